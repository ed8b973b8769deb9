/** An operation kept with the project, as `GET /operations.json` lists it. */
export interface SavedOperation {
  readonly name: string;
  readonly title: string;
  readonly subject?: string;
  readonly reading?: string;
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

/** A heading of the menu with its operations; the heading is null for those that have no subject. */
export interface Group {
  readonly subject: string | null;
  readonly operations: readonly SavedOperation[];
}

/** @returns The operations by subject: subjects in the order in which they are first met, operations in their own. */
export function groupBySubject(operations: readonly SavedOperation[]): readonly Group[] {
  const groups = new Map<string | null, SavedOperation[]>();
  for (const operation of operations) {
    const subject = operation.subject ?? null;
    groups.set(subject, [...(groups.get(subject) ?? []), operation]);
  }
  return [...groups].map(([subject, own]) => ({ subject, operations: own }));
}
