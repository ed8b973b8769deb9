import { documentToCsl, type CitableDocument } from '../../src/model/csl.js';

const bare: CitableDocument = {
  id: 'document:a',
  name: 'A',
  title: null,
  authors: [],
  publisher: null,
  sourceClass: 'OFFICIAL',
  published: null,
  retrieved: null,
  containerTitle: null,
  volume: null,
  pages: null,
  symbol: null,
  documentKind: null,
  doi: null,
  url: null,
  language: null,
  licence: null,
};

it('leaves out of a reference what is not known', () => {
  expect(documentToCsl(bare)).toEqual({ type: 'document', id: 'document:a', title: 'A' });
});

it('gives what is known under its name in CSL-JSON', () => {
  const known: CitableDocument = {
    ...bare,
    title: 'Who owns the Moon?',
    authors: ['Li Song', 'UNOOSA'],
    publisher: 'A press',
    published: '2020-06',
    retrieved: '2026-11-20',
    containerTitle: 'Space Policy',
    volume: '52',
    pages: '1-9',
    doi: '10.1016/j.spacepol.2020.101383',
    url: 'https://example.org/a',
    language: 'en',
    licence: 'CC-BY-4.0',
  };
  expect(documentToCsl(known)).toEqual({
    type: 'article-journal',
    id: 'document:a',
    title: 'Who owns the Moon?',
    author: [{ literal: 'Li Song' }, { literal: 'UNOOSA' }],
    publisher: 'A press',
    issued: { 'date-parts': [[2020, 6]] },
    accessed: { 'date-parts': [[2026, 11, 20]] },
    'container-title': 'Space Policy',
    volume: '52',
    page: '1-9',
    DOI: '10.1016/j.spacepol.2020.101383',
    URL: 'https://example.org/a',
    language: 'en',
    custom: { licence: 'CC-BY-4.0' },
  });
});

it('gives the symbol of a document of the United Nations as its number, and says what sort of report it is', () => {
  const known = { symbol: 'ST/SPACE/61/Rev.3', documentKind: 'United Nations publication' };
  expect(documentToCsl({ ...bare, ...known })).toEqual({
    type: 'report',
    id: 'document:a',
    title: 'A',
    number: 'ST/SPACE/61/Rev.3',
    genre: 'United Nations publication',
  });
});

it.each`
  known                                                     | type                   | because
  ${{ sourceClass: 'PRESS', url: 'https://a.example' }}     | ${'article-newspaper'} | ${'news media are the press'}
  ${{ containerTitle: 'Space Policy', volume: '52' }}       | ${'article-journal'}   | ${'journals come in volumes'}
  ${{ containerTitle: 'Handbook', pages: '1-9' }}           | ${'chapter'}           | ${'pages of a whole that has no volumes'}
  ${{ doi: '10.1/a', url: 'https://a.example' }}            | ${'article'}           | ${'what has a DOI is published'}
  ${{ containerTitle: 'A site', url: 'https://a.example' }} | ${'webpage'}           | ${'an address is all there is'}
  ${{ symbol: 'GA/SPD/815', url: 'https://a.example' }}     | ${'report'}            | ${'a symbol is a number, and web pages have none'}
  ${{ symbol: 'A/RES/35/16', url: 'https://a.example' }}    | ${'legislation'}       | ${'an assembly enacted it'}
  ${{ documentKind: 'dataset', doi: '10.1/a' }}             | ${'dataset'}           | ${'its kind is known'}
  ${{ documentKind: 'depositary list', url: 'https://a' }}  | ${'webpage'}           | ${'the kind has no type of its own'}
  ${{ published: '2020' }}                                  | ${'document'}          | ${'nothing tells more'}
`('is of type $type where $because', ({ known, type }) => {
  expect(documentToCsl({ ...bare, ...known }).type).toBe(type);
});
