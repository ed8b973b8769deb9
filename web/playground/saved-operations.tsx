import { useState } from 'react';
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { groupBySubject, variablesText, type SavedOperation } from './saved-operation.js';

/** The side-bar menu of saved operations, by subject; one click opens one with its variables and runs it. */
export function savedOperationsPlugin(operations: readonly SavedOperation[]): GraphiQLPlugin {
  return {
    title: 'Saved operations',
    icon: ListIcon,
    content: () => <SavedOperations operations={operations} />,
  };
}

function SavedOperations({ operations }: { readonly operations: readonly SavedOperation[] }) {
  const open = useOpen(operations);
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = operations.filter(({ name, title, subject = '', reading = '' }) =>
    words.every((word) => `${name} ${title} ${subject} ${reading}`.toLowerCase().includes(word)),
  );
  return (
    <section aria-label="Saved operations">
      <h2 className="saved-operations-title">Saved operations</h2>
      <input
        type="search"
        className="saved-operations-filter"
        aria-label="Only those with these words"
        placeholder="Only those with these words"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {groupBySubject(shown).map(({ subject, operations }) => (
        <section key={subject ?? ''} aria-label={subject ?? 'To begin with'}>
          {subject !== null && <h3 className="saved-operations-subject">{subject}</h3>}
          <ul className="saved-operations">
            {operations.map((operation) => (
              <li key={operation.name}>
                <button
                  type="button"
                  className="graphiql-un-styled"
                  title={operation.reading}
                  onClick={() => open(operation)}
                >
                  <strong>{operation.title}</strong>
                  <small>{operation.name}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {operations.length === 0 && <p>The server has none to offer.</p>}
      {operations.length > 0 && shown.length === 0 && <p>None has all of these words.</p>}
    </section>
  );
}

/**
 * Shows an operation and runs it: in the tab that shows it already; else in this one, if it is empty or shows another
 * saved operation as it was; else in a new one.
 */
function useOpen(operations: readonly SavedOperation[]): (operation: SavedOperation) => void {
  const { addTab, changeTab, run, setOperationName, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));
  const isKept = (query: string, variables: string): boolean =>
    operations.some((one) => one.text === query && variablesText(one) === variables);
  return (operation) => {
    const query = operation.text;
    const variables = variablesText(operation);
    const shown = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (shown >= 0) changeTab(shown);
    else {
      const current = queryEditor?.getValue() ?? '';
      if (current.trim() && !isKept(current, variableEditor?.getValue() ?? '')) addTab();
      updateActiveTabValues({ query, variables, operationName: null });
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    // The editor learns the name a moment after the text, and would send the one of before.
    setOperationName(/^query (\w+)/m.exec(query)?.[1] ?? '');
    run();
  };
}

function ListIcon() {
  return (
    <svg height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M1 3h2M1 8h2M1 13h2M6 3h9M6 8h9M6 13h9" />
    </svg>
  );
}
