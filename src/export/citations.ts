import type { CslDate, CslItem } from '../model/csl.js';
import { AUTHOR, citeLine, termsLine, type About } from './about.js';
import { citations } from './documents.js';
import type { Selection } from './selection.js';

/** The data set itself, which stands first in every reference list. */
function ownItem(about: About): CslItem {
  return {
    type: 'dataset',
    id: `spacegov-${about.head.slice(0, 12)}`,
    title: about.title,
    author: [{ literal: AUTHOR }],
    version: about.version,
    ...(about.recordedAt !== null && {
      issued: { 'date-parts': [about.recordedAt.slice(0, 10).split('-').map(Number)] },
    }),
    genre: 'Data set',
    note: `${citeLine(about)} ${termsLine(about)}`,
  };
}

function* items(selection: Selection, about: About): Iterable<CslItem> {
  yield ownItem(about);
  yield* citations(selection);
}

/** CSL-JSON: the data set, and the documents behind what is selected, by id. */
export function* writeCslJson(selection: Selection, about: About): Iterable<string> {
  let between = '[\n';
  for (const item of items(selection, about)) {
    yield `${between}${JSON.stringify(item)}`;
    between = ',\n';
  }
  yield '\n]\n';
}

const RIS_TYPES: Readonly<Record<CslItem['type'], string>> = {
  dataset: 'DATA',
  software: 'COMP',
  legislation: 'STAT',
  report: 'RPRT',
  'entry-encyclopedia': 'ENCYC',
  article: 'GEN',
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  chapter: 'CHAP',
  webpage: 'ELEC',
  document: 'GEN',
};

/** RIS, CRLF: as {@link writeCslJson}. */
export function* writeRis(selection: Selection, about: About): Iterable<string> {
  for (const item of items(selection, about)) {
    const lines: (readonly [tag: string, text: string | undefined])[] = [
      ['TY', RIS_TYPES[item.type]],
      ['ID', item.id],
      ['TI', item.title],
      ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
      ['PY', yearOf(item.issued)],
      ['DA', risDate(item.issued)],
      ['T2', item['container-title']],
      ['VL', item.volume],
      ['SP', item.page?.split(/[-–]/)[0]],
      ['EP', item.page?.split(/[-–]/)[1]],
      ['PB', item.publisher],
      ['M1', item.number],
      ['M3', item.genre],
      ['ET', item.version],
      ['DO', item.DOI],
      ['UR', item.URL],
      ['Y2', risDate(item.accessed)],
      ['LA', item.language],
      ['N1', item.note],
      ['C1', licenceOf(item)],
    ];
    const known = lines.flatMap(([tag, text]) =>
      text === undefined || text === '' ? [] : [`${tag}  - ${oneLine(text)}`],
    );
    yield `${[...known, 'ER  - '].join('\r\n')}\r\n\r\n`;
  }
}

const BIB_TYPES: Readonly<Record<CslItem['type'], string>> = {
  dataset: 'misc',
  software: 'misc',
  legislation: 'misc',
  report: 'techreport',
  'entry-encyclopedia': 'incollection',
  article: 'misc',
  'article-journal': 'article',
  'article-newspaper': 'article',
  chapter: 'incollection',
  webpage: 'misc',
  document: 'misc',
};

/** BibTeX, with BibLaTeX's fields for addresses: as {@link writeCslJson}. */
export function* writeBibtex(selection: Selection, about: About): Iterable<string> {
  for (const item of items(selection, about)) {
    const type = BIB_TYPES[item.type];
    const container = item['container-title'];
    const fields: (readonly [name: string, text: string | undefined])[] = [
      ['title', `{${texEscape(item.title ?? item.id)}}`],
      ['author', item.author?.map(({ literal }) => `{${texEscape(literal)}}`).join(' and ')],
      ['year', yearOf(item.issued)],
      ['month', monthOf(item.issued)],
      [
        type === 'article' ? 'journal' : type === 'incollection' ? 'booktitle' : 'howpublished',
        container && texEscape(container),
      ],
      ['volume', item.volume && texEscape(item.volume)],
      ['pages', item.page?.replace(/[-–]/, '--')],
      [type === 'techreport' ? 'institution' : 'publisher', item.publisher && texEscape(item.publisher)],
      ['number', item.number && texEscape(item.number)],
      ['version', item.version],
      ['doi', item.DOI],
      ['url', item.URL?.replaceAll(/[{}\\]/g, encodeURIComponent)],
      ['urldate', isoDate(item.accessed)],
      ['language', item.language],
      ['note', item.note && texEscape(item.note)],
      ['copyright', licenceOf(item) && texEscape(licenceOf(item) ?? '')],
    ];
    const known = fields.flatMap(([name, text]) =>
      text === undefined || text === '' ? [] : [`  ${name} = {${oneLine(text)}}`],
    );
    yield `@${type}{${item.id.replaceAll(/[^\w:.-]/g, '-')},\n${known.join(',\n')}\n}\n\n`;
  }
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const texEscape = (text: string): string => text.replaceAll(/[\\{}$&#%_~^]/g, (letter) => TEX[letter] ?? `\\${letter}`);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function licenceOf({ custom }: CslItem): string | undefined {
  const licence = custom?.['licence'];
  return typeof licence === 'string' ? licence : undefined;
}

const partsOf = (date: CslDate | undefined): readonly string[] =>
  (date?.['date-parts'][0] ?? []).map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'));
const yearOf = (date: CslDate | undefined): string | undefined => partsOf(date)[0];
const monthOf = (date: CslDate | undefined): string | undefined => partsOf(date)[1]?.replace(/^0/, '');
const isoDate = (date: CslDate | undefined): string => partsOf(date).join('-');
function risDate(date: CslDate | undefined): string | undefined {
  const [year, month = '', day = ''] = partsOf(date);
  return year === undefined ? undefined : `${year}/${month}/${day}/`;
}
