/**
 * Lets libraries style the page at run time under a policy without `'unsafe-inline'` for style elements.
 *
 * Monaco and Radix write rules into `<style>` elements, which the policy blocks. A constructed style
 * sheet is script, not markup, and is allowed; so `document.createElement('style')` answers with an
 * element that keeps its rules in one, in force while the element is in the page.
 */
class AdoptedStyle extends HTMLElement {
  readonly sheet = new CSSStyleSheet();
  #text = '';

  connectedCallback(): void {
    document.adoptedStyleSheets.push(this.sheet);
  }

  disconnectedCallback(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  override get textContent(): string {
    return this.#text;
  }

  override set textContent(text: string) {
    this.#text = text;
    this.sheet.replaceSync(text);
  }

  override get innerText(): string {
    return this.#text;
  }

  override set innerText(text: string) {
    this.textContent = text;
  }

  override appendChild<T extends Node>(node: T): T {
    this.textContent = this.#text + (node.textContent ?? '');
    return node;
  }
}

customElements.define('adopted-style', AdoptedStyle);

const createElement = document.createElement.bind(document) as typeof document.createElement;

document.createElement = ((name: string, options?: ElementCreationOptions) =>
  createElement(name === 'style' ? 'adopted-style' : name, options)) as typeof document.createElement;
