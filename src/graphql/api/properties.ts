import type { Property } from '../../ontology/ontology.js';
import type { Field } from '../../plan/definition.js';

/** What the ontology says of a thing. A description is never empty, so that a reader sees what is missing. */
export function describe(thing: { readonly description: string | undefined } | undefined): string {
  return thing?.description ?? 'Not described.';
}

export function propertyField(property: Property): Field {
  const type = property.list ? `[${property.typeName}!]!` : `${property.typeName}${property.required ? '!' : ''}`;
  return { name: property.name, type, description: describe(property) };
}

/** Null is always possible: a source may say that a relation held and leave out even what it should have said. */
export function qualifierField(property: Property): Field {
  const type = property.list ? `[${property.typeName}!]` : property.typeName;
  return { name: property.name, type, description: describe(property) };
}
