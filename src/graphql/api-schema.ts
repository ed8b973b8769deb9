import type { GraphQLSchema } from 'graphql';
import type { Ontology } from '../ontology/ontology.js';
import { apiDefinitions } from './api/api-sdl.js';
import { buildSchema } from './api/build-schema.js';
import { addScalars } from './scalars.js';

/** Graphs of one ontology have one schema: to make another takes as long as most questions. */
const made = new WeakMap<Ontology, GraphQLSchema>();

/** The executable schema of the API: types and scalars, no resolvers, for plans answer. */
export function apiSchema(ontology: Ontology): GraphQLSchema {
  const known = made.get(ontology);
  if (known !== undefined) return known;
  const schema = buildSchema(apiDefinitions(ontology));
  addScalars(schema);
  made.set(ontology, schema);
  return schema;
}
