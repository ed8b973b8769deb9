export function shapeOf(ontologyText: string, apiText: string): import('./lib/shape.js').Shape;
