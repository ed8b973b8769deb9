/** An operation as it stands in the editors: both are text and need not be valid. */
export interface Draft {
  readonly query: string;
  readonly variables: string;
}

/** A longer address may be refused by servers (Node allows 16 KiB of headers), so it is not written. */
const maxLength = 8000;

/** @returns The operation that the address carries as `/?query=...&variables=...`, null when it has none. */
export function draftFromAddress(): Draft | null {
  const params = new URLSearchParams(location.search);
  const query = params.get('query');
  return query ? { query, variables: params.get('variables') ?? '' } : null;
}

/**
 * Writes the operation into the address, so that copying the address shares it. To write an address costs a browser more
 * than all else at a keystroke, and six of seven times GraphiQL tells of a change there is none: what stands there is left.
 */
export function draftToAddress({ query, variables }: Draft): void {
  const params = new URLSearchParams();
  if (query.trim()) params.set('query', query);
  if (variables.trim()) params.set('variables', variables);
  const written = params.toString();
  const search = written && written.length <= maxLength ? `?${written}` : '';
  if (search !== location.search) history.replaceState(null, '', search || location.pathname);
}
