import type { Ontology } from '../../ontology/ontology.js';
import { claims } from './claims.js';
import { connections } from './connections.js';
import { entities } from './entities.js';
import { filters } from './filters.js';
import { inputs } from './inputs.js';
import { query } from './query.js';
import { claimTests } from './claim-tests.js';
import { type Definition } from '../../plan/definition.js';
import { printSdl } from './sdl.js';
import { values } from './values.js';

/**
 * The schema of the API that an ontology gives rise to, as SDL; equal ontologies give equal texts.
 *
 * Whatever is in it can be said as a plan and has a description. It names the kinds State, Organization,
 * Instrument and Document itself (the treaty matrix and evidence speak of them), so an ontology must have them.
 */
export function apiSdl(ontology: Ontology): string {
  return printSdl(apiDefinitions(ontology));
}

/** The same, not yet as text. */
export function apiDefinitions(ontology: Ontology): readonly Definition[] {
  return [
    ...query(ontology),
    ...entities(ontology),
    ...claims,
    ...claimTests,
    ...connections(ontology),
    ...inputs(ontology),
    ...filters(ontology),
    ...values(ontology),
  ];
}
