import type { ClaimId } from '../../model/claim.js';
import type { FromLinks, Search, TellLinks } from '../../questions/links.js';
import type { QuestionRoot } from '../../questions/questions.js';
import { tellLink, type LinkFacts } from '../../questions/tell-link.js';
import { dayOfTime, propertyValue } from './moment.js';
import { StepReader } from './read-steps.js';
import type { TellAnswer } from './source.js';
import type { ClaimRecord } from './entity.js';
import { pace, type Call } from './call.js';

/** Tells what is found by going from entity to entity. */
export function tellFromLinks(root: QuestionRoot, fromLinks: FromLinks<QuestionRoot>): TellAnswer {
  const sight = fromLinks.sight(root);
  return (call) => {
    const { claims, graph, known, today, values } = call;
    const day = dayOfTime(sight.time, values, today);
    const search = fromLinks.search(root, {
      values,
      canonical: (id) => claims.canonical(id, known),
      pace: (relations) => pace(call, relations),
      looksForMore: true,
    });
    const found = run(search, new StepReader(call, sight, day));
    const facts = factsOf(call, day ?? today);
    return found((link) => tellLink(link, facts, graph.ontology));
  };
}

/** Answers a search to its end. */
function run(search: Search<TellLinks>, reader: StepReader): TellLinks {
  let step = search.next();
  while (step.done !== true) step = search.next(reader.reply(step.value));
  return step.value;
}

/** What looking up a name, or the dates of a link, takes, in relations looked at. */
const LOOKED_UP = 3;

function factsOf(call: Call, day: Call['today']): LinkFacts {
  const { graph, known } = call;
  const property = graph.ontology.entityProperties.get('name');
  return {
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
}

function recordOf(id: ClaimId, { claims }: Call): ClaimRecord {
  const record = claims.record(id);
  if (record === undefined) throw new Error(`${id} makes an edge and is not there`);
  return record;
}
