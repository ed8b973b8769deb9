import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';

/**
 * Why a file of somebody's folder is not to be read: a pipe would be waited for, and a link could show a stranger's reader
 * what else is on the machine.
 *
 * @returns null where it is to be read.
 * @throws the system's error where there is no such file.
 */
export async function noPlainFile(folder: string, file: string): Promise<string | null> {
  const way = relative(await realpath(folder), await realpath(file));
  if (way.startsWith('..') || isAbsolute(way)) return 'is a link out of its folder. Put the file itself there.';
  return (await stat(file)).isFile() ? null : 'is no plain file. Put one there.';
}
