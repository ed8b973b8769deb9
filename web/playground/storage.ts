/**
 * The browser's storage under a prefix of our own: other GraphiQL pages are served from the same
 * `localhost` ports, and their tabs should not show here.
 */
const prefix = 'spacegov:';

export const storage = {
  getItem: (key: string) => localStorage.getItem(prefix + key),
  /** GraphiQL keeps its whole history at each change of a tab, as it was in four cases of five. */
  setItem: (key: string, value: string) => {
    if (localStorage.getItem(prefix + key) !== value) localStorage.setItem(prefix + key, value);
  },
  removeItem: (key: string) => localStorage.removeItem(prefix + key),
  get length() {
    return ownKeys().length;
  },
  clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
};

/** @returns Whether an earlier visit left an operation; empty tabs do not count. */
export function hasSavedTabs(): boolean {
  try {
    const saved = JSON.parse(storage.getItem('graphiql:tabState') ?? '{}') as { tabs?: { query?: string | null }[] };
    return saved.tabs?.some(({ query }) => query?.trim()) ?? false;
  } catch {
    return false;
  }
}

/** Forgets empty tabs, which would hide the worked operation, and makes the menu narrower than GraphiQL does. */
export function startAfresh(): void {
  for (const key of ['tabState', 'query', 'variables']) storage.removeItem(`graphiql:${key}`);
  if (!storage.getItem('graphiql:docExplorerFlex')) storage.setItem('graphiql:docExplorerFlex', '0.25');
}

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}
