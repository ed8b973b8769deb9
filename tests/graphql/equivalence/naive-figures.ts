import { facetNames, kindsByEnum } from '../../../src/questions/api-names.js';
import { firstDay, parsePartialDate } from '../../../src/model/partial-date.js';
import type { RelationField } from '../../../src/ontology/ontology.js';
import { agreementOf, type BallotRow } from '../../../src/questions/agreement-of.js';
import { overlapOf } from '../../../src/questions/overlap-of.js';
import { seriesOf } from '../../../src/questions/series-of.js';
import { passesNode } from './naive-filter.js';
import { edgesAlong, type Item, type Moment } from './naive-items.js';

interface ListInput {
  readonly id: string;
  readonly relation: string;
  readonly direction: 'IN' | 'OUT';
  readonly kinds?: readonly string[] | null;
}
export interface FigureArgs {
  readonly of: ListInput;
  readonly left: ListInput;
  readonly right: ListInput;
  readonly yearly: boolean;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly states: readonly string[];
  readonly where?: object | null;
  readonly leastCommon: number;
  readonly first: number;
}

/** An object for graphql-js. */
type Source = Record<string, unknown>;
type Entity = (id: string, moment: Moment) => Source;

/** Answers `series`, `overlap` and `voteAgreement` field by field; what is counted is counted by what stores share. */
type Told = Readonly<Record<string, unknown>>;
/** Fields that name entities by their ids. */
const ENTITIES: ReadonlySet<string> = new Set(['nodes', 'a', 'b', 'rollCall']);

export function naiveFigures(entity: Entity) {
  const source = (told: Told, moment: Moment): Source =>
    Object.fromEntries(Object.entries(told).map(([name, value]) => [name, valueOf(name, value, moment)]));
  const valueOf = (name: string, value: unknown, moment: Moment): unknown => {
    if (Array.isArray(value)) return value.map((one) => valueOf(name, one, moment));
    if (ENTITIES.has(name)) return entity(value as string, moment);
    return value === null || typeof value !== 'object' ? value : source(value as Told, moment);
  };
  return {
    series: (args: FigureArgs & { readonly by?: string | null }, moment: Moment): Source[] => {
      const at = { ...moment, on: null };
      const by =
        args.by === undefined || args.by === null ? null : facetNames(at.graph.ontology, 'State').get(args.by)!;
      const items = rows(args.of, at).map(({ id, edge }) => {
        const property = by === null ? undefined : at.graph.kindOf(id)!.properties.get(by.property);
        return {
          ...edge!.days,
          values: [property === undefined ? null : at.graph.value(id, property, at.known, at.today)],
        };
      });
      const asked = {
        by: by === null ? null : { name: args.by!, ...by },
        yearly: args.yearly,
        from: dayOf(args.from),
        to: dayOf(args.to) ?? at.today,
      };
      return seriesOf(items, asked).map((one) => source(one, at));
    },
    overlap: (args: FigureArgs, moment: Moment): Source => {
      const [left, right] = [args.left, args.right].map((list) => rows(list, moment).map(({ id }) => id));
      return source(overlapOf(left!, right!, args.first), moment);
    },
    voteAgreement: (args: FigureArgs, moment: Moment): Source => {
      const at = { ...moment, on: null };
      const { graph, known } = at;
      const calls = graph
        .ofKind(graph.ontology.kinds.get('RollCall')!, known)
        .filter((id) => passesNode({ id, edge: null }, args.where, at))
        .map((id) => ({
          id,
          date: graph.value(id, graph.kindOf(id)!.properties.get('date')!, known, at.today) as string | null,
          ballots: rows({ id, relation: 'VOTED', direction: 'IN' }, at).map(({ id: state, edge }): BallotRow => {
            const { claim, days } = edge!;
            return [id, state, String(claim.qualifiers['vote']), days.from, claim.id];
          }),
        }));
      return source(agreementOf(calls, args), at);
    },
  };
}

function rows({ id, relation: name, direction, kinds }: ListInput, moment: Moment): Item[] {
  const { ontology } = moment.graph;
  const relation = ontology.relations.get(name)!;
  const way = relation.symmetric ? 'BOTH' : direction;
  const ends = [...(way === 'OUT' ? [] : relation.from), ...(way === 'IN' ? [] : relation.to)];
  const wanted = kinds?.map((one) => kindsByEnum(ontology).get(one)!) ?? ends;
  const field = { relation: name, direction: way, targets: ends.filter((kind) => wanted.includes(kind)) };
  return edgesAlong(id, field as unknown as RelationField, moment); // all of a field that it reads
}

const dayOf = (date: string | null | undefined): number | null =>
  date === undefined || date === null ? null : firstDay(parsePartialDate(date)!);
