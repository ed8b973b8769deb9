import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '../graph/errors.js';
import { articleOf, EXTRACTED, mostBytesOf, READ, tooLong, type Article } from '../ingest/extract/extract.js';
import { writeWhole } from '../graph/write-whole.js';

const KINDS = [...READ].join(', ');

/** The articles of a path: itself, or those of a folder in the order of their names. */
export async function filesOf(path: string): Promise<string[]> {
  if (path === '-') return [path];
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new UsageError(`${path}: there is no such file or folder. Name an article, or - for stdin.`);
  if (!found.isDirectory()) return [path];
  const names = articlesAmong(await readdir(path));
  if (names.length === 0) throw new UsageError(`${path}: no article in this folder. Put files there: ${KINDS}.`);
  return names.map((name) => join(path, name));
}

/** Articles among the names of a folder; the text that was taken out of another file is none of its own. */
export function articlesAmong(names: readonly string[]): string[] {
  const all = new Set(names);
  return names
    .filter((name) => !name.startsWith('.') && READ.has(extname(name).toLowerCase()) && !isExtract(name, all))
    .sort();
}

function isExtract(name: string, all: ReadonlySet<string>): boolean {
  const original = name.slice(0, -'.txt'.length);
  return name.endsWith('.txt') && EXTRACTED.has(extname(original).toLowerCase()) && all.has(original);
}

/** @param path `-` is stdin, whose first letters tell what it is. */
export async function readArticle(path: string, pdfThread: string): Promise<Article> {
  if (path === '-') {
    const bytes = await buffer(process.stdin);
    return articleOf(bytes, `stdin${endingOf(bytes)}`, pdfThread);
  }
  const extension = extname(path).toLowerCase();
  if (!READ.has(extension))
    throw new UsageError(
      `${path}: ${extension || 'a file without ending'} is not read. Give its text as .txt or .md; these are read: ${KINDS}.`,
    );
  const { size } = await stat(path);
  if (size > mostBytesOf(path)) throw tooLong(path, size);
  return articleOf(await readFile(path), path, pdfThread);
}

/**
 * Keeps what comes over stdin as a file of this folder, so that drafts can lie beside it.
 *
 * @returns Its path: the name, with the ending of what it is.
 */
export async function keepStdin(name: string): Promise<string> {
  if (!/^[\w][\w.-]{0,80}$/.test(name))
    throw new UsageError(`--name ${name}: is no name of a file. Use letters, digits, points and hyphens.`);
  const bytes = await buffer(process.stdin);
  const path = `${name}${endingOf(bytes)}`;
  const before = await readFile(path).catch(() => null);
  if (before !== null && !before.equals(bytes))
    throw new UsageError(`${path}: is there already, and says something else. Choose another --name.`);
  if (before === null) await writeWhole(path, bytes);
  return path;
}

/** What bytes without a name are, by how they begin. */
export function endingOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256)).trimStart().toLowerCase();
  if (head.startsWith('%pdf-')) return '.pdf';
  return /^(?:ï»¿)?(?:<!doctype html|<html)/.test(head) ? '.html' : '.txt';
}
