/** The Python that reads what we write: `SPACEGOV_TEST_PYTHON`, or the one on the path. */
import { spawnSync } from 'node:child_process';

export const PYTHON = process.env['SPACEGOV_TEST_PYTHON'] ?? 'python3';

const LOOK = 'import sys\nfrom importlib.util import find_spec\nprint(*[n for n in sys.argv[1:] if not find_spec(n)])';

/** Those of some packages that it has not; all of them where there is no Python. They are looked for and not loaded. */
export function missingOf(packages: readonly string[]): readonly string[] {
  const { status, stdout } = spawnSync(PYTHON, ['-c', LOOK, ...packages], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\s+/).filter((name) => name !== '') : packages;
}
