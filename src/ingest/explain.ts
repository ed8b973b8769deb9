import { wordsOfDate } from './drafts-of.js';
import type { ReadingOfArticle } from './ingest.js';

/** What each step made of an article, for whoever asks why a draft is there or is not. */
export function explain(
  text: string,
  { dateline, sentences, mentions, shadows, refused, drafts }: ReadingOfArticle,
): string {
  const lines: string[] = dateline === null ? [] : [`written ${dateline.date} [${dateline.start}, ${dateline.end}]`];
  for (const [i, { start, end }] of sentences.entries()) {
    lines.push(`sentence ${i + 1} [${start}, ${end}] ${text.slice(start, end).replace(/\s+/g, ' ')}`);
    for (const one of mentions)
      if (one.start >= start && one.end <= end)
        lines.push(
          `  mention [${one.start}, ${one.end}] ${one.kind} "${text.slice(one.start, one.end)}" ${one.entity.id}${one.entity.known ? '' : ' (new)'}, by ${one.how}`,
        );
    lines.push(`  clause  ${readable(shadows[i]?.clause)}`);
    for (const one of refused)
      if (one.start >= start && one.end <= end)
        lines.push(`  refused ${one.rule} because of "${one.because}": "${text.slice(one.start, one.end)}"`);
    for (const one of drafts)
      if (one.start >= start && one.end <= end)
        lines.push(
          `  draft   ${one.subject.id} ${one.relation} ${one.object.id}, by ${one.by.replace(/^rule /, '')}${whenOf(one)}: "${one.quote}"`,
        );
  }
  return `${lines.join('\n')}\n`;
}

const whenOf = ({ date, derived }: ReadingOfArticle['drafts'][number]): string =>
  date === null ? '' : `, ${date}${derived === undefined ? '' : ` (${wordsOfDate(derived)})`}`;

function readable(shadow: ReadingOfArticle['shadows'][number]['clause'] | undefined): string {
  return (shadow?.text ?? '')
    .split('')
    .map((unit, at) => (shadow?.mentions.has(at) === true ? `<${shadow.mentions.get(at)?.kind}>` : unit))
    .join('');
}
