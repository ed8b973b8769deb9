import type { ClaimId } from '../../model/claim.js';
import type { Found, Search } from '../links/search.js';
import { searchOf, type SearchRoot } from '../links/search-of.js';
import { tellFound, type LinkFacts } from '../links/tell-found.js';
import type { Telling } from '../tell.js';
import { dayOfTime, propertyValue } from './moment.js';
import { StepReader, type Sight } from './read-steps.js';
import type { Sources } from './source.js';
import type { ClaimRecord } from './entity.js';
import { pace, type Call } from './call.js';

/** Tells how two entities are connected, and what surrounds one. */
export const linkSources = {
  paths: (root) => (call) => tellSearch(root, call),
  neighbourhood: (root) => (call) => tellSearch(root, call),
} satisfies Partial<Sources>;

function tellSearch(root: SearchRoot, call: Call): Telling {
  const { graph, known } = call;
  const day = dayOfTime(root.time, call.values, call.today) ?? call.today;
  const property = graph.ontology.entityProperties.get('name');
  const facts: LinkFacts = {
    dates: ({ claim }) => {
      pace(call, LOOKED_UP);
      return recordOf(claim, call).claim;
    },
    name: (id) => {
      pace(call, LOOKED_UP);
      const name = property === undefined ? null : propertyValue(graph.entity(id), property, known, day);
      return name === null ? null : String(name);
    },
  };
  return tellFound(search(root, call), facts, graph.ontology);
}

/** What looking up a name, or the dates of a link, takes, in relations looked at. */
const LOOKED_UP = 3;

function search(root: SearchRoot, call: Call): Found {
  const sight: Sight = {
    relations: [...(root.relations ?? call.graph.ontology.relations.keys())].sort(),
    kinds: root.root === 'paths' || root.kinds === null ? null : new Set(root.kinds),
    day: dayOfTime(root.time, call.values, call.today),
  };
  return run(
    searchOf(
      root,
      call.values,
      (id) => call.claims.canonical(id, call.known),
      (relations) => pace(call, relations),
      true,
    ),
    new StepReader(call, sight),
  );
}

/** Answers a search to its end. */
function run(search: Search<Found>, reader: StepReader): Found {
  let step = search.next();
  while (step.done !== true) step = search.next(reader.reply(step.value));
  return step.value;
}

function recordOf(id: ClaimId, { claims }: Call): ClaimRecord {
  const record = claims.record(id);
  if (record === undefined) throw new Error(`${id} makes an edge and is not there`);
  return record;
}
