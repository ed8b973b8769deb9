import { gcat } from './gcat.js';
import type { Import } from './table-import.js';
import { unvotes } from './unvotes.js';

/** What can be imported, by name. */
export const IMPORTS: Readonly<Record<string, Import>> = { gcat, unvotes };
