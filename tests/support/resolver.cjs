/**
 * Finds `./x.ts` where one of our own sources says `./x.js`, as TypeScript's `nodenext` has it. Packages under
 * node_modules are left to jest: their `./x.js` means what it says.
 */
const { existsSync } = require('node:fs');
const { resolve, sep } = require('node:path');

const INSTALLED = `${sep}node_modules${sep}`;

module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !`${options.basedir}${sep}`.includes(INSTALLED)) {
    const source = resolve(options.basedir, request.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return options.defaultResolver(request, options);
};
