import { slug } from '../text/slug.js';
import { add, type OpenedSurroundings } from './add.js';
import type { ExitCode, Output } from './output.js';
import type { ReviewSession } from './review-session.js';

/**
 * Writes what was accepted as an article file, and says so.
 *
 * @returns Its path; null where nothing was accepted, or the path holds a file that is not ours.
 */
export async function publishTold(session: ReviewSession, output: Output): Promise<string | null> {
  const made = await session.publish();
  if (made === null) return null;
  if (made.taken) {
    output.note(
      `${made.path}: is there already and not of our making; it is left as it is. Move it, and review again.`,
    );
    return null;
  }
  output.print(`${made.path}: ${String(made.claims)} accepted ${made.claims === 1 ? 'claim' : 'claims'}\n`);
  return made.path;
}

/** Adds an article file of accepted claims to the graph, or says how to do so later. */
export async function addAccepted(
  path: string,
  now: boolean,
  surroundings: OpenedSurroundings,
  output: Output,
): Promise<ExitCode> {
  const origin = originOf(path);
  if (now) return add([path], { as: origin, yes: true }, surroundings, output);
  output.print(`Later: spacegov add ${path} --as ${origin}\n`);
  return 0;
}

/** The origin under which what was accepted of an article is kept in the graph. */
const originOf = (article: string): string => `article.${slug(/([^/\\]+)\.yaml$/.exec(article)?.[1] ?? 'own')}`;
