/** Goes through random addresses of a running explorer, and tells each that is blank, fails, or waits for ever. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { arbitraryAddress, type Known } from './addresses.js';
import { look } from './look.js';

export interface Walk {
  readonly url: string;
  readonly browser: Browser;
  readonly addresses: readonly string[];
  /** Tabs that share the addresses. */
  readonly tabs: number;
  /** What is told while it goes on. */
  readonly tell: (line: string) => void;
}

/** What was wrong, and where one was before: an address may fail only when it is come to from there. */
export interface Failure {
  readonly address: string;
  readonly after: string | null;
  readonly wrong: string;
}

/** A page is loaded anew after so many: from one to the next it is changed, as by its own links. */
const FRESH = 200;
const TOLD = 500;

export async function walk({ url, browser, addresses, tabs, tell }: Walk): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const began = performance.now();
  let next = 0;
  const go = async (): Promise<void> => {
    const tab = await openTab(url, browser);
    for (let address = addresses[next++]; address !== undefined; address = addresses[next++]) {
      const after = tab.at;
      const wrong = await visit(tab, address);
      if (wrong !== '') {
        failures.push({ address, after, wrong });
        tell(`WRONG ${address}: ${wrong} (${repeat(address, after)})`);
      }
      const done = next - tabs;
      if (done > 0 && done % TOLD === 0)
        tell(
          `${String(done)} of ${String(addresses.length)}: ${String(failures.length)} wrong, ${((performance.now() - began) / done).toFixed(0)} ms each`,
        );
    }
    await tab.page.close();
  };
  await Promise.all(Array.from({ length: tabs }, go));
  return failures;
}

function repeat(address: string, after: string | null): string {
  return `npm run addresses --${after === null ? '' : ` --address '${after}'`} --address '${address}'`;
}

interface Tab {
  readonly url: string;
  readonly page: Page;
  /** What the browser complained of since it was last looked at: of requests to other hosts too, which the policy forbids. */
  readonly complaints: string[];
  at: string | null;
  visited: number;
}

async function openTab(url: string, browser: Browser): Promise<Tab> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 400 } });
  const tab: Tab = { url, page, complaints: [], at: null, visited: 0 };
  page.on('console', (message) => {
    // What is refused, as too much at once, is told on the page.
    if (/^(error|warning)$/.test(message.type()) && !/status of 400/.test(message.text()))
      tab.complaints.push(firstLine(message.text()));
  });
  page.on('pageerror', (error) => tab.complaints.push(firstLine(error.message)));
  return tab;
}

/** Without the stack. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

async function visit(tab: Tab, address: string): Promise<string> {
  const fresh = tab.at === null || tab.visited % FRESH === 0;
  tab.visited += 1;
  tab.at = address;
  if (fresh) await tab.page.goto(tab.url + address);
  const seen = await tab.page.evaluate<string>(look(fresh ? null : address));
  const wrong = [seen, ...tab.complaints.splice(0)].filter(Boolean).join('; ');
  if (wrong !== '') tab.at = null; // the next is loaded anew
  return wrong;
}

/** So many addresses of what this server has, the same for a seed. */
export async function addressesOf(url: string, count: number, seed: number): Promise<readonly string[]> {
  return fc.sample(arbitraryAddress(await knownOf(url)), { numRuns: count, seed });
}

interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
}

async function knownOf(url: string): Promise<Known> {
  const { dataset, claims, __type } = await ask<{
    dataset: { kinds: { kind: string; count: number }[] };
    claims: Nodes;
    __type: { fields: { name: string; type: { ofType: { name: string } | null } }[] };
  }>(
    url,
    '{ dataset { kinds { kind count } } claims(first: 200) { nodes { id } } __type(name: "Query") { fields { name type { ofType { name } } } } }',
  );
  const kinds = dataset.kinds.filter((one) => one.count > 0).map(({ kind }) => kind);
  const ids: string[] = [];
  for (const kind of kinds) {
    const list = `${pascalCase(kind)}Connection`;
    const root = __type.fields.find(({ type }) => type.ofType?.name === list);
    if (root === undefined) throw new Error(`No root field gives a ${list}`);
    const { all } = await ask<{ all: Nodes }>(url, `{ all: ${root.name}(first: 250, ever: true) { nodes { id } } }`);
    ids.push(...all.nodes.map(({ id }) => id));
  }
  const questions = (await (await fetch(`${url}/operations.json`)).json()) as Known['questions'];
  return { ids, claims: claims.nodes.map(({ id }) => id), kinds, questions };
}

function pascalCase(kind: string): string {
  return kind.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
}

async function ask<Data>(url: string, query: string): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { readonly data: Data }).data; // a server that refuses these has no explorer
}
