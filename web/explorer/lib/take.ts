import type { DataVersion } from './ask.js';

/** A table as files have it: a cell is text, a number, or null where nothing is known. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null | undefined)[])[];
}

export interface Cited {
  readonly title: string;
  /** The whole address of the page. */
  readonly url: string;
  readonly dataset: DataVersion | null;
  /** The day on which it was looked at. */
  readonly accessed: string;
}

/** RFC 4180, with the byte order mark by which spreadsheets know the encoding. */
export function csv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => csvCell(cell)).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function csvCell(cell: Table['rows'][number][number]): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface Citation {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The page as literature: in words, and as the three formats that reference managers read. */
export function citations({ title, url, dataset, accessed }: Cited): readonly Citation[] {
  const version = dataset?.version.slice(0, 12) ?? 'unknown';
  const year = accessed.slice(0, 4);
  const [y = '', m = '', d = ''] = accessed.split('-');
  return [
    {
      name: 'Text',
      file: 'citation.txt',
      text: `“${title}”, Space Governance Graph, data version ${dataset?.version ?? 'unknown'}, ${url} (accessed ${accessed}).`,
    },
    {
      name: 'BibTeX',
      file: 'citation.bib',
      text: [
        `@misc{spacegov-${version},`,
        `  title        = {${title.replace(/[{}\\]/g, '')}},`,
        '  author       = {{Space Governance Graph}},',
        `  year         = {${year}},`,
        `  version      = {${dataset?.version ?? 'unknown'}},`,
        `  howpublished = {\\url{${url}}},`,
        `  note         = {Accessed ${accessed}}`,
        '}',
      ].join('\n'),
    },
    {
      name: 'RIS',
      file: 'citation.ris',
      text: [
        'TY  - DATA',
        `TI  - ${title}`,
        'AU  - Space Governance Graph',
        `PY  - ${year}`,
        `ET  - ${dataset?.version ?? 'unknown'}`,
        `UR  - ${url}`,
        `Y2  - ${y}/${m}/${d}`,
        'ER  - ',
      ].join('\r\n'),
    },
    {
      name: 'CSL-JSON',
      file: 'citation.json',
      text: JSON.stringify(
        [
          {
            id: `spacegov-${version}`,
            type: 'dataset',
            title,
            author: [{ literal: 'Space Governance Graph' }],
            version: dataset?.version ?? 'unknown',
            URL: url,
            accessed: { 'date-parts': [[Number(y), Number(m), Number(d)]] },
          },
        ],
        null,
        2,
      ),
    },
  ];
}

/** How to ask the same from a script. */
export function scripts(server: string, text: string, variables: unknown): readonly Citation[] {
  const body = JSON.stringify({ query: text, variables });
  const url = `${server}/graphql`;
  return [
    {
      name: 'curl',
      file: 'ask.sh',
      text: `curl --silent ${url} \\\n  --header 'content-type: application/json' \\\n  --data '${body.replaceAll("'", "'\\''")}'`,
    },
    {
      name: 'Python',
      file: 'ask.py',
      text: [
        'import json, urllib.request',
        '',
        `body = json.loads(${JSON.stringify(body)})`,
        'request = urllib.request.Request(',
        `    ${JSON.stringify(url)},`,
        '    data=json.dumps(body).encode(),',
        '    headers={"content-type": "application/json"},',
        ')',
        'with urllib.request.urlopen(request) as response:',
        '    answer = json.load(response)',
        'print(answer["data"])',
      ].join('\n'),
    },
    {
      name: 'R',
      file: 'ask.R',
      text: [
        '# install.packages(c("httr2", "jsonlite"))',
        'library(httr2)',
        '',
        `answer <- request(${JSON.stringify(url)}) |>`,
        `  req_body_raw(${JSON.stringify(body)}, type = "application/json") |>`,
        '  req_perform() |>',
        '  resp_body_json()',
        'str(answer$data, max.level = 3)',
      ].join('\n'),
    },
  ];
}

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const painted = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'color'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
];

/** A figure on its own: what the page's style sheet gave it is written into it. */
export function standalone(figure: SVGSVGElement): string {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const [from, to] = [figure, copy].map((one) => [one, ...one.querySelectorAll<SVGElement>('*')]);
  from?.forEach((element, i) => {
    if (element.localName === 'title') return;
    const style = getComputedStyle(element);
    for (const name of painted) to?.[i]?.setAttribute(name, style.getPropertyValue(name));
    to?.[i]?.removeAttribute('class');
  });
  const [, , width = '800', height = '400'] = (figure.getAttribute('viewBox') ?? '').split(/\s+/);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  const [x = '0', y = '0'] = (figure.getAttribute('viewBox') ?? '').split(/\s+/);
  ground.setAttribute('x', x);
  ground.setAttribute('y', y);
  copy.prepend(ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}

/** The same as points, twice as fine. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The figure could not be painted.'))),
      'image/png',
    ),
  );
}
