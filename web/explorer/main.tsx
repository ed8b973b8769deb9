/** The explorer: the whole graph for people who write no GraphQL. */
import '../tokens.css';
import './main.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

createRoot(document.getElementById('app') ?? document.body).render(<App />);
