import type { About } from './about.js';
import { packageFolder } from './data-package.js';
import type { Selection } from './selection.js';
import type { FolderFile, PackageTexts } from './folder-file.js';
import { vaultFolder } from './vault.js';

/** A folder of files that the graph can be written to, by the command alone. */
export interface FolderFormat {
  readonly name: string;
  readonly about: string;
  readonly tools: string;
  readonly everyDay?: true;
  /** @param texts What the package comes with: its licence and its credits. */
  readonly write: (selection: Selection, about: About, texts: PackageTexts) => Iterable<FolderFile>;
}

export const FOLDERS: readonly FolderFormat[] = [
  {
    name: 'package',
    about: 'All tables as CSV with datapackage.json, CITATION.cff, licences and a README: ready to deposit.',
    tools: 'Frictionless, Zenodo, Dataverse, OSF',
    everyDay: true,
    write: packageFolder,
  },
  { name: 'vault', about: 'One note an entity, with properties and links.', tools: 'Obsidian', write: vaultFolder },
];

export const folderOf = (name: string): FolderFormat | undefined => FOLDERS.find((format) => format.name === name);
