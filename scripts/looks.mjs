/** How kinds and relations look wherever the graph is drawn: Neo4j Browser's style and the explorer are both made from this. */

/** Colour, diameter and size of type by kind. Diameters are those of Browser's own picker: 10, 20, 50, 65, 80. */
export const KINDS = {
  State: ['#2F6FB5', 65],
  Person: ['#E0803A', 65],
  Organization: ['#8657A5', 65],
  Body: ['#128C87', 65],
  Session: ['#74C2B4', 50],
  AgendaItem: ['#BFE0D8', 65],
  Instrument: ['#B83A4B', 80],
  Provision: ['#E59AA2', 65],
  Statement: ['#F0BE45', 65],
  Programme: ['#4F7F3F', 65],
  Experiment: ['#9CCB6B', 65],
  SpaceObject: ['#33475B', 65],
  Launch: ['#7489A0', 50],
  RollCall: ['#C77DAE', 50],
  Concept: ['#F3E3A6', 65],
  Document: ['#CDBBA4', 65, 8], // many have an address for a name
};
/** A kind that is new in the ontology, until it has a line above. */
export const NEW_KIND = ['#57798F', 50];

/** Colour and width by relation: those that bind, and those that take sides. */
export const RELATIONS = {
  PARTY_TO: ['#2E7D4F', 2],
  DECLARED_ACCEPTANCE_OF: ['#2E7D4F', 2],
  SIGNED: ['#D9952B', 1],
  SUPPORTS: ['#2F6FB5', 2],
  CALLS_FOR: ['#2F6FB5', 1],
  OPPOSES: ['#C62839', 2],
};
