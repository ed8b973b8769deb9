/**
 * How soon does a page of the explorer stand, and how soon does it follow the slider? In a real browser, each page new.
 *
 * Of a step of the slider it also tells the processor time: of the page's own thread, and of this process, which serves it.
 */
import { readdirSync } from 'node:fs';
import { settled, startExplorer } from '../tests/explorer/support.js';
import type { CDPSession } from 'playwright-core';
import { median } from './lib/measure.js';

const ROUNDS = Number(process.env['EXPLORER_ROUNDS'] ?? 7);
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  instrument: '/entity/instrument:moon',
  state: '/entity/state:bra',
  body: '/entity/body:copuos',
  matrix: '/treaties',
  map: '/treaties?view=map&map=instrument:ost',
  compare: '/compare?states=state:bra,state:ind,state:sau',
  question: '/questions/06-consent',
};
/** Pages whose slider is moved, a year a step. */
const SLID = ['instrument', 'state', 'body', 'matrix', 'map', 'compare'];
const STEPS = 20;
/** What a step is to take at most, from the hand's move until the page that it asks for is drawn. */
const GOAL_MS = 100;

async function run(): Promise<void> {
  const explorer = await startExplorer();
  console.log(
    'page        first content (ms)   whole (ms)   slider: median | slowest (ms)   processor a step: page | server (ms)',
  );
  const over: string[] = [];
  const only = process.env['EXPLORER_PAGES']?.split(',');
  for (const [name, path] of Object.entries(PAGES)) {
    if (only !== undefined && !only.includes(name)) continue;
    const firsts: number[] = [];
    const wholes: number[] = [];
    let slid: readonly number[] = [];
    let processor: readonly number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await explorer.open('/data', {}); // the first of a browser of its own
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
      if (SLID.includes(name) && round === ROUNDS - 1) {
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const before = await spent(session);
        slid = await page.evaluate<number[]>(SLIDE);
        const after = await spent(session);
        processor = [(after.page - before.page) / STEPS, (after.server - before.server) / STEPS];
      }
      await page.context().close();
    }
    if (slid.length > 0 && median(slid) >= GOAL_MS) over.push(name);
    const moves = slid.length > 0 ? `${median(slid).toFixed(0)} | ${Math.max(...slid).toFixed(0)}` : '';
    console.log(
      `${name.padEnd(12)}${median(firsts).toFixed(0).padStart(8)}${median(wholes).toFixed(0).padStart(18)}${moves.padStart(20)}${processor
        .map((ms) => ms.toFixed(0))
        .join(' | ')
        .padStart(22)}`,
    );
  }
  console.log(
    `\nThe slider answers within ${String(GOAL_MS)} ms, by the median: ${over.length === 0 ? 'on all of these' : `not on ${over.join(', ')}`}.`,
  );
  await explorer.close();
}

/** Processor time so far, in milliseconds: of the page's main thread, and of this process. */
async function spent(session: CDPSession): Promise<{ readonly page: number; readonly server: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const { user, system } = process.cpuUsage();
  return {
    page: 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN),
    server: (user + system) / 1000,
  };
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
    do await frame(); while (document.documentElement.hasAttribute('data-asking') && performance.now() - began < 5000);
    times.push(performance.now() - began);
  }
  return times;
})()`;

if (readdirSync('dist').includes('explorer')) await run();
else console.log('dist/explorer is not built: npm run build');
