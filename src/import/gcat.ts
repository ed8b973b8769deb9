import type { EntityId } from '../model/claim.js';
import { slug } from '../text/slug.js';
import type { Known } from './known.js';
import {
  properties,
  type Import,
  type ImportedDocument,
  type Row,
  type RowReading,
  type Said,
  type TableImport,
} from './table-import.js';

/**
 * The General Catalog of Artificial Space Objects by Jonathan McDowell, as tables of its sites, organizations, launches and
 * objects. The State in `iso3` is that of the owner, which is not the State of registry.
 */
function documentOf(table: string, title: string): ImportedDocument {
  return {
    id: `document:gcat-${table}`,
    says: {
      name: `GCAT: ${table}`,
      title: `General Catalog of Artificial Space Objects: ${title}`,
      sourceClass: 'SCHOLARLY',
      publisher: 'Jonathan McDowell',
      authors: ['Jonathan McDowell'],
      documentKind: 'dataset',
      licence: 'CC-BY-4.0',
      language: 'en',
      url: 'https://planet4589.org/space/gcat/',
    },
  };
}

const siteId = (code: string): EntityId => `site:gcat-${slug(code)}`;
const launchId = (code: string): EntityId => `launch:gcat-${slug(code)}`;

/**
 * What GCAT calls the owners of some objects in place of a State: international organizations, by their codes in its table
 * of States (https://planet4589.org/space/gcat/web/orgs/states.html, and the column `igo` of its organizations).
 */
const INTERNATIONAL: Readonly<Record<string, readonly string[]>> = {
  'I-ESA': ['European Space Agency'],
  'I-EUM': ['EUMETSAT', 'European Organisation for the Exploitation of Meteorological Satellites'],
  'I-ARAB': ['Arab Satellite Communications Organization', 'ARABSAT'],
  'I-INT': ['Intelsat', 'International Telecommunications Satellite Organization'],
  'I-EUT': ['Eutelsat', 'European Telecommunications Satellite Organization'],
  'I-INM': ['Inmarsat', 'International Mobile Satellite Organization'],
  'I-EU': ['European Union'],
  'I-NATO': ['NATO', 'North Atlantic Treaty Organization'],
  'I-ESRO': ['European Space Research Organisation'],
  'I-ELDO': ['European Launcher Development Organisation'],
  'I-RASC': ['RASCOM'],
};

/** States and organizations behind a code of a State; what is unknown is told. */
function holderOf(code: string, iso3: string, known: Known, problems: string[]): EntityId | undefined {
  if (iso3 !== '') {
    const state = known.state(iso3);
    if (state === undefined) problems.push(`no State of the graph has the code ${iso3}: what it holds is left out.`);
    return state;
  }
  if (code === '') return undefined;
  const found = known.named('org', INTERNATIONAL[code] ?? []);
  if (found === undefined) problems.push(`the code "${code}" stands for no State and no organization of the graph.`);
  return found;
}

/**
 * Places with a code of their own in ISO 3166-1 that are territory of a State, by its code: Kourou lies in French Guiana, a
 * department of France. For places alone: an owner who is seated in one of them is not the State.
 */
const TERRITORY_OF: Readonly<Record<string, string>> = {
  ATF: 'FRA',
  BMU: 'GBR',
  GRL: 'DNK',
  GUF: 'FRA',
  GUM: 'USA',
  PRI: 'USA',
  SHN: 'GBR',
  TCA: 'GBR',
  UMI: 'USA',
};

/** The State on whose territory a place lies. */
const territoryOf = (code: string, iso3: string, known: Known, problems: string[]): EntityId | undefined =>
  holderOf(code, known.state(iso3) === undefined ? (TERRITORY_OF[iso3] ?? iso3) : iso3, known, problems);

/** One that the graph has already under its full name, or one of its own. */
function organizationId(row: Row, known: Known): EntityId {
  return known.named('org', [row['name'] ?? '', row['english_name'] ?? '']) ?? ownOrganization(row['org_code'] ?? '');
}

const ownOrganization = (code: string): EntityId => `org:gcat-${slug(code)}`;

/** The organization with a code, whoever described it; that it is not there is told. */
function organization(code: string, known: Known, problems: string[]): EntityId | undefined {
  const own = ownOrganization(code);
  const id = known.standsFor(own) ?? own;
  if (known.has(id)) return id;
  problems.push(`the organization ${code} is not in the graph: import organisations too.`);
  return undefined;
}

const number = (text: string | undefined): number | null => {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

const LONGEST_NAME = 40;
const nameOf = (...given: readonly string[]): string =>
  given.find((text) => text.trim() !== '' && text.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(text)) ?? '';

const sites: TableImport = {
  name: 'sites',
  columns: ['site_code', 'name', 'gcat_state_code', 'iso3', 'lon', 'lat', 'start', 'stop'],
  document: documentOf('sites', 'sites'),
  keys: ['site_code'],
  read(row, known): RowReading {
    const { site_code: code = '', name = '', gcat_state_code: state = '', iso3 = '', start, stop } = row;
    const [id, problems]: [EntityId, string[]] = [siteId(code), []];
    const own = nameOf(name, code);
    const in_ = iso3 === '' && state === 'EARTH' ? undefined : territoryOf(state, iso3, known, problems);
    known.add(id);
    return {
      problems,
      said: [
        ...properties(id, {
          name: own,
          aliases: name === own ? '' : name,
          longitude: number(row['lon']),
          latitude: number(row['lat']),
          opened: start,
          closed: stop,
        }),
        ...(in_?.startsWith('state:') ? [{ subject: id, predicate: 'SITUATED_IN', object: in_ }] : []),
      ],
    };
  },
};

const organizations: TableImport = {
  name: 'organizations',
  columns: ['org_code', 'name', 'short_name', 'english_name', 'gcat_state_code', 'iso3', 'start', 'stop', 'sector'],
  document: documentOf('organizations', 'organizations'),
  keys: ['org_code'],
  read(row, known): RowReading {
    const { org_code: code = '', name = '', short_name: short = '', english_name: english = '' } = row;
    const { gcat_state_code: state = '', iso3 = '', start, stop, sector } = row;
    // The table lists States and other places beside the organizations in them.
    if (code === state) return { said: [], problems: [] };
    const id = organizationId(row, known);
    known.add(id);
    if (id !== ownOrganization(code)) known.setStandsFor(ownOrganization(code), id);
    if (known.others(id)) return { said: properties(id, { aliases: nameOf(short) }), problems: [] };
    const problems: string[] = [];
    const own = nameOf(english, name, short, code);
    const seat = holderOf(state, iso3, known, problems);
    return {
      problems,
      said: [
        ...properties(id, { name: own, founded: start, ended: stop, organizationKind: sector }),
        ...[...new Set([name, short, english])]
          .filter((alias) => alias !== '' && alias !== own)
          .map((alias) => ({ subject: id, predicate: 'aliases', object: alias })),
        ...(seat?.startsWith('state:') ? [{ subject: id, predicate: 'BASED_IN', object: seat }] : []),
      ],
    };
  },
};

const launches: TableImport = {
  name: 'launches',
  columns: ['launch_id', 'date', 'vehicle', 'site_code', 'agency_org', 'site_state_code', 'site_iso3', 'outcome'],
  document: documentOf('launches', 'launch log'),
  keys: ['launch_id'],
  read(row, known): RowReading {
    const { launch_id: code = '', date = '', vehicle = '', site_code: site = '', agency_org: agency = '' } = row;
    const { site_state_code: state = '', site_iso3: iso3 = '', outcome } = row;
    const [id, problems]: [EntityId, string[]] = [launchId(code), []];
    known.add(id);
    const from = siteId(site);
    if (site !== '' && !known.has(from)) problems.push(`the site ${site} is not in the graph: import sites too.`);
    const by = agency === '' ? undefined : organization(agency, known, problems);
    const territory = territoryOf(state, iso3, known, problems);
    const happened = (predicate: string, object: EntityId): Said => ({ subject: id, predicate, object, since: date });
    return {
      problems,
      said: [
        ...properties(id, { name: nameOf(`${code}, ${vehicle}`.replace(/, $/, ''), code), date, vehicle, outcome }),
        ...(site !== '' && known.has(from) ? [happened('LAUNCHED_FROM', from)] : []),
        ...(territory?.startsWith('state:') ? [happened('LAUNCHED_FROM', territory)] : []),
        ...(by === undefined ? [] : [happened('LAUNCHED_BY', by)]),
      ],
    };
  },
};

/** By the first letter of its type. */
const SORTS: Readonly<Record<string, string>> = {
  P: 'payload',
  R: 'rocket_stage',
  C: 'component',
  D: 'debris',
};

const objects: TableImport = {
  name: 'objects',
  columns: ['jcat', 'norad_id', 'cospar_id', 'name', 'payload_name', 'gcat_type', 'owner_org', 'state_code', 'iso3'],
  document: documentOf('objects', 'catalog of objects'),
  keys: ['jcat'],
  read(row, known): RowReading {
    const { jcat = '', norad_id: norad = '', cospar_id: cospar = '', name = '', payload_name: payload = '' } = row;
    const { gcat_type: type = '', owner_org: owner = '', state_code: state = '', iso3 = '' } = row;
    const { launch_date: launched = '', launch_id: launch = '', decay_date: decayed = '' } = row;
    // Parts that are not in the satellite catalogue share the designation of what they came from.
    const isCatalogued = jcat.startsWith('S');
    const there = known.keyed('norad', norad) ?? (isCatalogued ? known.keyed('cospar', cospar) : undefined);
    const id = there ?? `object:gcat-${slug(jcat)}`;
    known.add(id);
    const problems: string[] = [];
    const own = nameOf(name, payload, jcat);
    const since = launched === '' ? null : launched;
    const on = launchId(launch);
    if (launch !== '' && !known.has(on))
      problems.push(`the launch ${launch} is not in the graph: import launches too.`);
    const by = owner === '' || owner === state ? undefined : organization(owner, known, problems);
    const holder = holderOf(state, iso3, known, problems);
    const owners = [...new Set([by, holder])].filter((one) => one !== undefined);
    const described = known.others(id)
      ? properties(id, { gcat: jcat })
      : properties(id, {
          name: own,
          aliases: payload === own ? '' : payload,
          gcat: jcat,
          norad,
          cospar: isCatalogued ? cospar : '',
          objectKind: SORTS[type.slice(0, 1)],
        });
    return {
      problems,
      said: [
        ...described,
        ...properties(id, { launched, decayed, massKg: number(row['mass_kg']) || null }),
        ...(launch !== '' && known.has(on) ? [{ subject: id, predicate: 'LAUNCHED_ON', object: on, since }] : []),
        ...owners.map((object) => ({ subject: id, predicate: 'OWNED_BY', object, since })),
      ],
    };
  },
};

export const gcat: Import = {
  name: 'gcat',
  origin: 'import.gcat',
  tables: [sites, organizations, launches, objects],
};
