/**
 * Runs the tests of the rules for Stryker within its own process: its runner for jest starts anew for each mutant, which takes
 * six seconds, and there are a thousand of them.
 *
 * Its own package is not to be had here (see stryker.config.mjs), so what it would give is written out: the names of
 * states, and of what instrumented code looks at.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [SUCCESS, FAILED] = [0, 1];

class RulesRunner {
  #tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  /** Not before a mutant is active that changes what is made as modules load: Stryker gives it a process of its own. */
  async #load() {
    ({ tests: this.#tests } = await import(pathToFileURL(resolve('dist/mutation/all.mjs')).href));
  }

  async dryRun() {
    const seen = (globalThis.__stryker__ ??= {});
    await this.#load();
    const tests = [];
    for (const test of this.#tests) {
      seen.currentTestId = test.name;
      tests.push(await run(test));
    }
    seen.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: seen.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const looked = (globalThis.__stryker__ ??= {});
    Object.assign(looked, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    let number = 0;
    try {
      await this.#load();
      for (const test of this.#tests.filter(({ name }) => testFilter?.includes(name) ?? true)) {
        const { status, failureMessage } = await run(test);
        number += 1;
        if (looked.hitCount > looked.hitLimit) return { status: 'timeout', reason: `hit ${looked.hitCount} times` };
        if (status === FAILED) return { status: 'killed', killedBy: [test.name], failureMessage, nrOfTests: number };
      }
      return { status: 'survived', nrOfTests: number };
    } finally {
      Object.assign(looked, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /** What mutants leave behind would kill those after them: without any, all is as it was. */
  async dispose() {
    for (const test of this.#tests) {
      const { status, name } = await run(test);
      if (status === FAILED) console.error(`mutants have left something behind: "${name}" fails without any`);
    }
  }
}

async function run({ name, work }) {
  const began = performance.now();
  const told = { id: name, name };
  try {
    await work();
    return { ...told, status: SUCCESS, timeSpentMs: performance.now() - began };
  } catch (error) {
    const failureMessage = String(error).slice(0, 500);
    return { ...told, status: FAILED, failureMessage, timeSpentMs: performance.now() - began };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'rules', injectableClass: RulesRunner }];
