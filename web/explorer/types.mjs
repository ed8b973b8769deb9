/** Which type each field of the API gives, by type: enough to know where a selection can also ask for its claim. */
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';

/** @returns `{ State: { partyTo: 'InstrumentConsentConnection', ... } }`, types of fields that are no leaves. */
export function readTypes() {
  const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  const composite = (type) => isObjectType(type) || isInterfaceType(type);
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => composite(type) && !type.name.startsWith('__'))
      .map((type) => [
        type.name,
        {
          fields: Object.fromEntries(
            Object.values(type.getFields())
              .filter((field) => composite(getNamedType(field.type)))
              .map((field) => [field.name, getNamedType(field.type).name]),
          ),
          entity:
            type.name === 'Entity' || (isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Entity')),
        },
      ]),
  );
}
