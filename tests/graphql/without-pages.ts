/** Lists that `first` cuts and that have no cursor to what is behind. */
export const WITHOUT_PAGES = `{
  states { totalCount by: facets(by: [REGIONAL_GROUP, CODE], first: 3) { by v: values { value } } }
  overlap(
    left: { id: "instrument:moon", relation: PARTY_TO }, right: { id: "instrument:ost", relation: PARTY_TO }, first: 2
  ) { both { nodes { id } } left { totalCount nodes { id } } right { r: nodes { id ... on State { partyTo(first: 1) { nodes { id } } } } } }
  voteAgreement(states: ["state:ind", "state:chn", "state:bra"], first: 2) { pairs { a { id } common } rollCalls { yes } }
  paths(from: "person:li-song", to: "experiment:polar-2", first: 1) { nodes { hops { relation } } }
  dataset { sources(first: 2) { claims document { id } } }
}`;
