/** How a page of the explorer is gone to, and seen to be there, in the page itself. */
import { busy } from '../support/busy.js';

/** Why there is no answer where the address is not at fault. */
const NOT_THE_ADDRESS = /^(PAGE_FAULT|INTERNAL_SERVER_ERROR|UNKNOWN|UNREACHABLE|SLOW|NOT_JSON|SERVICE_UNAVAILABLE)$/;

/**
 * Goes to an address as a link in the page does, or stays where it is given none, and says what is wrong there once
 * nothing more is asked for: in the page's own words, for this file is not compiled for a browser. It waits for no frame:
 * most pages need none.
 */
export function look(address: string | null): string {
  return `new Promise((done) => {
    const address = ${JSON.stringify(address)};
    if (address !== null) history.pushState(null, '', address);
    const began = performance.now();
    const { port1, port2 } = new MessageChannel();
    let quiet = 0;
    port1.onmessage = () => {
      const waits = document.querySelector('.waiting') !== null || document.documentElement.hasAttribute('data-asking') || document.querySelector('main h1') === null;
      quiet = waits ? 0 : quiet + 1;
      if (quiet < 3 && performance.now() - began < ${String(30_000 * busy())}) return void (waits ? setTimeout(() => port2.postMessage(0), 2) : port2.postMessage(0));
      port1.close();
      const main = document.querySelector('main');
      const heading = main?.querySelector('h1')?.textContent.trim() ?? '';
      const codes = [...document.querySelectorAll('[role="alert"] small')].map((one) => one.textContent);
      if (heading === '') done(main?.textContent.trim() ? 'no heading' : 'blank');
      else if (waits) done('waits for ever');
      else done(codes.filter((code) => /${NOT_THE_ADDRESS.source}/.test(code)).join(' '));
    };
    port2.postMessage(0);
  })`;
}
