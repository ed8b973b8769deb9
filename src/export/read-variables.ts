import { Kind, parse } from 'graphql';
import { readWord } from '../graph/read-word.js';
import { didYouMean } from '../text/suggest.js';
import { ExportScopeError } from './selection.js';

/**
 * The variables of an operation from the words of an address, each read as its declared type wants it: lists by commas,
 * or as JSON.
 *
 * @throws {ExportScopeError} when the operation has no such variable.
 */
export function readVariables(words: ReadonlyMap<string, string>, text: string): Record<string, unknown> {
  const types = new Map(
    parse(text).definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? (one.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type] as const)
        : [],
    ),
  );
  return Object.fromEntries(
    [...words].map(([name, word]) => {
      const type = types.get(name);
      if (type === undefined)
        throw new ExportScopeError(
          `The operation has no $${name.slice(0, 60)}.${didYouMean(name.slice(0, 60), types.keys())} It has ${[...types.keys()].map((one) => `$${one}`).join(', ')}.`,
        );
      return [name, readWord(type, word)];
    }),
  );
}
