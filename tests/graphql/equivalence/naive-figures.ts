import { facetNames, kindsByEnum } from '../../../src/questions/api-names.js';
import { firstDay, parsePartialDate } from '../../../src/model/partial-date.js';
import type { RelationField } from '../../../src/ontology/ontology.js';
import { agreementOf } from '../../../src/store/figures/agreement.js';
import { overlapOf } from '../../../src/store/figures/overlap.js';
import { seriesOf } from '../../../src/store/figures/series.js';
import type { Told } from '../../../src/store/figures/tell.js';
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
export function naiveFigures(entity: Entity) {
  const source = (told: Told, moment: Moment): Source =>
    Object.fromEntries(Object.entries(told).map(([name, value]) => [name, valueOf(value, moment)]));
  const valueOf = (value: Told[string], moment: Moment): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return (value as Told[]).map((one) => valueOf(one, moment));
    const told = value as Told;
    return 'entity' in told ? entity(told['entity'] as string, moment) : source(told, moment);
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
          ballots: rows({ id, relation: 'VOTED', direction: 'IN' }, at).map(({ id: state, edge }) => ({
            ...{ state, vote: String(edge!.claim.qualifiers['vote']) },
            ...{ from: edge!.days.from, claim: edge!.claim.id },
          })),
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
