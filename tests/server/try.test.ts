import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { startTestServer } from '../support/server.js';
it('tries', async () => {
  const t0 = performance.now();
  const s = await startTestServer();
  console.log('start', performance.now() - t0);
  const r = await s.ask(readFileSync('docs/operations/00-article.graphql', 'utf8'));
  console.log(r.status, JSON.stringify(r.json, null, 1).slice(0, 6000));
  for (let i = 0; i < 4; i++) {
    const t = performance.now();
    const i1 = await s.ask(getIntrospectionQuery());
    console.log('introspection', performance.now() - t, i1.text.length, i1.text.slice(0, 100));
  }
  for (const q of [`{${'a '.repeat(1990)}}`, `{${'dataset{version}'.repeat(490)}}`, `{${'states{nodes{name}}'.repeat(280)}}`, `{ dataset {${'version '.repeat(1990)}} }`]) {
    const t = performance.now();
    const x = await s.ask(q);
    console.log(performance.now() - t, x.status, x.text.length, x.text.slice(0, 200));
  }
  console.log(s.log.slice(0, 3));
  await s.close();
});
