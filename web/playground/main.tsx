/** The playground: GraphiQL on this origin's /graphql, opening on a worked operation. */
import './adopted-style.js'; // first: it must stand before any library makes a style element
import './workers.js';
import 'monaco-graphql/esm/monaco-editor.js'; // here so that its styles become part of main.css
import './main.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { draftFromAddress, draftToAddress, type Draft } from './address.js';
import { fetchSavedOperations, variablesText, type SavedOperation } from './saved-operation.js';
import { Reading, RunShared } from './reading.js';
import { savedOperationsPlugin } from './saved-operations.js';
import { hasSavedTabs, startAfresh, storage } from './storage.js';
import { postOperation } from '../transport.js';

const operations = await fetchSavedOperations();
const shared = draftFromAddress();
const returning = hasSavedTabs();
if (!returning) startAfresh();
const draft = shared ?? (returning ? null : firstDraft(operations));

const savedOperations = savedOperationsPlugin(operations);
const plugins = [savedOperations, HISTORY_PLUGIN];

createRoot(document.querySelector('main') ?? document.body).render(
  <GraphiQL
    fetcher={send()}
    storage={storage}
    plugins={plugins}
    {...(!returning && { visiblePlugin: savedOperations })}
    {...(draft && { initialQuery: draft.query, initialVariables: draft.variables })}
    defaultQuery=""
    defaultEditorToolsVisibility="variables"
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
    onTabChange={({ tabs, activeTabIndex }) => {
      const tab = tabs[activeTabIndex];
      if (tab) showInAddress({ query: tab.query ?? '', variables: tab.variables ?? '' });
    }}
  >
    <GraphiQL.Logo>
      <a className="playground-logo" href="/" title="To the explorer">
        Space Governance Graph
      </a>
      <Reading operations={operations} />
      {shared && <RunShared />}
    </GraphiQL.Logo>
  </GraphiQL>,
);

/** Sends operations to the server that served the page. */
function send(): Fetcher {
  return async ({ query, variables, operationName }) => {
    const response = await postOperation(JSON.stringify({ query, variables, operationName }));
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`The server answered ${response.status} ${response.statusText}, not JSON: ${text.slice(0, 500)}`);
    }
  };
}

function firstDraft(operations: readonly SavedOperation[]): Draft | null {
  const first = operations.find((operation) => operation.default) ?? operations[0];
  return first ? { query: first.text, variables: variablesText(first) } : null;
}

/** Keeps the address bare until something differs from what the page opened with. */
function showInAddress(current: Draft): void {
  const untouched = !location.search && draft && current.query === draft.query && current.variables === draft.variables;
  if (!untouched) draftToAddress(current);
}
