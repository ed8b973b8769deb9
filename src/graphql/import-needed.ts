import { IMPORT_WORDS } from './import-words.js';

/** Where graphql-js names what a schema has not: a field of a type, a value of an enum, or a type. */
const LACKED: readonly RegExp[] = [
  /^Cannot query field "(?<part>\w+)" on type "(?<type>\w+)"/,
  /^Field "(?<part>\w+)" is not defined by type "(?<type>\w+)"/,
  /^Value "(?<part>\w+)" does not exist in "(?<type>\w+)" enum/,
  /^Unknown type "(?<type>\w+)"/,
];

/** The import that brings each of them; what two bring, either does. */
const IMPORT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(IMPORT_WORDS).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

/**
 * What validation says of a word that comes with an import of whole tables, told as what it is; null for any other message. Where
 * the import is in, the schema has the word, and validation does not say so.
 */
export function importNeeded(message: string): string | null {
  for (const form of LACKED) {
    const { part, type = '' } = form.exec(message)?.groups ?? {};
    const name = IMPORT_OF.get(part === undefined ? type : `${type}.${part}`);
    if (name === undefined) continue;
    const word = part === undefined ? type : `${part} of ${type}`;
    return `${word} comes with the import of ${name}, which this graph does not have: spacegov import ${name} FILE… (docs/importing.md). A server that is running has to be started again.`;
  }
  return null;
}
