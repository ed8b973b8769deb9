import type { Answer } from '../graph/ask.js';

interface MatrixRow {
  readonly state: { readonly name: string } | null;
  readonly cells: readonly {
    readonly instrument: { readonly name: string };
    readonly status: string;
    readonly since: string | null;
    readonly until: string | null;
    readonly last: { readonly status: string; readonly asOf: string } | null;
  }[];
}

const WORDS: Readonly<Record<string, string>> = {
  PARTY: 'YES: it is a party',
  SIGNATORY: 'It has signed and is NOT a party',
  WITHDRAWN: 'NO LONGER: it was a party and has withdrawn',
  SUCCEEDED: 'The former State was a party; its consent ended with it',
  DENIED: 'NO: a source says that it is not',
  NOT_PARTY: 'NO: a complete list of that day does not name it',
  UNKNOWN: 'UNKNOWN: it consented, and the day is not known',
  NOT_EXISTING: 'It did not exist on that day',
};

/** The status of each State in words that keep "no" apart from "nobody knows". */
export function statusWords({ data }: Answer): readonly string[] {
  const rows = (data?.['treatyMatrix'] ?? []) as readonly MatrixRow[]; // as the tools ask
  return rows.flatMap(({ state, cells }) =>
    cells.map(({ instrument, status, since, until, last }) => {
      const days = `${since === null ? '' : `, since ${since}`}${until === null ? '' : `, until ${until}`}`;
      return `${state?.name ?? '?'} and ${instrument.name}: ${status === 'NOT_COVERED' ? notCovered(last) : `${WORDS[status] ?? status}${days}`}.`;
    }),
  );
}

function notCovered(last: MatrixRow['cells'][number]['last']): string {
  const known = last === null ? '' : ` Last known on ${last.asOf}: ${last.status}`;
  return `NOT COVERED: no source in this graph lists the parties on that day, so the answer is not known here. DO NOT report this as "no".${known}`;
}
