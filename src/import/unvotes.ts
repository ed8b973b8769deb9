import type { EntityId } from '../model/claim.js';
import { properties, type Import, type ImportedDocument, type RowReading, type TableImport } from './table-import.js';

function documentOf(table: string, title: string): ImportedDocument {
  return {
    id: `document:unvotes-${table}`,
    says: {
      name: `UN voting data: ${title}`,
      title: `United Nations General Assembly Voting Data: ${title}`,
      sourceClass: 'SCHOLARLY',
      publisher: 'Harvard Dataverse',
      authors: ['Erik Voeten', 'Anton Strezhnev', 'Michael Bailey'],
      documentKind: 'dataset',
      licence: 'CC0-1.0',
      language: 'en',
      url: 'https://doi.org/10.7910/DVN/LEJUQZ',
    },
  };
}

const idOf = (rcid: string): EntityId => `rollcall:unga-${rcid}`;
const ASSEMBLY = 'body:unga';
/** Before this year the days of the data set are 3 to 13 days off the record: the month is what it can be trusted for. */
const EXACT_SINCE = '2000';

const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;

const rollCalls: TableImport = {
  name: 'roll calls',
  columns: ['rcid', 'resolution_symbol', 'date', 'title', 'paragraph_vote', 'amendment', 'yes', 'no', 'abstain'],
  document: documentOf('roll-calls', 'roll calls'),
  keys: ['rcid'],
  read(row, known): RowReading {
    const { rcid = '', resolution_symbol: symbol = '', date: day = '', title = '', amendment } = row;
    if (!/^\d+$/.test(rcid)) return { said: [], problems: [`rcid "${rcid}" is no number: the row is left out.`] };
    const id = idOf(rcid);
    const isThere = known.others(id);
    const date = isThere ? (known.dateOf(id) ?? day) : day < EXACT_SINCE ? day.slice(0, 7) : day;
    known.add(id);
    known.setDate(id, date);
    const text = known.keyed('symbol', symbol);
    const own = properties(id, {
      name: isThere ? undefined : `${symbol === '' ? `Roll call ${rcid}` : symbol}, ${date}`.slice(0, 40),
      date,
      title,
      rollCallKind: !isThere && row['paragraph_vote'] === '1' ? 'paragraph' : undefined,
      yes: count(row['yes']),
      no: count(row['no']),
      abstain: count(row['abstain']),
    });
    return {
      problems: [],
      said: [
        ...own,
        ...(known.has(ASSEMBLY) ? [{ subject: id, predicate: 'HELD_IN', object: ASSEMBLY }] : []),
        // To adopt an amendment is no vote on the text.
        ...(text?.startsWith('instrument:') && amendment !== '1'
          ? [{ subject: id, predicate: 'ROLL_CALL_ON', object: text }]
          : []),
      ],
    };
  },
};

const VOTES: Readonly<Record<string, string>> = { yes: 'YES', no: 'NO', abstain: 'ABSTAIN', absent: 'ABSENT' };

const votes: TableImport = {
  name: 'votes',
  columns: ['rcid', 'iso3', 'vote'],
  document: documentOf('votes', 'votes'),
  keys: ['rcid', 'iso3'],
  part: (row) => row['rcid'] ?? '',
  read({ rcid = '', iso3 = '', vote = '' }, known): RowReading {
    const rollCall = idOf(rcid);
    const said = VOTES[vote];
    const problem = (text: string): RowReading => ({ said: [], problems: [text] });
    if (said === undefined) return problem(`"${vote}" is no vote: yes, no, abstain or absent.`);
    if (!known.has(rollCall)) return problem(`the roll call ${rcid} is not in the graph: import roll calls too.`);
    const state = known.state(iso3);
    if (state === undefined) return problem(`no State of the graph has the code ${iso3}.`);
    const since = known.dateOf(rollCall) ?? null;
    return {
      problems: [],
      said: [{ subject: state, predicate: 'VOTED', object: rollCall, since, with: { vote: said } }],
    };
  },
};

export const unvotes: Import = { name: 'unvotes', origin: 'import.unvotes', tables: [rollCalls, votes] };
