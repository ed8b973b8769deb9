import type { Evidence } from '../../model/claim.js';
import type { Backing } from '../draft.js';
import { confidenceIn } from '../confidence.js';
import type { Mapping } from '../read-yaml.js';
import { EDITORIAL } from '../sources.js';
import { dateField, flagField, numberField, quotedField, textField } from './fields.js';
import type { QuoteCheck } from './quotes.js';
import type { ArticleReading, FileSource } from './source.js';

/** Fields that say where in the source a statement stands. */
export const EVIDENCE_FIELDS = ['quote', 'start', 'end', 'locator', 'editorial'] as const;

/** What an entry of the file stands on: the place it quotes, or, marked `editorial`, our own judgement. */
export function evidenceOf(entry: Mapping, source: FileSource, reading: ArticleReading, quotes: QuoteCheck): Backing {
  const { tell, sources } = reading;
  const editorial = flagField(entry, 'editorial', tell);
  const quote = quotedField(entry, 'quote', tell);
  const [start, end] = [numberField(entry, 'start', tell), numberField(entry, 'end', tell)];
  const [locator, attested] = [textField(entry, 'locator', tell), dateField(entry, 'attested', tell)];
  if (editorial && quote !== undefined) tell(entry.place, 'editorial, and yet it quotes the source: choose one.');
  if (!editorial && quote === undefined && source.length !== undefined)
    tell(entry.place, 'no quote: give the words of the source with start and end, or mark it editorial: true.');
  if (quote !== undefined) quotes(quote, start, end, entry.place);
  const document = editorial ? EDITORIAL : source.document;
  const evidence: Evidence = {
    document,
    ...(locator !== undefined && { locator }),
    ...(quote !== undefined && { quote }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(attested !== undefined && { attested }),
  };
  return { evidence: [evidence], confidence: confidenceIn([sources.classOf(document)]) };
}
