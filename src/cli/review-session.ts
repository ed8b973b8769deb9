import { readFile, readdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../graph/errors.js';
import { acceptedClaims, acceptedFile } from '../ingest/accepted-file.js';
import { decide, nameOfItem, nextOf, type Choice, type Item, type Signed } from '../ingest/decide.js';
import { DraftFileError, readDraftFile, textFileOf, writeDraftFile, type DraftFile } from '../ingest/draft-file.js';
import { freezeText } from '../ingest/text.js';
import { writeWhole } from '../graph/write-whole.js';

/**
 * The review of one drafts file, whatever its face: each decision is on disk before it is shown as made, and can be undone.
 *
 * Two who review one file at a time do not overwrite each other: who comes second is told.
 */
export class ReviewSession {
  readonly path: string;
  readonly text: string;
  readonly #clock: () => number;
  #file: DraftFile;
  #yaml: string;
  readonly #done: { readonly item: Item | null; readonly before: DraftFile }[] = [];
  readonly #passed = new Set<string>();

  /** @param clock Milliseconds since 1970. */
  static async open(path: string, clock: () => number): Promise<ReviewSession> {
    const yaml = await readFile(path, 'utf8');
    const article = textFileOf(yaml);
    if (article === null) throw new UsageError(`${path}: its text is no file beside it.`);
    const { text } = freezeText(await readFile(join(dirname(path), article)));
    return new ReviewSession(path, text, readDraftFile(yaml, path, text), yaml, clock);
  }

  private constructor(path: string, text: string, file: DraftFile, yaml: string, clock: () => number) {
    this.path = path;
    this.text = text;
    this.#file = file;
    this.#yaml = yaml;
    this.#clock = clock;
  }

  get file(): DraftFile {
    return this.#file;
  }

  /** What is asked next; what was put off is asked again by the next session. */
  get next(): Item | undefined {
    return nextOf(this.#file, this.#passed);
  }

  async decide(item: Item, choice: Choice): Promise<void> {
    await this.change((file, signed) => decide(file, item, choice, signed), item);
    if (choice.do === 'later') this.#passed.add(nameOfItem(item));
  }

  /** @param item What it is about; null where it is a draft more. */
  async change(make: (file: DraftFile, signed: Signed) => DraftFile, item: Item | null): Promise<void> {
    const before = this.#file;
    await this.#save(make(before, { by: userInfo().username, at: new Date(this.#clock()).toISOString() }));
    this.#done.push({ item, before });
  }

  /** @returns Whether there was anything to undo. */
  async undo(): Promise<boolean> {
    const last = this.#done.at(-1);
    if (last === undefined) return false;
    await this.#save(last.before);
    this.#done.pop();
    if (last.item !== null) this.#passed.delete(nameOfItem(last.item));
    return true;
  }

  async #save(file: DraftFile): Promise<void> {
    if ((await readFile(this.path, 'utf8')) !== this.#yaml)
      throw new DraftFileError(
        `${this.path}: has been changed by somebody else since it was read. Nothing was written; review it again.`,
      );
    const yaml = writeDraftFile(file);
    await writeWhole(this.path, yaml);
    this.#yaml = yaml;
    this.#file = file;
  }

  /**
   * Writes what was accepted as an article file beside the drafts.
   *
   * @returns Its path and the number of its claims; `taken` where the path holds a file that is not ours; null where
   *   nothing was accepted.
   */
  async publish(): Promise<{ readonly path: string; readonly claims: number; readonly taken: boolean } | null> {
    const yaml = acceptedFile(this.#file);
    if (yaml === null) return null;
    const path = this.path.replace(/\.drafts\.yaml$/, '.yaml');
    const before = await readFile(path, 'utf8').catch(() => null);
    const taken = before !== null && !before.startsWith('# Accepted by a person');
    if (!taken) await writeWhole(path, yaml);
    return { path, claims: acceptedClaims(this.#file).length, taken };
  }
}

/** The drafts files of a path: itself, or those of a folder. */
export async function draftFilesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new UsageError(`${path}: there is no such file or folder. Make drafts: spacegov ingest FILE --drafts`);
  if (!found.isDirectory()) {
    if (path.endsWith('.drafts.yaml')) return [path];
    throw new UsageError(`${path}: is no drafts file. Make one: spacegov ingest ${path} --drafts`);
  }
  const names = (await readdir(path)).filter((name) => name.endsWith('.drafts.yaml')).sort();
  if (names.length === 0)
    throw new UsageError(`${path}: no drafts in this folder. Make them: spacegov ingest ${path} --drafts`);
  return names.map((name) => join(path, name));
}
