import type { Ontology } from '../../ontology/ontology.js';
import type { Place, Tell } from '../mistakes.js';
import type { Part, Value } from './mapping.js';

/** What a mapping is read with. */
export interface MappingReading {
  readonly ontology: Ontology;
  readonly tell: Tell;
}

/** `session:$body_id-$ordinal`: names stand behind a `$`, in braces where a letter follows: `${id}th`. */
export function readTemplate(text: string, place: Place, ontology: Ontology): Value {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(/\$(?:([A-Za-z][A-Za-z0-9_]*)|\{([A-Za-z][A-Za-z0-9_]*)\})/g)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ name: match[1] ?? match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  const prefix = /^([a-z]+):\S+$/.exec(text)?.[1];
  return {
    type: 'template',
    place,
    parts,
    prefix: prefix !== undefined && ontology.kindByPrefix.has(prefix) ? prefix : null,
  };
}
