import type { ExportListing } from './export-listing.js';

/** The list of exports for people: a plain page, without scripts. */
export function exportPage({ dataVersion, files, operations, parameters }: ExportListing): string {
  const link = (path: string): string => `<a href="${escape(path)}">${escape(path)}</a>`;
  const rows = files.map(
    ({ path, about, tools }) => `<tr><td>${link(path)}</td><td>${escape(about)}</td><td>${escape(tools)}</td></tr>`,
  );
  const words = Object.entries(parameters).map(([name, about]) => `<dt>${escape(name)}</dt><dd>${escape(about)}</dd>`);
  const saved = operations.map(({ path, about }) => `<li>${link(path)}: ${escape(about)}</li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Exports: Space Governance Graph</title>
<h1>Exports</h1>
<p>The graph as files that other tools read. Data version ${escape(dataVersion)}. Each file says which data it is from, of which
day, and what each line rests on. This list is JSON for whoever accepts <code>application/json</code>.</p>
<table>
<thead><tr><th scope="col">File</th><th scope="col">What is in it</th><th scope="col">Who reads it</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>What can be asked for</h2>
<dl>
${words.join('\n')}
</dl>
<h2>Answers to questions</h2>
<p>Variables are given by their names, as <code>?instrument=instrument:moon</code>.</p>
<ul>
${saved.join('\n')}
</ul>
</html>
`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
