/**
 * Runs the program's commands one after the other in one process, which has its modules loaded after the first: what a
 * process of its own would do, without the second that it takes to begin.
 *
 * Over the channel to its parent come `{ words, cwd, env, input, main }`, and go `{ code, stdout, stderr, seconds }`, the
 * last of a processor. `main.js` is evaluated anew for each; the modules that it imports are not.
 */
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const [node, , ...rest] = process.argv;
let count = 0;
let work = Promise.resolve();
let told = 0;

process.on('message', (command) => {
  work = work.then(() => run(command)).then((done) => void process.send({ ...done, seconds: secondsSince() }));
});
process.on('disconnect', () => process.exit());

/** What this process took of a processor since it was last told. */
function secondsSince() {
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6 - told;
  told += seconds;
  return seconds;
}

async function run({ words, cwd, env, input, main }) {
  const said = { stdout: '', stderr: '' };
  const own = { stdout: process.stdout.write, stderr: process.stderr.write, env: process.env };
  process.chdir(cwd);
  process.env = env;
  process.argv = [node, main, ...words, ...rest];
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (text) => {
      said[name] += String(text);
      return true;
    };
  }
  process.exitCode = undefined;
  try {
    await import(`${pathToFileURL(main).href}?run=${(count += 1)}`);
    return { code: process.exitCode ?? 0, ...said };
  } catch (error) {
    return { code: 1, ...said, stderr: `${said.stderr}${String(error.stack)}\n` };
  } finally {
    process.exitCode = undefined;
    process.stdout.removeAllListeners('error');
    Object.assign(process.stdout, { write: own.stdout });
    Object.assign(process.stderr, { write: own.stderr });
    process.env = own.env;
  }
}
