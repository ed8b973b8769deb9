/**
 * Finds `./x.ts` where one of our own sources says `./x.js`, as TypeScript's `nodenext` has it. Packages under
 * node_modules are left to jest: their `./x.js` means what it says.
 */
const { existsSync } = require('node:fs');
const { resolve, sep } = require('node:path');

const INSTALLED = `${sep}node_modules${sep}`;

module.exports = (request, options) => sourceOf(request, options.basedir) ?? options.defaultResolver(request, options);
module.exports.sourceOf = sourceOf;

/** @returns undefined where it is no source of ours. */
function sourceOf(request, folder) {
  if (!/^\.{1,2}\/.*\.js$/.test(request) || `${folder}${sep}`.includes(INSTALLED)) return undefined;
  const source = resolve(folder, request.replace(/\.js$/, '.ts'));
  return existsSync(source) ? source : undefined;
}
