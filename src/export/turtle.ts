import type { About } from './about.js';
import type { Selection } from './selection.js';
import { PREFIXES, statements, type Block, type Term } from './statements.js';

/** Turtle: what each claim says, and the claim as a statement with its evidence. */
export function* writeTurtle(selection: Selection, about: About): Iterable<string> {
  yield prefixes();
  for (const block of statements(selection, about)) yield lines(block);
}

/** TriG: as {@link writeTurtle}, with what a claim says in a graph that has the claim's name. */
export function* writeTrig(selection: Selection, about: About): Iterable<string> {
  yield prefixes();
  for (const block of statements(selection, about))
    yield block.of === undefined ? lines(block) : `<${block.of}> {\n${lines(block)}}\n`;
}

const prefixes = (): string =>
  `${Object.entries(PREFIXES)
    .map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`)
    .join('')}\n`;

const lines = ({ subject, pairs }: Block): string =>
  `<${subject}>\n${pairs.map(([predicate, term]) => `  ${predicate} ${written(term)}`).join(' ;\n')} .\n`;

function written(term: Term): string {
  if ('iri' in term) return /^(urn:)/.test(term.iri) ? `<${term.iri}>` : term.iri;
  const value = `"${escaped(term.value)}"`;
  if (term.language !== undefined) return `${value}@${term.language}`;
  return term.type === undefined ? value : `${value}^^${term.type}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  text.replaceAll(
    // eslint-disable-next-line no-control-regex -- these are what is meant
    /["\\\u0000-\u001f\u007f]/g,
    (letter) => ESCAPES[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
