import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import { shown } from '../ontology/check-claim.js';
import type { Place, Tell } from './mistakes.js';

/** A value of a YAML file with the line it stands on. */
export type Entry =
  | {
      readonly type: 'scalar';
      readonly place: Place;
      readonly value: string | number | boolean;
      readonly written: string;
    }
  | { readonly type: 'list'; readonly place: Place; readonly items: readonly Entry[] }
  | { readonly type: 'mapping'; readonly place: Place; readonly fields: ReadonlyMap<string, Entry> };

export type Mapping = Extract<Entry, { type: 'mapping' }>;

const FIELD = /^[A-Za-z][A-Za-z0-9]*$/;

/** More levels than any seed file has reason for; deeper ones are attacks on whoever walks them. */
const DEEPEST = 16;

/**
 * Reads a YAML file whose top is a mapping; `undefined` where it is not one, and then it has told why.
 *
 * Anchors, aliases, tags, merge keys and repeated keys are refused: a seed file says each thing once and plainly, and
 * with them a small file can stand for a huge one. Fields are kept in a Map, so that `__proto__` is a name like others.
 *
 * @param names What names of fields look like.
 */
export function readYaml(text: string, file: string, tell: Tell, names: RegExp = FIELD): Mapping | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Place => ({ file, line: Math.max(1, lines.linePos(offset).line) });
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, prettyErrors: false });
    for (const { pos, message } of [...document.errors, ...document.warnings]) tell(at(pos[0]), `not YAML: ${message}`);
    if (document.errors.length > 0) return undefined;
    const top = document.contents === null ? undefined : toEntry(document.contents, { at, tell, names }, 0);
    if (top?.type === 'mapping') return top;
    if (top !== undefined || document.contents === null)
      tell({ file, line: 1 }, 'the file is no mapping of names to values.');
  } catch (error) {
    // The parser calls itself for every level, and a file of brackets alone exhausts the stack.
    tell({ file, line: 1 }, error instanceof RangeError ? 'nested too deeply.' : `not YAML: ${String(error)}`);
  }
  return undefined;
}

interface Walk {
  readonly at: (offset: number) => Place;
  readonly tell: Tell;
  readonly names: RegExp;
}

function toEntry(node: ParsedNode, walk: Walk, depth: number): Entry | undefined {
  const { at, tell, names } = walk;
  const place = at(node.range[0]);
  const refusal = refusalOf(node, depth);
  if (refusal !== undefined) {
    tell(place, refusal);
    return undefined;
  }
  if (isScalar(node)) return scalarOf(node.value, node.source, place, tell);
  if (isSeq(node)) {
    const items = node.items.map((item) => toEntry(item, walk, depth + 1));
    return { type: 'list', place, items: items.filter((item) => item !== undefined) };
  }
  const fields = new Map<string, Entry>();
  for (const { key, value } of isMap(node) ? node.items : []) {
    const name = isScalar(key) ? (key.source || String(key.value)).normalize('NFC') : '';
    if (!names.test(name)) tell(at(key.range[0]), `${shown(name)} is no name of a field.`);
    else if (value === null) tell(at(key.range[0]), `${shown(name)} has no value: give one, or leave it out.`);
    else {
      const entry = toEntry(value, walk, depth + 1);
      if (entry !== undefined) fields.set(name, entry);
    }
  }
  return { type: 'mapping', place, fields };
}

function refusalOf(node: ParsedNode, depth: number): string | undefined {
  if (isAlias(node) || node.anchor !== undefined) return 'anchors and aliases are not read: write the value out.';
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
    return `tag ${shown(node.tag)} is not read.`;
  return depth > DEEPEST ? 'nested too deeply.' : undefined;
}

function scalarOf(value: unknown, source: string, place: Place, tell: Tell): Entry | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { type: 'scalar', place, value, written: typeof value === 'string' ? value : source };
  tell(place, 'no value: give one, or leave the field out.');
  return undefined;
}
