/** Files in the order in which scripts/test.mjs names them; else as jest orders them. */
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class extends Sequencer {
  sort(tests) {
    if (process.env.SPACEGOV_TEST_ORDER !== 'given') return super.sort(tests);
    const place = ({ path }) => process.argv.findIndex((arg) => path.endsWith(arg.replaceAll('\\', '/')));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
};
