/** The page of `spacegov review --web`: the text on one side, its drafts on the other. Words go in as text, never as markup. */
import { namesLike, readState, wish, type Claim, type DraftsOf, type Item, type State } from './state';

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T; // index.html has it
const [textBox, list, told] = [$('text'), $<HTMLOListElement>('drafts'), $('told')];
const dialog = $<HTMLDialogElement>('edit');
const field = (id: string): HTMLInputElement => $<HTMLInputElement>(id);

let state: State;
let shown = 0;
let chosen: Item | null = null;
/** What the dialog is about: a claim that there is, or a passage that becomes one. */
let editing: number | null = null;

const file = (): DraftsOf => state.files[shown] as DraftsOf; // one at least is there
const items = (): Item[] => [
  ...file().entities.map((_, index): Item => ({ of: 'entities', index })),
  ...file().claims.map((_, index): Item => ({ of: 'claims', index })),
];
const isSame = (a: Item | null, b: Item | null): boolean => a?.of === b?.of && a?.index === b?.index;
const nameOf = (id: string): string => file().entities.find((one) => one.id === id)?.name ?? state.names[id] ?? id;

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

function show(next: State): void {
  state = next;
  if (!items().some((item) => isSame(item, chosen))) chosen = file().next ?? items()[0] ?? null;
  drawText();
  drawDrafts();
}

/** The text in pieces, each of them under the same drafts from its first letter to its last. */
function drawText(): void {
  const { text, entities, claims, unread } = file();
  const marks = items().map((item) => ({ item, place: (item.of === 'entities' ? entities : claims)[item.index] }));
  const borders = new Set([0, text.length, ...unread.flat()]);
  for (const { place } of marks) if (place !== undefined) borders.add(place.start).add(place.end);
  const edges = [...borders].sort((a, b) => a - b);
  textBox.replaceChildren(
    ...edges.slice(0, -1).map((start, i) => {
      const end = edges[i + 1] ?? text.length;
      const here = marks.filter(({ place }) => place !== undefined && place.start < end && place.end > start);
      const isUnread = unread.some(([from, to]) => from < end && to > start);
      const piece = element(here.length > 0 ? 'mark' : 'span', text.slice(start, end), isUnread ? 'unread' : '');
      piece.dataset['start'] = String(start);
      if (here.length === 0) return piece;
      piece.classList.add(...here.map(({ place }) => place?.review ?? 'open'));
      if (here.some(({ item }) => isSame(item, chosen))) piece.classList.add('chosen');
      // Of several drafts under one passage, each click shows the next.
      piece.addEventListener('click', () => {
        if (!(getSelection()?.isCollapsed ?? true)) return;
        const at = here.findIndex(({ item }) => isSame(item, chosen));
        choose(here[(at + 1) % here.length]?.item ?? null, 'text');
      });
      return piece;
    }),
  );
}

function drawDrafts(): void {
  const { entities, claims } = file();
  list.replaceChildren(
    ...items().map((item) => {
      const card = element('li');
      card.tabIndex = -1;
      card.dataset['item'] = `${item.of} ${String(item.index)}`;
      if (isSame(item, chosen)) card.setAttribute('aria-current', 'true');
      if (item.of === 'entities') {
        const one = entities[item.index];
        if (one === undefined) return card;
        card.append(element('p', `New: ${one.name}`), element('p', `${one.id} · ${one.review}`, 'small'));
        if (one.same !== undefined) card.append(element('p', `It is ${nameOf(one.same)}`, 'small'));
        card.append(button('Accept as new', () => decide(item, { do: 'accept' })));
        for (const near of one.nearest)
          card.append(button(`It is ${nameOf(near)}`, () => decide(item, { do: 'same', as: near })));
      } else {
        const one = claims[item.index];
        if (one === undefined) return card;
        const days = [['since', one.since] as const, ['until', one.until] as const, ['attested', one.attested] as const]
          .filter(([, day]) => day !== undefined)
          .map(([name, day]) => `${name} ${day ?? ''}`);
        card.append(
          element('p', [`${nameOf(one.subject)} ${one.relation} ${nameOf(one.object)}`, ...days].join(', ')),
          element('p', `“${one.quote}”`),
          element(
            'p',
            `${one.subject} → ${one.object} · ${one.by} · ${one.review}${one.stale ? ' · no longer proposed' : ''}`,
            'small',
          ),
          button('Accept', () => decide(item, { do: 'accept' })),
          button('Edit', () => openEdit(item.index)),
        );
      }
      card.append(
        button('Reject', () => decide(item, { do: 'reject' })),
        button('Later', () => decide(item, { do: 'later' })),
      );
      card.addEventListener('click', (event) => {
        if (!(event.target instanceof HTMLButtonElement)) choose(item, 'drafts');
      });
      return card;
    }),
  );
  if (items().length === 0) list.append(element('li', 'No drafts. Mark a passage of the text, and press n.'));
}

function button(words: string, act: () => unknown): HTMLButtonElement {
  const made = element('button', words);
  made.type = 'button';
  made.addEventListener('click', () => void act());
  return made;
}

/** Shows a draft on the other side too; the side that was clicked stays where it is. */
function choose(item: Item | null, from: 'text' | 'drafts' | 'keys'): void {
  chosen = item;
  drawText();
  drawDrafts();
  const card = list.querySelector<HTMLElement>('[aria-current]');
  if (from !== 'drafts') card?.scrollIntoView({ block: 'nearest' });
  if (from !== 'text') textBox.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  card?.focus({ preventScroll: true });
}

async function act(make: () => Promise<State>, words: string): Promise<boolean> {
  try {
    show(await make());
    told.className = '';
    told.textContent = words;
    return true;
  } catch (error) {
    told.className = 'wrong';
    told.textContent = error instanceof Error ? error.message : String(error);
    return false;
  }
}

async function decide(item: Item, choice: { readonly do: string; readonly as?: string }): Promise<void> {
  if (await act(() => wish({ wish: 'decide', file: shown, item, choice }), `${choice.do}: written.`))
    choose(file().next ?? item, 'keys');
}

function openEdit(index: number | null): void {
  editing = index;
  const claim: Claim | undefined = index === null ? undefined : file().claims[index];
  const marked = claim?.quote ?? getSelection()?.toString().trim() ?? '';
  const selection = getSelection();
  passage = claim === undefined && selection !== null && marked !== '' ? placeOf(selection, marked) : null;
  $<HTMLTextAreaElement>('quote').value = marked;
  $<HTMLTextAreaElement>('quote').readOnly = claim !== undefined;
  field('subject').value = claim?.subject ?? '';
  field('object').value = claim?.object ?? '';
  field('since').value = claim?.since ?? '';
  $<HTMLSelectElement>('relation').value = claim?.relation ?? '';
  $('wrong').textContent = '';
  dialog.showModal();
  field(marked === '' ? 'quote' : 'subject').focus();
}

let passage: { readonly start: number; readonly end: number } | null = null;

/** Where the marked words stand: counted from the piece that the mark begins in. */
function placeOf(selection: Selection, words: string): typeof passage {
  const range = selection.getRangeAt(0);
  const piece = range.startContainer.parentElement;
  if (piece?.dataset['start'] === undefined || !textBox.contains(piece)) return null;
  const from = Number(piece.dataset['start']) + range.startOffset;
  const start = file().text.indexOf(words, from);
  return start === -1 || start - from > 10 ? null : { start, end: start + words.length };
}

/** Words written by hand must stand in the text once. */
function placeOfWords(words: string): { readonly start: number; readonly end: number } {
  const { text } = file();
  if (passage !== null && text.slice(passage.start, passage.end) === words) return passage;
  const start = words === '' ? -1 : text.indexOf(words);
  if (start === -1) throw new Error('The text has no such words. Mark them, or write them letter by letter.');
  if (text.includes(words, start + 1)) throw new Error('These words stand there more than once. Write more of them.');
  return { start, end: start + words.length };
}

async function save(): Promise<void> {
  const value = (id: string): string =>
    field(id)
      .value.trim()
      .replace(/^.* — /, '');
  const claim = {
    subject: value('subject'),
    relation: $<HTMLSelectElement>('relation').value,
    object: value('object'),
  };
  const since = value('since');
  const index = editing;
  try {
    const asked =
      index === null
        ? {
            wish: 'propose',
            file: shown,
            claim: {
              ...claim,
              ...(since !== '' && { since }),
              ...placeOfWords($<HTMLTextAreaElement>('quote').value.trim()),
            },
          }
        : {
            wish: 'decide',
            file: shown,
            item: { of: 'claims', index },
            choice: { do: 'change', change: { ...claim, since: since === '' ? null : since } },
          };
    show(await wish(asked));
    dialog.close();
    told.className = '';
    told.textContent = index === null ? 'A draft more, accepted.' : 'changed: written.';
    choose(index === null ? { of: 'claims', index: file().claims.length - 1 } : (file().next ?? chosen), 'keys');
  } catch (error) {
    $('wrong').textContent = error instanceof Error ? error.message : String(error);
  }
}

async function offerNames(text: string): Promise<void> {
  const found = await namesLike(text);
  const own = file().entities.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  $('names').replaceChildren(
    ...[...found, ...own].map(({ id, name }) => {
      const option = element('option');
      option.value = `${name} — ${id}`;
      return option;
    }),
  );
}

async function finish(add: boolean): Promise<void> {
  try {
    await wish({ wish: 'finish', add });
    document.body.replaceChildren(
      element('main', 'Done. What was accepted is told in the terminal; this page can be closed.'),
    );
  } catch (error) {
    told.className = 'wrong';
    told.textContent = String(error);
  }
}

function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement; // keys come from elements
  if (
    dialog.open ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
  )
    return;
  const all = items();
  const at = all.findIndex((item) => isSame(item, chosen));
  const choices: Readonly<Record<string, string>> = { a: 'accept', r: 'reject', l: 'later' };
  const choice = choices[event.key];
  const near =
    /^[1-3]$/.test(event.key) && chosen?.of === 'entities'
      ? file().entities[chosen.index]?.nearest[Number(event.key) - 1]
      : undefined;
  if (event.key === 'j') choose(all[Math.min(at + 1, all.length - 1)] ?? null, 'keys');
  else if (event.key === 'k') choose(all[Math.max(at - 1, 0)] ?? null, 'keys');
  else if (event.key === 'u') void act(() => wish({ wish: 'undo', file: shown }), 'undone: written.');
  else if (event.key === 'n') openEdit(null);
  else if (event.key === 'e' && chosen?.of === 'claims') openEdit(chosen.index);
  else if (choice !== undefined && chosen !== null) void decide(chosen, { do: choice });
  else if (near !== undefined && chosen !== null) void decide(chosen, { do: 'same', as: near });
  else return;
  event.preventDefault();
}

document.addEventListener('keydown', onKey);
$('finish').addEventListener('click', () => void finish(false));
$('finish-add').addEventListener('click', () => void finish(true));
$('cancel').addEventListener('click', () => dialog.close());
dialog.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});
for (const id of ['subject', 'object']) field(id).addEventListener('input', () => void offerNames(field(id).value));
$<HTMLSelectElement>('file').addEventListener('change', (event) => {
  shown = Number((event.target as HTMLSelectElement).value); // of its own options
  chosen = null;
  show(state);
});

const first = await readState();
$('file').replaceChildren(
  ...first.files.map(({ path, source }, i) => {
    const option = element('option', `${source} (${path})`);
    option.value = String(i);
    return option;
  }),
);
$('relation').replaceChildren(
  ...first.relations.map(({ name, from, to }) => {
    const option = element('option', `${name} (${from.join(', ')} → ${to.join(', ')})`);
    option.value = name;
    return option;
  }),
);
show(first);
