import type { Scalar } from '../../model/claim.js';
import type { Property } from '../../ontology/ontology.js';
import type { PathsRoot } from '../../questions/paths.js';
import type { SubgraphRoot } from '../../questions/neighbourhood.js';
import { hopSentence } from '../links/hop-sentence.js';
import type { Found, FoundPaths, FoundSubgraph, Link, Search } from '../links/search.js';
import { searchOf, type SearchRoot } from '../links/search-of.js';
import { dayOfTime, propertyValue } from './moment.js';
import { StepReader, type Sight } from './read-steps.js';
import type { Source } from './source.js';
import type { ClaimRecord, Entity } from './entity.js';
import { pace, type Call } from './call.js';

/** Tells how two entities are connected. */
export const pathsSource: Source<'paths'> = (root: PathsRoot) => (call) => {
  const { paths, hubs } = search(root, call) as FoundPaths; // what a paths root searches for
  const tellHop = linkTeller(root, call);
  return {
    nodes: paths.map((path) => ({ length: path.length, hops: path.map(tellHop) })),
    excludedHubs: hubs,
  };
};

/** Tells what surrounds an entity. */
export const neighbourhoodSource: Source<'neighbourhood'> = (root: SubgraphRoot) => (call) => {
  const { counts, nodes, links, pageInfo, hubs } = search(root, call) as FoundSubgraph; // what such a root searches for
  const tellLink = linkTeller(root, call);
  const edges = links.map((link) => ({ ...tellLink(link), source: link.from, target: link.to }));
  return { counts, nodes, edges, pageInfo, excludedHubs: hubs };
};

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
    ),
    new StepReader(call, sight),
  );
}

/** What telling a link takes, in relations looked at: names, dates and a sentence. */
const TOLD = 10;

/** Tells a link, with the claim that it rests on; the sentence is made where it is asked for. */
function linkTeller(root: SearchRoot, call: Call) {
  const day = dayOfTime(root.time, call.values, call.today) ?? call.today;
  const name: Property | undefined = call.graph.ontology.entityProperties.get('name');
  const nameOf = (id: string): string => {
    const value: Scalar | null = name === undefined ? null : propertyValue(entityOf(id, call), name, call.known, day);
    return String(value ?? id);
  };
  return (link: Link) => {
    pace(call, TOLD);
    const claim = recordOf(link, call);
    const { since, until } = claim.claim;
    return {
      ...link,
      since,
      until,
      claim,
      sentence: hopSentence(
        { ...link, from: nameOf(link.from), to: nameOf(link.to), since, until },
        call.graph.ontology,
      ),
    };
  };
}

/** Answers a search to its end. */
function run(search: Search<Found>, reader: StepReader): Found {
  let step = search.next();
  while (step.done !== true) step = search.next(reader.reply(step.value));
  return step.value;
}

function entityOf(id: string, { graph }: Call): Entity {
  return graph.entity(id); // searches find none but those that are there
}

function recordOf({ claim }: Link, { claims }: Call): ClaimRecord {
  const record = claims.record(claim);
  if (record === undefined) throw new Error(`${claim} makes an edge and is not there`);
  return record;
}
