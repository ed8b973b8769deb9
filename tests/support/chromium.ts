/** The Chromium that tests drive: the one `CHROMIUM_PATH` names, else the system's. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The shell is the same engine without what draws windows: it takes a quarter less of a processor. */
const USUAL = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const PATH = process.env['CHROMIUM_PATH'] || USUAL.find((path) => existsSync(path)) || USUAL[1];
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** @returns undefined where there is one. */
export function whyNoChromium(): string | undefined {
  return existsSync(PATH) ? undefined : `there is no Chromium at ${PATH}: install it, or set CHROMIUM_PATH`;
}

/** @param flags More than those that all tests give. */
export function launchChromium(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: [...FLAGS, ...flags] });
}
