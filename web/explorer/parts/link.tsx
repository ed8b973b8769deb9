import type { ComponentProps, MouseEvent } from 'react';
import { navigate } from 'wouter/use-browser-location';

/** A link to a page of the explorer, which is then shown and not loaded anew. It listens to nothing: a page has hundreds. */
export function Link(props: ComponentProps<'a'> & { readonly href: string }) {
  return <a {...props} onClick={follow} />;
}

/** A click with a key held down, or of another button, is the browser's own: a new tab, a new window. */
function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(event.currentTarget.getAttribute('href') ?? '/');
}
