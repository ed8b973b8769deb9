/** Tells, beside the seed as the build has read it, by which sources it was: who runs those need not read it again. */
import { packageFiles, packageOntology } from '../dist/graph/package-files.js';
import { fingerprint, readStamp, writeStamp } from '../dist/graph/seed-stamp.js';

const files = packageFiles(new URL('../dist/main.js', import.meta.url).href);
const { digest } = await packageOntology(files);
const sources = await fingerprint({ seed: files.seed, program: 'src' }, digest);
await writeStamp(files.seeded, { ...(await readStamp(files.seeded)), sources });
