/**
 * Bundles the page of `spacegov review --web` into dist/review: two files and the page, without anything of others.
 * `node web/review/build.mjs` prints one line with the size.
 */
import { build } from 'esbuild';
import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist/review');

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: join(here, 'main.ts'), style: join(here, 'main.css') },
  entryNames: 'main',
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  tsconfigRaw: {},
  logLevel: 'warning',
});
copyFileSync(join(here, 'index.html'), join(out, 'index.html'));

const bytes = readdirSync(out).reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
console.log(`dist/review: ${(bytes / 1e3).toFixed(0)} kB`);
