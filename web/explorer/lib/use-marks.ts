import { useEffect, useState } from 'react';
import { Growth, Timeline } from '../operations.js';
import { ask } from './ask.js';
import type { Moment } from './moment.js';
import { asked } from './moment.js';

const none: readonly string[] = [];

/** Days on which somebody signs one of these instruments, is bound by it or leaves it: marks for the slider. */
export function useMarksOfInstruments(ids: readonly string[], moment: Moment): readonly string[] {
  return useMarks('instruments', ids, moment, async (id, known) => {
    const series = await Promise.all(
      ['PARTY_TO', 'SIGNED'].map((relation) => ask(Growth, { of: { id, relation }, yearly: false, ...known })),
    );
    return series.flatMap(({ data }) => data.series.flatMap(({ points }) => points.map(({ date }) => date)));
  });
}

/** Days in the timelines of these entities; of what `only` names, where it is given. */
export function useMarksOfEntities(
  ids: readonly string[],
  moment: Moment,
  only?: (predicate: string) => boolean,
): readonly string[] {
  return useMarks('entities', ids, moment, async (id, known) => {
    const { data } = await ask(Timeline, { id, first: 250, ...known });
    const entries = data.timeline?.nodes ?? [];
    return entries.filter(({ predicate }) => only?.(predicate) ?? true).map(({ date }) => date);
  });
}

/** A page stands without its marks: they come when they come, and not at all where the server refuses. */
function useMarks(
  what: string,
  ids: readonly string[],
  moment: Moment,
  daysOf: (id: string, known: { readonly knownAt?: string }) => Promise<readonly string[]>,
): readonly string[] {
  const [marks, setMarks] = useState(none);
  const { knownAt } = asked(moment);
  useEffect(() => {
    let current = true;
    const known = knownAt === undefined ? {} : { knownAt };
    Promise.all(ids.map((id) => daysOf(id, known))).then(
      (days) => current && setMarks(days.flat()),
      () => current && setMarks(none),
    );
    return () => {
      current = false;
    };
  }, [what, ids.join(' '), knownAt]);
  return marks;
}
