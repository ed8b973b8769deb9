import type { Mention } from './entity.js';
import type { Fact } from './facts.js';
import { groupSpeaking } from './group-speaking.js';
import { speakingState } from './same-one.js';
import type { Span } from './sentences.js';

/** What the heading of a statement in the first person says of whose it is, and of where it was made. */
export function deliveries(text: string, sentences: readonly Span[], mentions: readonly Mention[]): Fact[] {
  const group = groupSpeaking(text, sentences, mentions);
  if (group !== null) return deliveredFor(group, text, sentences, mentions);
  return [...deliveredOfState(text, sentences, mentions), ...deliveredBy(text, sentences, mentions)];
}

/** In the name of a group it is the group's statement, and whoever delivers it speaks for the group. */
function deliveredFor(group: Mention, text: string, sentences: readonly Span[], mentions: readonly Mention[]): Fact[] {
  const heading = headingOf(text, sentences);
  if (heading === null) return [];
  const inside = mentions.filter((one) => one.end <= heading.end);
  const meeting = meetingIn(inside.filter(({ entity }) => entity.id !== group.entity.id));
  const person = delivererIn(inside, text);
  const facts: Fact[] = [];
  if (meeting !== undefined && group.end <= heading.end)
    facts.push(factIn(around(meeting, group), 'MADE_STATEMENT_AT', group, meeting));
  if (person !== undefined) {
    const sentence = sentences.find(({ start, end }) => start <= group.start && group.end <= end) ?? group;
    const place = person.start > group.start ? around(group, person) : { start: sentence.start, end: group.end };
    facts.push(factIn(place, 'SPEAKS_FOR', person, group));
  }
  return facts;
}

/** `Statement by Ambassador Li`, right below the name of the meeting. */
function deliveredBy(text: string, sentences: readonly Span[], mentions: readonly Mention[]): Fact[] {
  const end = sentences.slice(0, 3).at(-1)?.end ?? 0;
  const inside = mentions.filter((one) => one.end <= end);
  const [person, meeting] = [delivererIn(inside, text), meetingIn(inside)];
  if (person === undefined || meeting === undefined || meeting.end > person.start) return [];
  if (!/\b(?:[Mm]y (?:delegation|country)|[Ww]e)\b/.test(text.slice(end))) return [];
  return [factIn(around(meeting, person), 'MADE_STATEMENT_AT', person, meeting)];
}

/** Headed by its meeting and its State, and by no person. */
function deliveredOfState(text: string, sentences: readonly Span[], mentions: readonly Mention[]): Fact[] {
  const state = speakingState(text, sentences, mentions);
  const heading = headingOf(text, sentences);
  if (state === null || heading === null || sentences.length < 3) return [];
  const inside = mentions.filter((one) => one.end <= heading.end);
  const meeting = meetingIn(inside);
  if (meeting === undefined || inside.some(({ kind }) => kind === 'Person')) return [];
  return [factIn(heading, 'MADE_STATEMENT_AT', { ...meeting, kind: 'Voice', entity: state }, meeting)];
}

/** A session before the body whose it is. */
const meetingIn = (inside: readonly Mention[]): Mention | undefined =>
  inside.find(({ kind }) => kind === 'Session') ?? inside.find(({ kind }) => kind === 'Body');

const BY_WHOM =
  /(?:[Ss]tatement|[Rr]emarks|[Ii]ntervention|[Aa]ddress|[Dd]elivered|[Rr]ead out|[Pp]resented)(?: (?:made|given|delivered))? by (?:H\.E\.,? )?(?:(?:Mr|Ms|Mrs|Dr|Prof|Ambassador|Minister)\.? )*$/;

const delivererIn = (inside: readonly Mention[], text: string): Mention | undefined =>
  inside.find(({ kind, start }) => kind === 'Person' && BY_WHOM.test(text.slice(Math.max(0, start - 60), start)));

const around = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Said by the head of a text. */
function factIn({ start, end }: Span, relation: string, subject: Mention, object: Mention): Fact {
  const place = { start, end };
  return {
    ...place,
    core: place,
    rule: 'delivered@1',
    relation,
    subject,
    object,
    qualifiers: {},
    sentence: 0,
    others: [],
  };
}

/** The lines above a statement, which are no sentences: of where and when, at what meeting, and whose it is. */
function headingOf(text: string, sentences: readonly Span[]): Span | null {
  const [first, ...others] = sentences.slice(0, MOST_HEADINGS);
  if (first === undefined) return null;
  const lines = others.slice(
    0,
    Math.max(
      0,
      others.findIndex((one) => !isHeading(text, one)),
    ),
  );
  return { start: first.start, end: lines.at(-1)?.end ?? first.end };
}
const MOST_HEADINGS = 5;
const isHeading = (text: string, { start, end }: Span): boolean =>
  !/[.!?,]["”’)]*\s*$/.test(text.slice(start, end)) && !/\b(?:[Ww]e|[Mm]y|[Oo]ur)\b/.test(text.slice(start, end));
