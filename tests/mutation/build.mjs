/** Makes dist/mutation/all.mjs of the tests of the rules: two folders deep, as they are themselves. */
import { build } from 'esbuild';

await build({
  entryPoints: ['tests/mutation/all.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile: 'dist/mutation/all.mjs',
  // Packages of CommonJS ask for others by it.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  external: ['expect', 'jest-each'],
  logLevel: 'error',
});
