/**
 * @neo4j/graphql with Apollo Server, over the same graph. It knows no dated claims, names of a day nor entities that have
 * ended: it reads relationships and their days as they are stored, and whoever asks says what holds. Settings: NEO4J_URI,
 * NEO4J_USER, NEO4J_PASSWORD; prints its port.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
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
  driver,
  features: { filters: { String: { GT: true } } },
}).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), { listen: { port: 0, host: '127.0.0.1' } });
console.log(new URL(url).port);
