export function typesOf(apiText: string): typeof import('made:types').default;
