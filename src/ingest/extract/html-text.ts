import { Parser } from 'htmlparser2';
import { ArticleUnreadableError } from './errors.js';
import type { Extracted } from './extracted.js';
import { HidingRules, hidingStyle } from './hidden.js';

/** Elements without a word of the article in them. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math canvas audio video object iframe embed head title nav aside footer form button select textarea input dialog menu datalist'.split(
    ' ',
  ),
);
const SKIPPED_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu'.split(' '),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption pre address hr body details summary'.split(
    ' ',
  ),
);
const LINES: ReadonlySet<string> = new Set('br li tr dt dd caption'.split(' '));
/** Never closed, so that what they would hide ends with them. */
const VOID: ReadonlySet<string> = new Set('input embed br hr img meta link'.split(' '));

/** A page nested deeper was made to stop its readers. */
const DEEPEST = 1_000;

/**
 * The words of a page that a reader sees: of its article where it marks one, else of its main part, else of its body.
 *
 * Paragraphs and headings stand apart by an empty line; runs of space are one. Scripts, styles, menus, forms, and what is
 * hidden by an attribute, by its own style or by a plain rule of a style sheet in the page are left out.
 *
 * @throws {ArticleUnreadableError} when it is nested too deeply, or has no words.
 */
export function htmlText(html: string, path: string): Extracted {
  const parts = { body: new Words(), main: new Words(), article: new Words() };
  let articles = '';
  const heading = { text: '', isInside: false };
  const meta = new Map<string, string>();
  const open: { readonly name: string; readonly skips: boolean; readonly holds: 'main' | 'article' | null }[] = [];
  let [skipping, inMain, inArticle, inHeading] = [0, 0, 0, 0];
  let style = '';
  const rules = new HidingRules();

  const everywhere = (put: (words: Words) => void): void => {
    put(parts.body);
    if (inMain > 0) put(parts.main);
    if (inArticle > 0) put(parts.article);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= DEEPEST)
        throw new ArticleUnreadableError(
          `${path}: its elements are nested more than ${String(DEEPEST)} deep. Save its text as .txt, and ingest that.`,
        );
      if (name === 'meta') keepMeta(attributes, meta);
      const isHead = name === 'header' && inMain + inArticle === 0;
      const skips =
        SKIPPED.has(name) ||
        isHead ||
        SKIPPED_ROLES.has(attributes['role'] ?? '') ||
        hidingStyle(attributes) ||
        rules.hide(attributes);
      const holds =
        name === 'main' || attributes['role'] === 'main'
          ? 'main'
          : name === 'article' || /\barticleBody\b/.test(attributes['itemprop'] ?? '')
            ? 'article'
            : null;
      if (skipping === 0 && !skips) {
        if (holds === 'main') inMain += 1;
        if (holds === 'article') inArticle += 1;
        if (name === 'h1') inHeading += 1;
        everywhere((words) => words.breakAt(name));
      }
      if (VOID.has(name)) return;
      open.push({ name, skips, holds: skipping === 0 && !skips ? holds : null });
      if (skips) skipping += 1;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      const last = open.pop();
      if (name === 'style') {
        rules.read(style);
        style = '';
      }
      if (last?.skips === true) skipping -= 1;
      if (skipping > 0 || last?.skips === true) return;
      everywhere((words) => words.breakAt(name));
      if (name === 'h1') inHeading -= 1;
      if (last?.holds === 'main') inMain -= 1;
      if (last?.holds === 'article' && (inArticle -= 1) === 0) {
        // Of several articles the longest is the one, and the others are beside it.
        if (parts.article.text().length > articles.length) articles = parts.article.text();
        parts.article = new Words();
      }
    },
    ontext(text) {
      if (open.at(-1)?.name === 'style') style += text;
      if (skipping > 0) return;
      if (inHeading > 0) {
        heading.text += text;
        heading.isInside ||= inArticle > 0;
      }
      everywhere((words) => words.add(text));
    },
  });
  parser.write(html);
  parser.end();
  const around = parts.main.text() === '' ? parts.body.text() : parts.main.text();
  const title = seen(heading.text).replace(/\s+/g, ' ').trim();
  const isArticle = articles.length * 2 >= around.length;
  const text = isArticle ? (heading.isInside || title === '' ? articles : `${title}\n\n${articles}`) : around;
  if (!/\p{L}/u.test(text))
    throw new ArticleUnreadableError(
      `${path}: the page shows no words without its scripts. Open it in a browser, save the text as .txt, and ingest that.`,
    );
  const published = /^\d{4}-\d{2}-\d{2}/.exec(meta.get('published') ?? '')?.[0];
  const publisher = seen(meta.get('publisher') ?? '').trim();
  return {
    text: `${text}\n`,
    by: 'html@1',
    ...(published !== undefined && { published }),
    ...(publisher !== '' && publisher.length <= 100 && { publisher }),
  };
}

function keepMeta(attributes: Readonly<Record<string, string>>, meta: Map<string, string>): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const content = attributes['content'] ?? '';
  if (['article:published_time', 'datepublished', 'dc.date', 'dcterms.date'].includes(name) && !meta.has('published'))
    meta.set('published', content);
  if (name === 'og:site_name' && !meta.has('publisher')) meta.set('publisher', content);
}

/** Words as they are shown: runs of space are one, and breaks are kept. */
class Words {
  #lines: string[] = [];
  #line: string[] = [];
  #gap = false;

  add(text: string): void {
    this.#line.push(text);
  }

  breakAt(element: string): void {
    if (PARAGRAPHS.has(element)) this.#end(true);
    else if (LINES.has(element)) this.#end(false);
    else if (element === 'td' || element === 'th') this.#line.push(' ');
  }

  #end(paragraph: boolean): void {
    const line = seen(this.#line.join('')).replace(/\s+/g, ' ').trim();
    this.#line = [];
    if (line !== '') {
      if (this.#gap && this.#lines.length > 0) this.#lines.push('');
      this.#lines.push(line);
      this.#gap = false;
    }
    this.#gap ||= paragraph;
  }

  text(): string {
    this.#end(false);
    return this.#lines.join('\n');
  }
}

/** Soft hyphens, marks without width and turns of direction are no letters. */
const seen = (text: string): string => text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
