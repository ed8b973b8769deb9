import { isQuestion, questionOf } from './questions.js';
import { head, known, named } from '../plan/print-words.js';
import { connectionField, listed, node, recordFields } from '../plan/print-parts.js';
import { printOperand, printTime } from '../plan/print-filter.js';
import { hop, leaf, printParts, type Part } from '../plan/print-lines.js';
import type { Plan, Root } from './plan.js';

/**
 * A plan in words, a line for each root and each hop below it; equal plans give equal texts.
 *
 * Read `key: what, conditions` and below it what is given, `{ }` around the fields of one thing. `key: field` is a field
 * under another name, `$x` a value that comes with each call. A time is told where it differs from the one above.
 *
 * @example
 * states: every State, asOf $asOf, where some PARTY_TO → Instrument (id = $a), order code, first 250
 *   totalCount, nodes { code }
 */
export function printPlan(plan: Plan): string {
  return plan.roots
    .flatMap((root) => printParts([printRoot(root)]))
    .map((line) => `${line}\n`)
    .join('');
}

function printRoot(root: Root): Part {
  const { key } = root;
  if (isQuestion(root)) {
    const question = questionOf(root);
    const words = question.words(root);
    const told = words.length === 0 ? named(key, question.field.name) : head(key, words);
    return hop(told, recordFields(root.fields, question.time(root)));
  }
  switch (root.root) {
    case 'typename':
      return leaf(named(key, '__typename'));
    case 'one': {
      const what = `the ${root.target} with ${root.by.property} = ${printOperand(root.by.value)}`;
      return hop(
        head(key, [what, printTime(root.time), ...known(root.knownAt)]),
        node(root.shape, root.claim, root.time),
      );
    }
    case 'nodes': {
      const what = `each Node of ids ${printOperand(root.ids)}`;
      return hop(
        head(key, [what, printTime(root.time), ...known(root.knownAt)]),
        node(root.shape, root.claim, root.time),
      );
    }
    case 'many': {
      const { connection, time } = root;
      const words = [`every ${root.kind}`, printTime(time), ...known(root.knownAt), ...listed(connection)];
      return hop(
        head(key, words),
        connection.fields.map((field) => connectionField(field, time)),
      );
    }
  }
}
