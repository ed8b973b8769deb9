type Attributes = Readonly<Record<string, string>>;

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*0[a-z%]*\s*(?:;|!|$))/i;
/** As the usual style sheets call what is there for screen readers alone. */
const UNSEEN = /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|hidden)(?:\s|$)/;

/** Whether an element says of itself that nobody sees it. */
export function hidingStyle(attributes: Attributes): boolean {
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    HIDING.test(attributes['style'] ?? '') ||
    UNSEEN.test(attributes['class'] ?? '')
  );
}

/** What the plain rules of style sheets hide: `.name` and `#name`, outside of `@media`. Other selectors are not read. */
export class HidingRules {
  readonly #classes = new Set<string>();
  readonly #ids = new Set<string>();

  read(style: string): void {
    let depth = 0;
    let selector = '';
    const parts = style.replace(/\/\*[^*]*\*\//g, '').split(/([{}])/);
    for (const [i, brace] of parts.entries()) {
      const before = parts[i - 1] ?? '';
      if (brace === '{') {
        depth += 1;
        if (depth === 1) selector = before;
      } else if (brace === '}') {
        if (depth === 1 && HIDING.test(before)) this.#hide(selector);
        depth = Math.max(0, depth - 1);
      }
    }
  }

  #hide(selectors: string): void {
    for (const one of selectors.split(',')) {
      const [, mark, name = ''] = /^\s*([.#])([\w-]+)\s*$/.exec(one) ?? [];
      if (mark === '.') this.#classes.add(name);
      if (mark === '#') this.#ids.add(name);
    }
  }

  hide({ id, class: names = '' }: Attributes): boolean {
    if (id !== undefined && this.#ids.has(id)) return true;
    return this.#classes.size > 0 && names.split(/\s+/).some((one) => this.#classes.has(one));
  }
}
