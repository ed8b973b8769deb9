import type { EntityId } from '../model/claim.js';
import type { About } from './about.js';
import { daysOfDate } from './dates.js';
import type { ExportEntity } from './export-graph.js';
import type { Selection } from './selection.js';
import type { Cell, Table } from './table.js';
import { documentsOf } from './tables.js';
import { valueOn } from './value-on.js';

/**
 * Ballots in the layout of the R package unvotes (`un_votes`), with what it rests on behind. Its fourth word, `absent`,
 * is ours: whoever was absent has a row, and who has none was not recorded.
 *
 * @see https://cran.r-project.org/package=unvotes
 */
export function unvotesBallots(selection: Selection, about: About): Table {
  const { graph, edges } = selection;
  return {
    name: 'votes',
    about: 'One row a recorded ballot: roll call, State, vote.',
    columns: [
      { name: 'rcid', type: 'text', about: 'The roll call, e.g. `rollcall:unga-567`.' },
      { name: 'country', type: 'text', about: 'The name of the State on the day of the export.' },
      { name: 'country_code', type: 'text', about: 'Its ISO 3166 code of two letters; empty where it has none.' },
      { name: 'vote', type: 'text', about: 'yes, no, abstain or absent.' },
      { name: 'state', type: 'text', about: 'Its id in the graph.' },
      { name: 'claim', type: 'text', about: 'The claim that says so.' },
      { name: 'sources', type: 'list', about: 'Ids of the documents that it rests on.' },
      { name: 'data_version', type: 'text', about: 'The version of the data set.' },
    ],
    rows: function* () {
      for (const edge of edges) {
        if (edge.claim.predicate !== 'VOTED') continue;
        const state = graph.entities.get(edge.subject);
        yield [
          String(edge.object),
          selection.describe(edge.subject).name,
          state === undefined ? null : plain(state, 'alpha2', selection),
          String(edge.claim.qualifiers['vote'] ?? '').toLowerCase(),
          edge.subject,
          edge.claim.id,
          documentsOf([edge], selection),
          about.version,
        ];
      }
    },
  };
}

/** Roll calls in the layout of unvotes (`un_roll_calls`); what the graph does not know of them is empty. */
export function unvotesRollCalls(selection: Selection, about: About): Table {
  const { entities } = selection;
  return {
    name: 'roll_calls',
    about: 'One row a roll call.',
    columns: [
      { name: 'rcid', type: 'text', about: 'The roll call.' },
      { name: 'session', type: 'integer', about: 'The session, as unvotes numbers it: not in the graph.' },
      {
        name: 'importantvote',
        type: 'integer',
        about: "A judgement of the United States' State Department: not in the graph.",
      },
      { name: 'date', type: 'day', about: 'The day of the vote; empty where only its month or year is known.' },
      { name: 'unres', type: 'text', about: 'The symbol of the text voted on.' },
      { name: 'amend', type: 'integer', about: 'Whether on an amendment: not in the graph.' },
      { name: 'para', type: 'integer', about: '1 where on a paragraph, 0 where on the whole text.' },
      { name: 'short', type: 'text', about: 'Its name.' },
      { name: 'descr', type: 'text', about: 'Its description.' },
      { name: 'date_written', type: 'date', about: 'The date as its source writes it.' },
      { name: 'body', type: 'text', about: 'The body that voted.' },
      { name: 'kind', type: 'text', about: 'whole, paragraph, or motion.' },
      { name: 'yes', type: 'integer', about: 'As announced.' },
      { name: 'no', type: 'integer', about: 'As announced.' },
      { name: 'abstain', type: 'integer', about: 'As announced.' },
      { name: 'data_version', type: 'text', about: 'The version of the data set.' },
    ],
    rows: function* () {
      const voted = new Map<EntityId, EntityId>();
      const bodies = new Map<EntityId, EntityId>();
      // Of the whole graph: a selection of VOTED alone has neither.
      for (const { claim, subject, object } of selection.graph.edges) {
        if (claim.predicate === 'ROLL_CALL_ON') voted.set(subject, String(object));
        if (claim.predicate === 'HELD_IN' && subject.startsWith('rollcall:')) bodies.set(subject, String(object));
      }
      for (const entity of entities) {
        if (entity.kind.name !== 'RollCall') continue;
        const text = selection.graph.entities.get(voted.get(entity.id) ?? '');
        const date = plain(entity, 'date', selection);
        const [from, to] = daysOfDate(typeof date === 'string' ? date : null);
        const kind = plain(entity, 'rollCallKind', selection);
        yield [
          entity.id,
          null,
          null,
          from === to ? from : null,
          text === undefined ? null : plain(text, 'symbol', selection),
          null,
          kind === null || kind === 'motion' ? null : kind === 'paragraph' ? 1 : 0,
          plain(entity, 'name', selection),
          plain(entity, 'description', selection),
          date,
          bodies.get(entity.id) ?? null,
          kind,
          plain(entity, 'yes', selection),
          plain(entity, 'no', selection),
          plain(entity, 'abstain', selection),
          about.version,
        ];
      }
    },
  };
}

function plain(entity: ExportEntity, name: string, { scope }: Selection): Cell {
  const property = entity.kind.properties.get(name);
  return property === undefined ? null : valueOn(entity, property, scope.day);
}
