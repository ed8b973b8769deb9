import type { ValidTime } from '../plan/plan.js';
import { walkEntity, walkList, walkRecord, type Visitor } from '../plan/walk.js';
import type { Root } from './plan.js';
import { isQuestion, questionOf } from './questions.js';

type Asking = Exclude<Root, { root: 'typename' }>;

/** Walks through all that is shown of a root. */
export function walkRoot(root: Asking, visitor: Visitor): void {
  const time = timeOfRoot(root);
  if (isQuestion(root)) {
    walkRecord(root.fields, time, visitor);
    return;
  }
  switch (root.root) {
    case 'one':
    case 'nodes':
      walkEntity(root.shape, time, visitor);
      walkRecord(root.claim, time, visitor);
      return;
    case 'many':
      walkList(root.connection, time, true, visitor);
  }
}

/** The time at which what a root shows is read. */
export const timeOfRoot = (root: Asking): ValidTime => (isQuestion(root) ? questionOf(root).time(root) : root.time);
