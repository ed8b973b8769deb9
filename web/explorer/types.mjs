/** Which type each field of the API gives, by type: enough to know where a selection can also ask for its claim. */
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';

/** @param apiText As schema/api.graphql. @returns `{ State: { partyTo: 'InstrumentConsentConnection', ... } }`, types of fields that are no leaves. */
export function typesOf(apiText) {
  const schema = buildSchema(apiText);
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
