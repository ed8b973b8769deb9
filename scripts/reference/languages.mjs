import { table } from './markdown.mjs';

/** The official languages besides English, in which everything has its name. */
const LANGUAGES = { fr: 'French', es: 'Spanish', ru: 'Russian', zh: 'Chinese', ar: 'Arabic' };
const OFFICIAL_BODIES = new Set([
  'organization',
  'principal_organ',
  'main_committee',
  'committee',
  'subcommittee',
  'secretariat_office',
]);

/** Which treaty and which standing body of the United Nations has no name in which official language. */
export function languageTable({ rowsOf }) {
  const treaties = rowsOf('treaties/instruments.csv').filter(({ kind }) => kind === 'treaty');
  const bodies = rowsOf('governance/bodies.csv').filter(({ kind }) => OFFICIAL_BODIES.has(kind));
  const lacking = [
    ...treaties.map(({ id, short_name }) => [
      short_name,
      without(rowsOf('treaties/instrument_names.csv'), 'instrument_id', id),
    ]),
    ...bodies.map(({ id, name }) => [name, without(rowsOf('governance/body_names.csv'), 'body_id', id)]),
  ];
  const rows = lacking.filter(([, languages]) => languages.length > 0);
  const count = rows.reduce((sum, [, languages]) => sum + languages.length, 0);
  const names = lacking.length * Object.keys(LANGUAGES).length;
  return (
    `Of ${names} names of ${treaties.length} treaties and ${bodies.length} standing bodies of the United Nations in five languages besides English, no source seen gives ${count}:\n\n` +
    table(
      ['treaty or body', 'no name in'],
      rows.map(([name, languages]) => [name, languages.join(', ')]),
    )
  );
}

function without(names, column, id) {
  const known = new Set(names.filter((row) => row[column] === id).map(({ language }) => language));
  return Object.entries(LANGUAGES).flatMap(([code, language]) => (known.has(code) ? [] : [language]));
}
