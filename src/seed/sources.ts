import type { ClaimContent, EntityId } from '../model/claim.js';
import type { PartialDate } from '../model/partial-date.js';
import { SOURCE_CLASSES, type SourceClass } from '../model/source-class.js';
import { digest } from '../text/digest.js';
import { shown } from '../ontology/check-claim.js';
import { propertyOf, type Draft } from './draft.js';
import { confidenceIn } from './confidence.js';
import type { Place, Tell } from './mistakes.js';

/** Our own judgement: classes of sources, descriptions, made-up names, what no table states. */
export const EDITORIAL: EntityId = 'document:editorial';
/** Known from memory and looked up nowhere. */
export const RECALLED: EntityId = 'document:recalled';
/** As tables write them. */
export const EDITORIAL_ADDRESS = 'urn:project:editorial';
export const RECALLED_ADDRESS = 'urn:project:recalled';

/** Who stands behind a web host, as `hosts.csv` judges. */
export interface Host {
  readonly sourceClass: SourceClass;
  readonly publisher: string;
}

/** The documents that a run cites, each made where an address is met first. */
export interface Sources {
  /**
   * The document at an address; `undefined` where it is none, and then it has told.
   *
   * @param asOf When the source was true: of several rows' the latest is the day it was retrieved.
   */
  cite(address: string, place: Place, asOf?: PartialDate): EntityId | undefined;
  /** A document that a file describes itself; its address, if any, stands for it from then on. */
  declare(
    document: EntityId,
    sourceClass: SourceClass,
    publisher: string | undefined,
    address: string | undefined,
  ): void;
  classOf(document: EntityId): SourceClass;
  /** Whether both speak with one voice: the same document, or two of one official publisher. */
  sameVoice(a: EntityId, b: EntityId): boolean;
  /** What is said of the documents that were made here. */
  drafts(): Draft[];
}

/** Under which licence pages are whose addresses begin so, and whom to credit. */
export interface Licence {
  readonly of: string;
  readonly licence: string;
  readonly credit: readonly string[];
}

interface Source {
  readonly address: string | undefined;
  readonly sourceClass: SourceClass;
  readonly publisher: string | undefined;
  readonly drafts: readonly Draft[];
}

export function openSources(hosts: ReadonlyMap<string, Host>, licences: readonly Licence[], tell: Tell): Sources {
  const retrieved = new Map<EntityId, { readonly date: PartialDate; readonly place: Place }>();
  const sources = new Map<EntityId, Source>();
  const byAddress = new Map<string, EntityId>();
  const classOf = (document: EntityId): SourceClass => sources.get(document)?.sourceClass ?? 'UNVERIFIED';

  function cite(address: string, place: Place, asOf?: PartialDate): EntityId | undefined {
    const id = byAddress.get(address) ?? meet(address, place);
    if (id !== undefined && asOf !== undefined && asOf > (retrieved.get(id)?.date ?? ''))
      retrieved.set(id, { date: asOf, place });
    return id;
  }

  function meet(address: string, place: Place): EntityId | undefined {
    const own = ownDocument(address, place);
    const found = own ?? unopenedDocument(address, place) ?? webDocument(address, hosts, licences, place);
    if (found === undefined) {
      tell(place, `${shown(address)} is no address: write https://… or urn:project:editorial.`);
      return undefined;
    }
    const [id, source] = found;
    const other = sources.get(id)?.address;
    if (own === undefined && other !== undefined) tell(place, `${shown(address)} and ${shown(other)} have one digest.`);
    sources.set(id, source);
    byAddress.set(address, id);
    return id;
  }

  return {
    cite,
    declare(document, sourceClass, publisher, address) {
      sources.set(document, { address, sourceClass, publisher, drafts: [] });
      if (address !== undefined) byAddress.set(address, document);
    },
    classOf,
    sameVoice(a, b) {
      if (a === b) return true;
      const [one, two] = [sources.get(a), sources.get(b)];
      // A State's two web sites show one register; two authors on one code host are strangers to each other.
      return one?.sourceClass === 'OFFICIAL' && two?.sourceClass === 'OFFICIAL' && one.publisher === two.publisher;
    },
    drafts: () => [...[...sources.values()].flatMap((source) => source.drafts), ...dates()],
  };

  /** Pages alone were retrieved; what we add ourselves is true of the day it is written. */
  function dates(): Draft[] {
    const pages = [...retrieved].filter(([id]) => sources.get(id)?.address !== undefined);
    return pages.map(([id, { date, place }]) => judged(propertyOf(id, 'retrieved', date), place));
  }
}

/** `urn:project:editorial` and `urn:seed:…` are our own words, not anybody's page; `urn:project:recalled` our memory. */
function ownDocument(address: string, place: Place): [EntityId, Source] | undefined {
  if (address === RECALLED_ADDRESS)
    return [
      RECALLED,
      ownSource(RECALLED, 'UNVERIFIED', 'Recalled', 'Known from memory and not yet looked up in any source.', place),
    ];
  if (address !== EDITORIAL_ADDRESS && !/^urn:seed:./.test(address)) return undefined;
  return [
    EDITORIAL,
    ownSource(EDITORIAL, 'EDITORIAL', 'Editorial', 'What the editors of this project judge or add themselves.', place),
  ];
}

function ownSource(id: EntityId, sourceClass: SourceClass, name: string, description: string, place: Place): Source {
  const said = [
    propertyOf(id, 'name', name),
    propertyOf(id, 'sourceClass', sourceClass),
    propertyOf(id, 'description', description),
  ];
  const drafts = said.map((content) => judged(content, place));
  return { address: undefined, sourceClass, publisher: undefined, drafts };
}

/** Another `urn:` is a file that no stranger can open, whatever it says: weak, and kept to be looked up again. */
function unopenedDocument(address: string, place: Place): [EntityId, Source] | undefined {
  const parts = /^urn:([a-z0-9-]+):(\S+)$/.exec(address);
  if (parts === null || parts[1] === 'project') return undefined;
  const id = `document:${slug(parts[1] ?? '')}-${digest(address).slice(0, 8)}`;
  const said = [
    propertyOf(id, 'name', address.slice('urn:'.length).slice(0, 40)),
    propertyOf(id, 'sourceClass', 'UNVERIFIED'),
    propertyOf(id, 'description', `${address}: no page that a stranger can open.`),
  ];
  return [
    id,
    { address, sourceClass: 'UNVERIFIED', publisher: undefined, drafts: said.map((content) => judged(content, place)) },
  ];
}

/** Every distinct address is a document `host-digest`. That a page has its address needs no other witness. */
function webDocument(
  address: string,
  hosts: ReadonlyMap<string, Host>,
  licences: readonly Licence[],
  place: Place,
): [EntityId, Source] | undefined {
  const url = webAddress(address);
  if (url === undefined) return undefined;
  const hostName = url.hostname.replace(/^www\./, '');
  const id = `document:${slug(hostName)}-${digest(address).slice(0, 8)}`;
  const host = hosts.get(hostName);
  const sourceClass = host?.sourceClass ?? 'UNVERIFIED';
  const said = [propertyOf(id, 'name', shortName(hostName, url)), propertyOf(id, 'sourceClass', sourceClass)];
  if (host === undefined)
    said.push(propertyOf(id, 'description', `Nobody has judged ${hostName} yet: it is not in hosts.csv.`));
  else said.push(propertyOf(id, 'publisher', host.publisher));
  const terms = licences.find(({ of }) => address.startsWith(of));
  if (terms !== undefined) said.push(propertyOf(id, 'licence', terms.licence));
  for (const author of terms?.credit ?? []) said.push(propertyOf(id, 'authors', author));
  const evidence = [{ document: id }];
  const itself: Draft = {
    ...judged(propertyOf(id, 'url', address), place),
    confidence: confidenceIn([sourceClass]),
    evidence,
  };
  const drafts = [itself, ...said.map((content) => judged(content, place))];
  return [id, { address, sourceClass, publisher: host?.publisher, drafts }];
}

/** A claim that our own judgement is the evidence of. */
export function judged(content: ClaimContent, place: Place): Draft {
  const evidence = [{ document: EDITORIAL }];
  return { place, content, rank: 'normal', method: 'curated', confidence: confidenceIn(['EDITORIAL']), evidence };
}

function webAddress(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Host and path, or as much of the path's end as 40 characters hold: there the paths of one host differ. */
function shortName(host: string, { pathname, search }: URL): string {
  const path = pathname.replace(/\/(?:index\.html?)?$/, '') + search;
  if (host.length + path.length <= 40) return host + path;
  const room = 40 - host.length - 2;
  if (room < 8) return `${host.slice(0, 39)}…`;
  const tail = path.slice(-room);
  const segment = tail.indexOf('/');
  return `${host}/…${segment === -1 ? tail : tail.slice(segment)}`;
}

export function isSourceClass(text: string): text is SourceClass {
  return (SOURCE_CLASSES as readonly string[]).includes(text);
}
