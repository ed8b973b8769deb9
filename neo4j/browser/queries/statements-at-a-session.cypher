// Who said what at a session
// The statements heard at a session: speaker, in whose name, and what each asks for, upholds, rejects and cites.
// Add ABOUT to the types to see all the subjects.
WITH 'session:lsc-64' AS session
MATCH (body:Body)<-[of:SESSION_OF]-(s:Entity {id: session})<-[at:DELIVERED_AT]-(statement:Statement)
MATCH (statement)-[said:MADE_BY|ON_BEHALF_OF|CALLS_FOR|SUPPORTS|OPPOSES|CITES]->(what:Entity)
OPTIONAL MATCH (body)-[part:SUBSIDIARY_OF]->(parent:Body)
RETURN s, of, body, part, parent, at, statement, said, what
