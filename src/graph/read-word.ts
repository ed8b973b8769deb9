import { Kind, type TypeNode } from 'graphql';

/**
 * A value for a variable from one word of a command line or an address, read as the variable's type wants it: a list by
 * commas, or as JSON. What cannot be read so stays a text, and whoever reads the variable says what is wrong with it.
 */
export function readWord(type: TypeNode, word: string): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return readWord(type.type, word);
  if (word === 'null') return null;
  if (type.kind === Kind.LIST_TYPE) {
    if (word.startsWith('[')) return asJson(word) ?? word;
    return word === '' ? [] : word.split(',').map((item) => readWord(type.type, item.trim()));
  }
  const isJson = ['Int', 'Float', 'Boolean'].includes(type.name.value) || word.startsWith('{');
  return isJson ? (asJson(word) ?? word) : word;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // told by whoever reads the variable
  }
}
