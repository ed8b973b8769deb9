import {
  getNamedType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { documentToCsl, type CitableDocument, type CslItem } from '../model/csl.js';
import type { Ask, Question } from './ask.js';

/** A key of our own in answers. */
const KEY = '_spacegov_document';
const ID: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: KEY },
  name: { kind: Kind.NAME, value: 'id' },
};
/** Ids in one question. */
const MANY = 200;

const DOCUMENTS = `query CitedDocuments($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Document {
      id name title authors publisher sourceClass published retrieved containerTitle volume pages
      symbol documentKind doi url language licence
    }
  }
}`;

/**
 * The documents that an answer names as its evidence, wherever the operation asks for a `document`: by id.
 *
 * @param question One that has an answer.
 * @returns Empty where the operation asks for none.
 */
export async function citedDocuments(question: Question, ask: Ask, schema: GraphQLSchema): Promise<CslItem[]> {
  const { data } = await ask({ ...question, text: withIds(question.text, schema) });
  const ids = [...new Set(idsIn(data))].sort();
  const items: CslItem[] = [];
  for (let at = 0; at < ids.length; at += MANY) {
    const page = await ask({ text: DOCUMENTS, variables: { ids: ids.slice(at, at + MANY) } });
    const nodes = (page.data?.['nodes'] ?? []) as readonly (CitableDocument | null)[]; // as DOCUMENTS asks
    for (const node of nodes) if (node !== null) items.push(documentToCsl(node));
  }
  return items;
}

/** The same question, with the id of every document that it asks for as a source. */
function withIds(text: Question['text'], schema: GraphQLSchema): string {
  const types = new TypeInfo(schema);
  const document = typeof text === 'string' ? parse(text) : text;
  const Field = (node: FieldNode): FieldNode | undefined => {
    const { selectionSet } = node;
    const isSource = node.name.value === 'document' && getNamedType(types.getType())?.name === 'Document';
    if (!isSource || selectionSet === undefined) return undefined;
    return { ...node, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ID] } };
  };
  return print(visit(document, visitWithTypeInfo(types, { Field })));
}

function idsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(idsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => (key === KEY ? [String(value)] : idsIn(value)));
}
