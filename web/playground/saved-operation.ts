/** An operation kept with the project, as `GET /operations.json` lists it. */
export interface SavedOperation {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly default?: boolean;
}

/** @returns The saved operations in their order; none when the server has none or does not answer in time. */
export async function fetchSavedOperations(): Promise<readonly SavedOperation[]> {
  try {
    const response = await fetch('/operations.json', { signal: AbortSignal.timeout(5000) });
    return response.ok ? ((await response.json()) as SavedOperation[]) : [];
  } catch {
    return [];
  }
}

/** @returns The variables as the editor shows them: indented JSON, empty when there are none. */
export function variablesText({ variables }: SavedOperation): string {
  return variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
}
