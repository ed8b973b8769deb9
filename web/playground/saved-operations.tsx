import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { variablesText, type SavedOperation } from './saved-operation.js';

/** The side-bar menu of saved operations; choosing one opens it in a tab, with its variables. */
export function savedOperationsPlugin(operations: readonly SavedOperation[]): GraphiQLPlugin {
  return {
    title: 'Saved operations',
    icon: ListIcon,
    content: () => <SavedOperations operations={operations} />,
  };
}

function SavedOperations({ operations }: { readonly operations: readonly SavedOperation[] }) {
  const open = useOpen();
  return (
    <section aria-label="Saved operations">
      <h2 className="saved-operations-title">Saved operations</h2>
      <ul className="saved-operations">
        {operations.map((operation) => (
          <li key={operation.name}>
            <button type="button" className="graphiql-un-styled" onClick={() => open(operation)}>
              <strong>{operation.title}</strong>
              <small>{operation.name}</small>
            </button>
          </li>
        ))}
      </ul>
      {operations.length === 0 && <p>The server has none to offer.</p>}
    </section>
  );
}

/** Goes to the tab that already shows the operation; else fills the tab if it is empty, or a new one. */
function useOpen(): (operation: SavedOperation) => void {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));
  return (operation) => {
    const query = operation.text;
    const variables = variablesText(operation);
    const shown = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (shown >= 0) return changeTab(shown);
    if (queryEditor?.getValue().trim()) addTab();
    updateActiveTabValues({ query, variables, operationName: null });
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };
}

function ListIcon() {
  return (
    <svg height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M1 3h2M1 8h2M1 13h2M6 3h9M6 8h9M6 13h9" />
    </svg>
  );
}
