/** `regionalGroup` → `REGIONAL_GROUP`. */
export function upperSnake(camel: string): string {
  return camel.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

/** `AgendaItem` → `agendaItem`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
