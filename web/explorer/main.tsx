/** The explorer: the whole graph for people who write no GraphQL. */
import '../tokens.css';
import './main.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

// Where people have added kinds and relations of their own, the page says where their words are.
const own = document.querySelector<HTMLMetaElement>('meta[name="spacegov-ontology"]');
if (own !== null) {
  const { readOwnWords } = await import('./lib/own-words.js');
  await readOwnWords(own.content).catch((why: unknown) => {
    console.warn('The kinds and relations of this folder have no pages until this is loaded again.', why);
  });
}
createRoot(document.getElementById('app') ?? document.body).render(<App />);
