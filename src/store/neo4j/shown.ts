import type { RecordFields } from '../../plan/plan.js';
import type { Row } from '../store.js';
import { compileTelling, type Telling } from '../tell.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import type { ReadContext } from './part.js';

/** Compiles what is given of records that name their entities and claims by id, which are asked for after the statement. */
export const compileShown = (
  fields: RecordFields,
  scope: Scope,
  compiler: EntityCompiler,
): ((telling: Telling, context: ReadContext) => Row) =>
  compileTelling<ReadContext>(fields, {
    entity: ({ shape }) => {
      const show = compiler.entityById(shape, scope);
      return (id, context) => show(String(id), context);
    },
    claim: (field) => {
      const show = compiler.claimById(field.fields, scope);
      return (id, context) => show(String(id), context);
    },
  });
