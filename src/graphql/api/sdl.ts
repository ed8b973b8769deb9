import { GraphQLOneOfDirective, Kind, print } from 'graphql';
import type { Definition, Described, Field } from '../../plan/definition.js';

/** Definitions as SDL, in the order given, each with its description; then the directives that they use. */
export function printSdl(definitions: readonly Definition[]): string {
  const usesOneOf = definitions.some((definition) => definition.is === 'input' && definition.oneOf);
  return [...definitions.map(printDefinition), ...(usesOneOf ? [printOneOf()] : [])].join('\n');
}

// Part of the language since 2025 only: tools from before refuse a directive that nobody declares.
function printOneOf(): string {
  const { name, description, locations } = GraphQLOneOfDirective;
  return `${printDescription({ name, description: description ?? '' }, '')}directive @${name} on ${locations.join(' | ')}\n`;
}

function printDefinition(definition: Definition): string {
  return `${printDescription(definition, '')}${printBody(definition)}\n`;
}

function printBody(definition: Definition): string {
  switch (definition.is) {
    case 'scalar':
      return `scalar ${definition.name}`;
    case 'enum':
      return `enum ${definition.name} ${block(definition.values, (value) => value.name)}`;
    case 'type':
    case 'interface':
      return `${definition.is} ${definition.name}${printImplements(definition.implements)} ${block(definition.fields, printField)}`;
    case 'input':
      return `input ${definition.name}${definition.oneOf ? ' @oneOf' : ''} ${block(definition.fields, printField)}`;
  }
}

function printImplements(interfaces: readonly string[]): string {
  return interfaces.length === 0 ? '' : ` implements ${interfaces.join(' & ')}`;
}

function printField(field: Field): string {
  return `${field.name}${printArguments(field.arguments ?? [])}: ${field.type}${printDefault(field)}`;
}

// An argument stands on one line with its description: most of the schema is arguments.
function printArguments(fields: readonly Field[]): string {
  if (fields.length === 0) return '';
  return `(\n${fields.map((field) => `    ${printText(field)} ${printField(field)}\n`).join('')}  )`;
}

function printDefault(field: Field): string {
  return field.default === undefined ? '' : ` = ${field.default}`;
}

function block<T extends Described>(items: readonly T[], printItem: (item: T) => string): string {
  return `{\n${items.map((item) => `${printDescription(item, '  ')}  ${printItem(item)}\n`).join('')}}`;
}

function printDescription(of: Described, indent: string): string {
  return `${printText(of).replace(/^(?!$)/gm, indent)}\n`;
}

function printText({ description }: Described): string {
  return print({ kind: Kind.STRING, value: description, block: description.includes('\n') });
}
