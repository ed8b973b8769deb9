/** How soon does a page of the explorer stand, and how soon does it follow the slider? In a real browser, each page new. */
import { readdirSync } from 'node:fs';
import { settled, startExplorer } from '../tests/explorer/support.js';
import { median } from './lib/measure.js';

const ROUNDS = Number(process.env['EXPLORER_ROUNDS'] ?? 7);
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  instrument: '/entity/instrument:moon',
  state: '/entity/state:bra',
  matrix: '/treaties',
  map: '/treaties?view=map&map=instrument:ost',
  question: '/questions/06-consent',
};
/** Pages whose slider is moved, a year a step. */
const SLID = ['instrument', 'state', 'matrix', 'map'];
const STEPS = 20;

async function run(): Promise<void> {
  const explorer = await startExplorer();
  console.log('page        first content (ms)   whole (ms)   slider: median | slowest of its steps (ms)');
  for (const [name, path] of Object.entries(PAGES)) {
    const firsts: number[] = [];
    const wholes: number[] = [];
    let slid: readonly number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await explorer.open('/data');
      await page.goto('about:blank');
      await page.goto(explorer.server.url + path, { waitUntil: 'commit' });
      await page.locator('main h1').first().waitFor();
      // What the browser itself noted down: from the click to the first words.
      firsts.push(
        await page.evaluate<number>(
          'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now()',
        ),
      );
      await settled(page);
      wholes.push(await page.evaluate<number>('performance.now()'));
      if (SLID.includes(name) && round === ROUNDS - 1) slid = await page.evaluate<number[]>(SLIDE);
      await page.context().close();
    }
    const moves = slid.length > 0 ? `${median(slid).toFixed(0)} | ${Math.max(...slid).toFixed(0)}` : '';
    console.log(
      `${name.padEnd(12)}${median(firsts).toFixed(0).padStart(8)}${median(wholes).toFixed(0).padStart(18)}${moves.padStart(20)}`,
    );
  }
  await explorer.close();
}

/** Moves the slider by a year as a hand does, and takes the time until the page that it asked for is drawn. */
const SLIDE = `(async () => {
  const slider = document.querySelector('input[type=range]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const times = [];
  for (let step = 0; step < ${STEPS}; step += 1) {
    const began = performance.now();
    set.call(slider, Number(slider.value) - 365);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    do await frame(); while (document.querySelector('[aria-busy="true"], .waiting') !== null && performance.now() - began < 5000);
    times.push(performance.now() - began);
  }
  return times;
})()`;

if (readdirSync('dist').includes('explorer')) await run();
else console.log('dist/explorer is not built: npm run build');
