import { shapeOf } from '../shape.mjs';
import { typesOf } from '../types.mjs';
import { takeShape } from './shape.js';
import { takeTypes } from './types.js';

/**
 * Takes up the kinds, relations and fields that this graph has besides those of the package, so that each has its pages.
 *
 * @param address Where the texts of its ontology and its API are.
 * @throws where they cannot be read: then the pages are those of the package.
 */
export async function readOwnWords(address: string): Promise<void> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const { ontology, schema } = (await response.json()) as { readonly ontology: string; readonly schema: string }; // by the server
  takeShape(shapeOf(ontology, schema));
  takeTypes(typesOf(schema));
}
