/** Asks the system about processes that outlived the one that started them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @param {number} pid
 * @param {string} [mark] part of its command line. A pid is used again after a while, often by a stranger.
 */
export function isAlive(pid, mark) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const line = commandLine(pid);
  if (line === '') return false; // a zombie: it has ended, and nobody has asked how
  return mark === undefined || line === undefined || line.includes(mark);
}

/**
 * Asks a process to end, and ends it when it has not done so in time.
 *
 * @param {number} pid
 * @param {{ mark?: string, patienceMs?: number }} [options]
 * @returns {Promise<'stopped' | 'killed' | 'gone'>}
 */
export async function endProcess(pid, { mark, patienceMs = 30_000 } = {}) {
  if (!isAlive(pid, mark)) return 'gone';
  signalProcess(pid, 'SIGTERM');
  if (await hasEnded(pid, patienceMs)) return 'stopped';
  signalProcess(pid, 'SIGKILL');
  await hasEnded(pid, 5_000);
  return 'killed';
}

async function hasEnded(pid, patienceMs) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(50)) if (!isAlive(pid)) return true;
  return false;
}

function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** @returns {string | undefined} undefined where the system does not tell. */
function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return undefined;
    }
  }
  if (process.platform === 'win32') return undefined;
  const answer = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
