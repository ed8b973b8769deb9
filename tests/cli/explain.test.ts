import { cleanUp, smallPackage, spacegov as run, type Finished } from './support.js';

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

const explain = (...words: readonly string[]): Promise<Finished> => run(['explain', ...words], { main });

it('prints the plan, the cost and the statement of a saved question', async () => {
  const { code, stdout, stderr } = await explain('06');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Cost: \d+ of 50000 rows\n\nPlan\n {2}\w+: .*\n(?: {2}.*\n)* {2}state: the State with code = /,
  );
  expect(stdout).toMatch(
    /\nCypher\n {2}MATCH \(meta:SpaceGovernanceGraph\)\n {2}CALL \(meta\) \{\n {2}MATCH \(n0:Entity&Instrument\) WHERE n0\.id = \$v\.p0/,
  );
  // Its lists are statements of their own.
  expect(stdout).toMatch(/\n {2}UNWIND \$v\.ids AS id\n {2}MATCH \(n0:Entity \{id: id\}\)/);
  expect(stdout).toContain('Indexes: set NEO4J_URI');
});

it('prints the same as JSON, for the values that the call has', async () => {
  const text = 'query ($n: Int!) { states(first: $n) { nodes { partyTo(first: 5) { nodes { id } } } } }';
  const costs = await Promise.all(
    [1, 10].map(async (n) => {
      const { stdout } = await explain(text, '--set', `n=${n}`, '--json');
      const { cost, plan, cypher, indexes } = JSON.parse(stdout);
      expect({ root: plan.roots[0].root, indexes }).toEqual({ root: 'many', indexes: null });
      expect(cypher).not.toMatch(/LIMIT (?:1|10|5)\b/); // values are bound
      return cost as number;
    }),
  );
  expect(costs).toEqual([6, 60]);
});

it('tells what is wrong with a question, and what a question costs that is refused', async () => {
  expect(await explain('{ state(code: "AUT") { nam } }')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('GRAPHQL_VALIDATION_FAILED: '),
  });
  expect(await explain('{ states(first: 250) { nodes { partyTo(first: 250) { nodes { id } } } } }')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('QUERY_TOO_COMPLEX: '),
  });
});
