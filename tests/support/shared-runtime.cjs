/**
 * Loads a module once for all files of tests of a process, where jest loads it anew for each: that took longer than most
 * files take to run. Only `*.test.ts` are loaded anew; what others keep at their top (a seed that was read, a process
 * that runs commands) serves all files, and is not to be changed by one.
 *
 * Modules are loaded by Node's own loader, which is told here where a source is and how to compile it; jest's cache
 * keeps what was compiled, and its maps lead from a stack to the line. `jest.mock` and `jest.resetModules` do nothing
 * with them: pass a stand-in as an argument instead.
 */
const Module = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const resolveSource = require('./resolver.cjs');
const { COMPILED } = require('./esbuild-transform.cjs');

/** For each source that was compiled, where its map is: jest looks there whenever it prints a stack. */
const sourceMaps = new Map();
let current;

/**
 * Jest notes which test or hook is running in an `AsyncLocalStorage`, of which each file makes one. In one realm Node asks
 * all of them whenever a promise is made, and files full of promises took four to ten times as long after a hundred others
 * as alone. Tests of a file run one after the other: a variable says the same.
 */
const ONE_AFTER_THE_OTHER = {
  AsyncLocalStorage: class {
    #running;

    getStore() {
      return this.#running;
    }

    async run(context, work) {
      const before = this.#running;
      this.#running = context;
      try {
        return await work();
      } finally {
        this.#running = before;
      }
    }
  },
};

class SharedRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    this.transformCache.sourceMaps = sourceMaps;
    this.executor.compile = (source, filename) =>
      compileFunction(source, this.executor.injectedModuleParameters, { filename });
    const core = this.coreModule.require.bind(this.coreModule);
    this.coreModule.require = (name) => (/^(?:node:)?async_hooks$/.test(name) ? ONE_AFTER_THE_OTHER : core(name));
    current = this;
  }

  /** What jest itself stands on is loaded once too, but for the file that keeps the cases of a file of tests. */
  requireInternalModule(from, to) {
    const isOurs = to === undefined || Module.isBuiltin(to);
    return isOurs ? super.requireInternalModule(from, to) : Module.createRequire(from)(to);
  }

  /** There is one `process`, and it stays as it is. */
  installGetBuiltinModule() {}

  requireModuleOrMock(from, name) {
    if (name === '@jest/globals') return super.requireModuleOrMock(from, name);
    if (Module.isBuiltin(name)) return require(name);
    const path = this._resolution.resolveCjs(from, name);
    return path.endsWith('.test.ts') ? super.requireModuleOrMock(from, name) : require(path);
  }
}

function compile(module, filename) {
  module._compile(current.transformCache.transform(filename), filename);
}

const ours = new RegExp(COMPILED);
const plain = Module._extensions['.js'];
Module._extensions['.ts'] = compile;
Module._extensions['.js'] = (module, filename) => (ours.test(filename) ? compile : plain)(module, filename);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) =>
  resolveSource.sourceOf(request, parent?.path ?? '') ?? resolveFilename(request, parent, ...rest);

module.exports = { __esModule: true, default: SharedRuntime };
