import { basename } from 'node:path';
import type { Ask } from '../graph/ask.js';
import { UsageError } from '../graph/errors.js';
import type { DraftsDesk } from '../mcp/propose.js';
import type { Ontology } from '../ontology/ontology.js';
import { didYouMean } from '../text/suggest.js';
import { proposeDraft } from './propose-draft.js';
import { draftFilesAt, ReviewSession } from './review-session.js';

export interface DraftsDeskOptions {
  /** A folder with drafts files, or one of them. */
  readonly path: string;
  readonly ask: Ask;
  readonly ontology: Ontology;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Lets somebody else propose drafts, under the checks that a person's own have. Each time the file is read anew. */
export function draftsDesk({ path, ask, ontology, clock }: DraftsDeskOptions): DraftsDesk {
  async function open(name: string): Promise<ReviewSession> {
    const files = new Map((await draftFilesAt(path)).map((file) => [basename(file), file]));
    const file = files.get(name);
    if (file === undefined)
      throw new UsageError(
        `${name.slice(0, 80)}: no such drafts file.${didYouMean(name.slice(0, 80), files.keys())} There are ${[...files.keys()].join(', ')}.`,
      );
    return ReviewSession.open(file, clock);
  }
  return {
    names: async () => (await draftFilesAt(path)).map((file) => basename(file)),
    read: async (name) => {
      const { text, file } = await open(name);
      const drafts = file.claims.map(({ draft, subject, relation, object, since, quote, review }) => {
        return { draft, subject, relation, object, since, quote, review };
      });
      return { text, drafts };
    },
    propose: async (name, { quote, since, ...claim }, by) => {
      const session = await open(name);
      const start = session.text.indexOf(quote);
      if (quote === '' || start < 0)
        throw new UsageError(
          'quote: the text has no such words. Quote it letter by letter, as the tool drafts gives it.',
        );
      if (session.text.includes(quote, start + 1))
        throw new UsageError('quote: these words stand in the text more than once. Quote more of the sentence.');
      const proposed = { ...claim, start, end: start + quote.length, ...(since !== undefined && { since }) };
      await proposeDraft(session, proposed, by, { ask, ontology });
      return session.file.claims.at(-1)?.draft ?? '';
    },
  };
}
