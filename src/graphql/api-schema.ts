import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Ontology } from '../ontology/ontology.js';
import { apiSdl } from './api/api-sdl.js';
import { addScalars } from './scalars.js';

/** The executable schema of the API: types and scalars, no resolvers, for plans answer. */
export function apiSchema(ontology: Ontology): GraphQLSchema {
  // It is our own SDL, validated by a test: checking it again would cost every start a tenth of a second.
  const schema = buildSchema(apiSdl(ontology), { assumeValidSDL: true, noLocation: true });
  addScalars(schema);
  return schema;
}
