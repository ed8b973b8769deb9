/** Every cut, every flipped bit and every moved line of the golden ledger, each opened and held to the rule. */
import { everyCut, everyFlip, everyMove, outcomeOf, type Corruption } from '../store/embedded/ledger/corruptions.js';
import { foreignLedger, goldenLedger } from '../store/embedded/ledger/golden.js';

const { whole, digests } = await goldenLedger();
const began = performance.now();
const counts = new Map<string, number>();
const broken: string[] = [];
for (const all of [everyCut(whole), everyMove(whole, await foreignLedger()), everyFlip(whole)])
  for (const one of all) await hold(one);

async function hold(one: Corruption): Promise<void> {
  let outcome: string;
  try {
    outcome = await outcomeOf(one, digests);
  } catch (error) {
    broken.push(String(error));
    outcome = 'THE RULE IS BROKEN';
  }
  const key = `${one.kind.padEnd(14)}${outcome}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

console.log(`a ledger of ${digests.length} batches, ${whole.length.toLocaleString('en')} bytes`);
for (const [key, n] of [...counts].sort()) console.log(`${n.toLocaleString('en').padStart(9)}  ${key}`);
console.log(`in ${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const one of broken.slice(0, 20)) console.error(one);
process.exitCode = broken.length > 0 ? 1 : 0;
