/** What the page knows, as src/cli/review-web.ts tells it. */
export interface State {
  readonly relations: readonly {
    readonly name: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  /** Of what the graph has among the ends of claims and the nearest of new entities, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly files: readonly DraftsOf[];
}

export interface DraftsOf {
  readonly path: string;
  readonly source: string;
  readonly text: string;
  readonly next: Item | null;
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly unread: readonly (readonly [number, number])[];
}

export interface Item {
  readonly of: 'entities' | 'claims';
  readonly index: number;
}

interface Place {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly review: string;
  readonly stale?: boolean;
}

export interface Entity extends Place {
  readonly id: string;
  readonly name: string;
  readonly nearest: readonly string[];
  readonly same?: string;
}

export interface Claim extends Place {
  readonly by: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly since?: string;
  readonly until?: string;
  readonly attested?: string;
}

export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Asks the program that shows this page; whatever it refuses is an error with its words. */
async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  const body = (await response.json()) as T & { readonly error?: { readonly message: string } };
  if (body.error !== undefined) throw new Error(body.error.message);
  return body;
}

export const readState = (): Promise<State> => ask<State>('state');

export const namesLike = (text: string): Promise<readonly Named[]> => ask(`names?q=${encodeURIComponent(text)}`);

export const wish = (what: object): Promise<State> =>
  ask<State>('wish', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
