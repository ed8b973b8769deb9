/**
 * @neo4j/graphql with Apollo Server, over the same graph. It knows no dated claims, names of a day nor entities that have
 * ended: it reads relationships and their days as they are stored, and whoever asks says what holds. What a relationship rests on is in
 * nodes that it knows by id alone, and paths and a matrix are no part of the library: these are Cypher, and come as they are. Settings: NEO4J_URI,
 * NEO4J_USER, NEO4J_PASSWORD; prints its port.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { GraphQLScalarType } from 'graphql';
import neo4j from 'neo4j-driver';
import { OPPOSED, REPRESENTED, said, STATEMENTS, SUPPORTED } from './statements.mjs';
import { NAMING } from './words.mjs';

const cypher = (statement, column) => `@cypher(statement: ${JSON.stringify(statement)}, columnName: "${column}")`;
const along = (relation, told) => cypher(`RETURN ${said('this', relation, told)} AS said`, 'said');
const TEXTS = NAMING.filter((name) => name !== 'aliases');
const typeDefs = `#graphql
  scalar Json
  type Query {
    matrix(states: [ID!]!, instruments: [ID!]!, today: Int!, day: String!): Json ${cypher(STATEMENTS.W6, 'told')}
    paths(from: ID!, to: ID!, today: Int!): Json ${cypher(STATEMENTS.W7, 'paths')}
  }
  type Person @node {
    id: ID!
    name: String!
    represents(today: Int!): Json ${along('REPRESENTS', REPRESENTED)}
    statements: [Statement!]! @relationship(type: "MADE_BY", direction: IN, properties: "Days")
  }
  type Statement @node {
    id: ID!
    name: String!
    supports(today: Int!): Json ${along('SUPPORTS', SUPPORTED)}
    opposes(today: Int!): Json ${along('OPPOSES', OPPOSED)}
  }
  type Days @relationshipProperties {
    from: Int!
    to: Int!
  }
  type Entity @node @fulltext(indexes: [{ indexName: "spacegov_names", queryName: "entitiesByWords", fields: ${JSON.stringify(TEXTS)} }]) {
    id: ID!
    kind: String!
    ${TEXTS.map((name) => `${name}: String`).join('\n    ')}
    aliases: [String!]
  }
  type State @node {
    id: ID!
    name: String!
    code: String
    ended: String
    partyTo: [Instrument!]! @relationship(type: "PARTY_TO", direction: OUT, properties: "Consent")
  }
  type Instrument @node {
    id: ID!
    name: String!
    parties: [State!]! @relationship(type: "PARTY_TO", direction: IN, properties: "Consent")
  }
  type Consent @relationshipProperties {
    since: String
    until: String
    action: String
    from: Int!
    to: Int!
  }
`;
const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({
  typeDefs,
  resolvers: { Json: new GraphQLScalarType({ name: 'Json' }) },
  driver,
  features: { filters: { String: { GT: true } } },
}).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), { listen: { port: 0, host: '127.0.0.1' } });
console.log(new URL(url).port);
