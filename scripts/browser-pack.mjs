/**
 * Writes what Neo4j Browser loads: neo4j/browser/style.grass from schema/ontology.graphql, and queries.zip from
 * queries/*.cypher. With `--check`, exits 1 when a file is not current.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { KINDS, NEW_KIND, RELATIONS } from './looks.mjs';
import './typescript.mjs';

const { readOntology } = await import('../src/ontology/read-ontology.ts');
const { CLAIM, ENTITY, EVIDENCE, META, VALUE, closedType } = await import('../src/store/neo4j/names.ts');

const PLAIN = ['#9BA3AD', 1];
const PALE = ['#C6CBD1', 1];

const GREY = '#A9AEB5';
const DARK = '#2A2C34';
const WHITE = '#FFFFFF';
const FOLDER = new URL('../neo4j/browser/', import.meta.url);
const ontology = readOntology(readFileSync(new URL('../schema/ontology.graphql', import.meta.url), 'utf8'));

const files = { 'style.grass': Buffer.from(style()), 'queries.zip': zip(queries()) };
for (const [name, content] of Object.entries(files)) keep(name, content);

/** Browser applies all rules that fit, in this order, and knows no comments. */
function style() {
  return [
    rule('node', { ...look(...NEW_KIND), 'border-width': '2px' }),
    rule(`node.${ENTITY}`, { ...look(...NEW_KIND), caption: '{name}' }),
    ...[...ontology.kinds.keys()].map((kind) =>
      rule(`node.${kind}`, { ...look(...(KINDS[kind] ?? NEW_KIND)), caption: '{name}' }),
    ),
    rule(`node.${CLAIM}`, { ...look(GREY, 40, 6), caption: '{predicate} {since}' }),
    rule(`node.${VALUE}`, { ...look(GREY, 20, 5), caption: '{property}' }),
    rule(`node.${META}`, { ...look(GREY, 20, 5), caption: '{id}' }),
    rule('relationship', { ...line(...PLAIN), 'font-size': '7px', padding: '3px', caption: '<type>' }),
    ...[...ontology.relations.values()].map(({ name, lasting }) =>
      rule(`relationship.${name}`, { ...line(...(RELATIONS[name] ?? PLAIN)), caption: caption(name, lasting) }),
    ),
    rule(`relationship.${EVIDENCE}`, { ...line(...PALE), caption: `${EVIDENCE} {locator}` }),
    ...[...ontology.relations.values()].map(({ name, lasting }) =>
      rule(`relationship.${closedType(name)}`, { ...line(...PALE), caption: `(${caption(name, lasting)})` }),
    ),
  ].join('\n');
}

/** What holds always has no first day; `<type>` works only by itself, so the name is written out. */
function caption(name, lasting) {
  return lasting === 'NONE' ? name : `${name} {since}`;
}

function look(color, diameter, type = 10) {
  const border = { 'border-color': darker(color), 'text-color-internal': textOn(color) };
  return { color, ...border, diameter: `${diameter}px`, 'font-size': `${type}px` };
}

function line(color, width) {
  const text = { 'text-color-external': DARK, 'text-color-internal': textOn(color) };
  return { color, 'shaft-width': `${width}px`, ...text };
}

function rule(selector, properties) {
  const lines = Object.entries(properties).map(([name, value]) =>
    name === 'caption' ? `  ${name}: "${value}";` : `  ${name}: ${value};`,
  );
  return `${selector} {\n${lines.join('\n')}\n}\n`;
}

function channels(color) {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function darker(color) {
  const hex = channels(color).map((value) =>
    Math.round(value * 0.78)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`.toUpperCase();
}

/** White where it can be read, as it is bolder than dark text. @see WCAG 2.2, relative luminance */
function textOn(color) {
  const [r, g, b] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.26 ? DARK : WHITE;
}

/** Browser takes a zip of queries as favourites, each folder in it as a folder. */
function queries() {
  const folder = new URL('queries/', FOLDER);
  const names = readdirSync(folder).filter((name) => name.endsWith('.cypher'));
  return names.sort().map((name) => [`Space governance/${name}`, readFileSync(new URL(name, folder))]);
}

function keep(name, content) {
  const file = new URL(name, FOLDER);
  const isCurrent = existsSync(file) && readFileSync(file).equals(content);
  if (!process.argv.includes('--check')) {
    if (!isCurrent) writeFileSync(file, content);
    console.log(`neo4j/browser/${name}: ${(content.length / 1000).toFixed(1)} KB`);
  } else if (isCurrent) {
    console.log(`neo4j/browser/${name} is current.`);
  } else {
    console.error(`neo4j/browser/${name} is not current. Run \`node scripts/browser-pack.mjs\` and commit the file.`);
    process.exitCode = 1;
  }
}

/**
 * A zip of files as they are, not compressed: the same bytes on every machine.
 *
 * @param {readonly (readonly [name: string, content: Buffer])[]} entries
 * @see APPNOTE.TXT 6.3 by PKWARE, sections 4.3.7, 4.3.12 and 4.3.16
 */
function zip(entries) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const path = Buffer.from(name);
    const facts = factsOf(content, path);
    const local = Buffer.concat([uint32(0x04034b50), facts, path, content]);
    // Made by version 2.0; no comment, first disk, no attributes.
    centrals.push(uint32(0x02014b50), uint16(20), facts, Buffer.alloc(10), uint32(offset), path);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const count = uint16(entries.length);
  const end = [uint32(0x06054b50), Buffer.alloc(4), count, count, uint32(central.length), uint32(offset), uint16(0)];
  return Buffer.concat([...locals, central, ...end]);
}

/** Version 2.0, names in UTF-8, stored, on 1 January 1980. */
function factsOf(content, path) {
  const size = uint32(content.length);
  const date = [uint16(0), uint16(0x21)];
  return Buffer.concat([
    uint16(20),
    uint16(0x800),
    uint16(0),
    ...date,
    uint32(crc32(content)),
    size,
    size,
    uint16(path.length),
    uint16(0),
  ]);
}

function uint16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
