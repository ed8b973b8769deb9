import { shown } from '../../ontology/check-claim.js';
import type { Place, Tell } from '../mistakes.js';

/** Checks one quote; a wrong length is told with the claim that carries it. */
export type QuoteCheck = (quote: string, start: number | undefined, end: number | undefined, place: Place) => void;

/**
 * Checks the quotes of one file as far as that goes without the text: each fits its offsets, none passes the end, and
 * quotes that overlap agree on what they share. One offset wrong by a letter seldom survives a second quote.
 *
 * @param length UTF-16 units of the source's text; `undefined` where none is given and offsets mean nothing.
 */
export function checkQuotes(length: number | undefined, tell: Tell): QuoteCheck {
  const units = new Map<number, { unit: number; place: Place }>();
  return (quote, start, end, place) => {
    if (length === undefined) {
      if (start !== undefined || end !== undefined)
        tell(place, "start and end count in a text: give the source's text { sha256, length }.");
      return;
    }
    if (start === undefined || end === undefined) {
      tell(place, `quote ${shown(quote)} needs start and end.`);
      return;
    }
    if (end > length) tell(place, `quote ${shown(quote)} ends at ${end}, and the text has ${length} UTF-16 units.`);
    if (end - start !== quote.length || !Number.isSafeInteger(start) || start < 0) return;
    const other = firstDisagreement(quote, start);
    if (other !== undefined)
      tell(
        place,
        `quote ${shown(quote)} at ${start} and the one of line ${other.line} differ where they overlap: one of them is not there.`,
      );
    for (let i = 0; i < quote.length; i += 1)
      if (!units.has(start + i)) units.set(start + i, { unit: quote.charCodeAt(i), place });
  };

  function firstDisagreement(quote: string, start: number): Place | undefined {
    for (let i = 0; i < quote.length; i += 1) {
      const known = units.get(start + i);
      if (known !== undefined && known.unit !== quote.charCodeAt(i)) return known.place;
    }
    return undefined;
  }
}
