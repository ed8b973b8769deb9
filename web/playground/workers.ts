/** Starts Monaco's workers from this origin; build.mjs bundles each under the name used here. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, label: string): Worker {
      const name = label === 'json' || label === 'graphql' ? label : 'editor';
      return new Worker(`/playground/${name}.worker.js`, { type: 'module', name });
    },
  },
});
