/** Pages without a title: counted, known, and never more than before. */
import { readReviewFiles } from '../../src/seed/review-files.js';
import { CHECK_NAMES, CHECKS } from '../../src/verify/checks.js';
import { viewOf } from '../../src/verify/graph-view.js';
import { ontology } from '../seed/support.js';
import { seedBatch } from '../support/seed.js';

it('are as many as known-gaps.yaml says: a new page comes with its title, and a title found lowers the number', async () => {
  const seed = await seedBatch();
  const { recordedAt, origin } = seed;
  const histories = seed.assert.map(({ claim, ...rest }) => ({
    claim,
    versions: [{ ...rest, claim: claim.id, recordedAt, retractedAt: null, origin }],
  }));
  const check = CHECKS.find(({ name }) => name === 'uncitable-documents');
  const found = check?.find(viewOf(histories, ontology, seed)) ?? [];
  const { gaps } = await readReviewFiles('seed', CHECK_NAMES, ontology);
  const known = gaps.find((gap) => gap.check === 'uncitable-documents');
  expect([known?.about, known?.atMost]).toEqual([null, found.length]);
  expect(found.map(({ about }) => about)).not.toContain('document:editorial');
});
