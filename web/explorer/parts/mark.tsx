import { dateWords } from '../lib/words.js';

/** How each answer about a status looks: no two share a word, a shape and a colour. */
export interface StatusLook {
  readonly word: string;
  /** A class that gives the colour. */
  readonly tone: string;
  readonly shape: 'disc' | 'half' | 'ring' | 'cross' | 'question' | 'hatch' | 'slash' | 'arrow' | 'dash' | 'square';
}

const looks: Readonly<Record<string, StatusLook>> = {
  PARTY: { word: 'Party', tone: 'yes', shape: 'disc' },
  SIGNATORY: { word: 'Signed, not bound', tone: 'signed', shape: 'half' },
  ACCEPTED: { word: 'Declared acceptance', tone: 'accepted', shape: 'square' },
  WITHDRAWN: { word: 'Withdrawn', tone: 'left', shape: 'slash' },
  SUCCEEDED: { word: 'Ended with the State', tone: 'left', shape: 'arrow' },
  DENIED: { word: 'No: a source says so', tone: 'no', shape: 'cross' },
  NOT_PARTY: { word: 'No', tone: 'no', shape: 'ring' },
  UNKNOWN: { word: 'Not known since when', tone: 'unknown', shape: 'question' },
  NOT_COVERED: { word: 'Not covered', tone: 'uncovered', shape: 'hatch' },
  NOT_EXISTING: { word: 'Did not exist', tone: 'none', shape: 'dash' },
  YES: { word: 'In favour', tone: 'yes', shape: 'disc' },
  NO: { word: 'Against', tone: 'against', shape: 'cross' },
  ABSTAIN: { word: 'Abstained', tone: 'signed', shape: 'half' },
  ABSENT: { word: 'Recorded as not voting', tone: 'none', shape: 'dash' },
  NO_BALLOT: { word: 'No ballot recorded', tone: 'uncovered', shape: 'hatch' },
};

/** The look of a status; of one that is new in the API, its own name. */
export function statusLook(status: string): StatusLook {
  return looks[status] ?? { word: status.toLowerCase().replaceAll('_', ' '), tone: 'unknown', shape: 'question' };
}

/** A small picture of a status, beside its word or with it as its name. */
export function Mark({ status, label = false }: { readonly status: string; readonly label?: boolean }) {
  const { word, tone, shape } = statusLook(status);
  return (
    <svg
      className={`mark mark-${tone}`}
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
    >
      {drawn[shape]}
    </svg>
  );
}

const drawn: Readonly<Record<StatusLook['shape'], React.ReactNode>> = {
  disc: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75 A5.25 5.25 0 0 1 8 13.25 Z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  cross: <path d="M3.5 3.5 L12.5 12.5 M12.5 3.5 L3.5 12.5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  question: (
    <>
      <path d="M8 1 L15 8 L8 15 L1 8 Z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <text x="8" y="11.5" textAnchor="middle" fontSize="9" fontWeight="700" fill="currentColor">
        ?
      </text>
    </>
  ),
  hatch: (
    <>
      <rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" strokeDasharray="2 1.6" />
      <path d="M2.5 9 L9 2.5 M4 13.5 L13.5 4 M9.5 13.5 L13.5 9.5" stroke="currentColor" strokeWidth="1" />
    </>
  ),
  slash: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3 13 L13 3" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  arrow: <path d="M2 8 H12 M8.5 4 L12.5 8 L8.5 12" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  dash: <path d="M4 8 H12" stroke="currentColor" strokeWidth="1.5" />,
  square: <rect x="3" y="3" width="10" height="10" fill="currentColor" />,
};

export function Status({ status, since, until }: { status: string; since?: string | null; until?: string | null }) {
  const { word, tone } = statusLook(status);
  return (
    <span className={`status status-${tone}`}>
      <Mark status={status} /> {word}
      {since && <small> since {dateWords(since)}</small>}
      {until && <small> until {dateWords(until)}</small>}
    </span>
  );
}

/** A fact that is not there, and why: nobody says, or no list reaches so far, or a list that is complete lacks it. */
export function Absent(
  props:
    | { readonly why: 'unknown' | 'uncovered'; readonly note?: string }
    | { readonly why: 'no'; readonly through: string },
) {
  if (props.why === 'no')
    return (
      <span className="status status-no">
        <Mark status="NOT_PARTY" /> None <small>in a list complete through {dateWords(props.through)}</small>
      </span>
    );
  return props.why === 'unknown' ? (
    <span className="status status-unknown">
      <Mark status="UNKNOWN" /> Not known
    </span>
  ) : (
    <span className="status status-uncovered">
      <Mark status="NOT_COVERED" /> {props.note ?? 'Not covered'}
    </span>
  );
}
