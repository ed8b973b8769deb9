/** The tests of the rules; those that take long come last. */
import fc from 'fast-check';
import { tests } from './jest-lite.js';

// A mutant that one run has found, the next finds too; the smallest case that shows it is nobody's concern.
fc.configureGlobal({ seed: 16, endOnFailure: true });
await import('../model/claim.test.js');
await import('../model/dates.test.js');
await import('../model/happenings.test.js');
await import('../model/existence.test.js');
await import('../model/value-on-day.test.js');
await import('../model/contradictions.test.js');
await import('../store/effects.test.js');
await import('../model/project.test.js');
await import('../oracle/embedded.test.js');

export { tests };
