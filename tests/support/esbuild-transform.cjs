/**
 * Compiles one TypeScript module to CommonJS for jest.
 *
 * `import.meta.url`, `.filename` and `.dirname` keep their meaning, and `import()` becomes a `require`, since jest
 * runs CommonJS. `jest.mock` is not hoisted above imports: pass a stand-in as an argument instead.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const IMPORT_META = {
  'import.meta.url': '__importMetaUrl',
  'import.meta.filename': '__filename',
  'import.meta.dirname': '__dirname',
};
const BANNER = 'const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;';
/** Our sources, and the packages that are not CommonJS. */
const COMPILED =
  '\\.ts$|[\\\\/]node_modules[\\\\/](?:@noble[\\\\/]hashes|htmlparser2|entities|dom[\\w-]+)[\\\\/].*\\.js$';
const OWN_TEXT = readFileSync(__filename, 'utf8');

module.exports = {
  COMPILED,

  process(source, file) {
    const { code } = esbuild.transformSync(source, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      supported: { 'dynamic-import': false },
      sourcefile: file,
      sourcemap: 'inline',
      define: IMPORT_META,
      ...(source.includes('import.meta.url') && { banner: BANNER }),
    });
    return { code };
  },

  getCacheKey(source, file) {
    return createHash('sha256').update([esbuild.version, OWN_TEXT, file, source].join('\0')).digest('hex');
  },
};
