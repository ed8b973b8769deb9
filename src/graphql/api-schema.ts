import type { GraphQLSchema } from 'graphql';
import type { Ontology } from '../ontology/ontology.js';
import { apiDefinitions } from './api/api-sdl.js';
import { buildSchema } from './api/build-schema.js';
import { addScalars } from './scalars.js';

/** The executable schema of the API: types and scalars, no resolvers, for plans answer. */
export function apiSchema(ontology: Ontology): GraphQLSchema {
  const schema = buildSchema(apiDefinitions(ontology));
  addScalars(schema);
  return schema;
}
