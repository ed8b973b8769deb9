import type { GraphView } from './graph-view.js';

/** What several checks ask of a view is made for the first of them, and kept as long as the view. */
export function onceAView<T>(make: (view: GraphView) => T): (view: GraphView) => T {
  const made = new WeakMap<GraphView, { readonly value: T }>();
  return (view) => {
    const known = made.get(view) ?? { value: make(view) };
    made.set(view, known);
    return known.value;
  };
}
