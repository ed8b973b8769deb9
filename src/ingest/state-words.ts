import type { EntityId } from '../model/claim.js';

/** What the citizens of a State are called, and the seats of governments that stand for them. */
export interface StateWords {
  /** Finds any of the words. */
  readonly pattern: RegExp;
  readonly senseOf: (word: string) => { readonly id: EntityId; readonly kind: 'called' | 'seat' } | undefined;
}

/** @param table `state,called,seat` with a head; several words of a cell are parted by `|`. */
export function readStateWords(table: string): StateWords {
  const senses = new Map<string, { readonly id: EntityId; readonly kind: 'called' | 'seat' }>();
  for (const line of table.trim().split('\n').slice(1)) {
    const [id = '', called = '', seat = ''] = line.trim().split(',');
    for (const word of called.split('|')) if (word !== '') senses.set(word, { id, kind: 'called' });
    for (const word of seat.split('|')) if (word !== '' && !senses.has(word)) senses.set(word, { id, kind: 'seat' });
  }
  const words = [...senses.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll('.', '\\.'));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    senseOf: (word) => senses.get(word),
  };
}
