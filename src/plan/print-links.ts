import { printOperand, printPage, printTime } from './print-filter.js';
import { group, hop, leaf, type Part } from './print-lines.js';
import type { ClaimField, LinkField, PathsRoot, Pick, Shape, SubgraphRoot, ValidTime } from './plan.js';

/** How the shapes, claims and plain objects of a plan are printed, wherever in it they stand. */
export interface PrintParts {
  readonly entity: (shape: Shape, time: ValidTime) => Part[];
  readonly claim: (fields: readonly ClaimField[], time: ValidTime) => Part[];
  readonly pick: (fields: Pick) => Part[];
}

/** `paths: paths from $from to $to, at most 4 hops, past hubs, today, first 5`. */
export function printPaths(root: PathsRoot, parts: PrintParts): Part {
  const { from, to, maxHops, relations, excludeHubs, first, time, knownAt } = root;
  const words = [
    `paths from ${printOperand(from)} to ${printOperand(to)}`,
    `at most ${printOperand(maxHops)} hops`,
    ...along(relations),
    excludeHubs ? 'past hubs' : 'through hubs',
    printTime(time),
    ...(knownAt === null ? [] : [`knownAt ${printOperand(knownAt)}`]),
    `first ${printOperand(first)}`,
  ];
  const fields = root.fields.map((field): Part => {
    if (field.field === 'typename') return leaf(named(field.key, '__typename'));
    if (field.field === 'excludedHubs') return group(named(field.key, 'excludedHubs'), parts.entity(field.shape, time));
    const inner = field.fields.map((f) => {
      if (f.field === 'hops') return group(named(f.key, 'hops'), links(f.fields, HOP, time, parts));
      return leaf(named(f.key, f.field === 'length' ? 'length' : '__typename'));
    });
    return group(named(field.key, 'nodes'), inner);
  });
  return hop(`${root.key}: ${words.join(', ')}`, fields);
}

/** `neighbourhood: what is within 1 hops of $id, today, first 50`. */
export function printSubgraph(root: SubgraphRoot, parts: PrintParts): Part {
  const { id, depth, relations, kinds, time, knownAt, page } = root;
  const words = [
    `what is within ${printOperand(depth)} hops of ${printOperand(id)}`,
    ...along(relations),
    ...(kinds === null ? [] : [`to ${kinds.join(' | ')}`]),
    printTime(time),
    ...(knownAt === null ? [] : [`knownAt ${printOperand(knownAt)}`]),
    printPage(page),
  ];
  const fields = root.fields.map((field): Part => {
    switch (field.field) {
      case 'typename':
        return leaf(named(field.key, '__typename'));
      case 'counts':
      case 'pageInfo':
        return group(named(field.key, field.field), parts.pick(field.fields));
      case 'nodes':
      case 'excludedHubs':
        return group(named(field.key, field.field), parts.entity(field.shape, time));
      case 'links':
        return group(named(field.key, 'edges'), links(field.fields, EDGE, time, parts));
    }
  });
  return hop(`${root.key}: ${words.join(', ')}`, fields);
}

const HOP = { from: 'from', to: 'to' } as const;
const EDGE = { from: 'source', to: 'target' } as const;

function links(
  fields: readonly LinkField[],
  ends: typeof HOP | typeof EDGE,
  time: ValidTime,
  parts: PrintParts,
): Part[] {
  return fields.map((field): Part => {
    switch (field.field) {
      case 'typename':
        return leaf(named(field.key, '__typename'));
      case 'plain':
        return leaf(named(field.key, field.name));
      case 'from':
      case 'to':
        return group(named(field.key, ends[field.field]), parts.entity(field.shape, time));
      case 'claim':
        return group(named(field.key, 'claim'), parts.claim(field.fields, time));
    }
  });
}

const along = (relations: readonly string[] | null): string[] =>
  relations === null ? [] : [`along ${relations.join(' | ')}`];
const named = (key: string, name: string): string => (key === name ? key : `${key}: ${name}`);
