import { cleanUp, scratch, spacegov } from './support.js';

afterAll(cleanUp);

it('tells which question a sentence asks, what its words were taken for, and the command that asks it', async () => {
  const { code, stdout } = await spacegov(['ask', 'Who', 'chaired', 'COPUOS', 'in', '2010?'], { cwd: scratch() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1\. Who represented a State, who chaired a session, .*\(33\)$/m);
  expect(stdout).toContain('session: session:copuos-53 (COPUOS 53)');
  expect(stdout).toContain('spacegov query 33 --set session=session:copuos-53');
});

it('--json gives the questions, the likeliest first, with all their variables', async () => {
  const { code, stdout } = await spacegov(
    ['ask', 'Was Saudi Arabia a party to the Moon Agreement in 2023?', '--json'],
    {
      cwd: scratch(),
    },
  );
  expect(code).toBe(0);
  const { questions } = JSON.parse(stdout);
  expect(questions[0]).toMatchObject({
    id: '02',
    variables: { states: ['state:sau'], instruments: ['instrument:moon'], asOf: '2023-12-31' },
  });
  expect(questions.length).toBeLessThanOrEqual(3);
});

it('--run asks the first, and says which it is and what it does not take', async () => {
  const { code, stdout, stderr } = await spacegov(
    ['ask', '--run', '--json', 'Has India joined the Moon Agreement, says NASA?'],
    { cwd: scratch() },
  );
  expect(code).toBe(0);
  expect(stderr).toMatch(/Asked: When and how did a State sign.*\(06\) It does not take: "NASA"\./);
  expect(JSON.parse(stdout).data.state.name).toBe('India');
});

it('what no question asks is told with a code and a way out, and exit code 1', async () => {
  const { code, stdout, stderr } = await spacegov(['ask', 'How do I bake bread?'], { cwd: scratch() });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/NO_QUESTION_FITS: .* spacegov search/);
});
