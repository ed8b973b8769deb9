import { memo, useRef, useState, type RefObject } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Separator,
} from 'react-aria-components';
import { ask, type DataVersion } from '../lib/ask.js';
import type { ExportLink } from '../lib/exports.js';
import type { Operation } from '../lib/operation.js';
import { today } from '../lib/moment.js';
import type { Citation, Table } from '../lib/take.js';
import { Home } from '../operations.js';

interface TakeAlongProps<Answer, Variables> {
  /** Of the page or figure. */
  readonly title: string;
  /** What it shows, exactly as it was asked; a page of links alone asks nothing. */
  readonly operation?: Operation<Answer, Variables>;
  readonly variables?: Variables;
  readonly table?: () => Table | null;
  /** Selects the figure in the page. */
  readonly figure?: string;
  /** Draws the figure where it is no SVG. */
  readonly drawing?: () => string | null;
  /** Files that the server makes of it. */
  readonly files?: readonly ExportLink[];
}

/** Everything that can be taken along from a page or a figure, in one menu. */
export function TakeAlong<Answer, Variables>(props: TakeAlongProps<Answer, Variables>) {
  // What there is to take is looked at when it is taken: a page that follows the slider need not draw its menus anew.
  const latest = useRef<Taken>(props);
  latest.current = props;
  return <Menus title={props.title} latest={latest} />;
}

type Taken = TakeAlongProps<unknown, unknown>;

const Menus = memo(function Menus({ title, latest }: { readonly title: string; readonly latest: RefObject<Taken> }) {
  const [texts, setTexts] = useState<{ readonly title: string; readonly texts: readonly Citation[] } | null>(null);
  const [told, setTold] = useState('');
  const tell = (text: string): void => {
    setTold(text);
    setTimeout(() => setTold(''), 4000);
  };
  const act = async (key: string): Promise<void> => {
    const props = latest.current;
    const name = fileName(title);
    const take = await import('../lib/take.js');
    if (key === 'link') {
      await copy(location.href);
      tell('Link copied');
    }
    if (key === 'cite') {
      const { dataset } = props.operation ? await ask(props.operation, props.variables) : await ask(Home, {});
      setTexts({ title: 'Cite this page', texts: take.citations(cited(title, dataset)) });
    }
    if (key === 'script' && props.operation)
      setTexts({
        title: 'Get it in Python, R or curl',
        texts: take.scripts(location.origin, props.operation.text, props.variables),
      });
    const table = key === 'csv' ? props.table?.() : null;
    if (table) take.save(`${name}.csv`, new Blob([take.csv(table)], { type: 'text/csv;charset=utf-8' }));
    const figure = props.figure ? document.querySelector<SVGSVGElement>(props.figure) : null;
    if (key === 'svg' || key === 'png') {
      const svg = props.drawing ? props.drawing() : figure && take.standalone(figure);
      if (!svg) return tell('The figure is not drawn yet');
      take.save(`${name}.${key}`, key === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await take.png(svg));
    }
  };
  return (
    <div className="take-along">
      <MenuTrigger>
        <Button className="quiet-button" aria-label={`Take along: ${title}`}>
          Take along <span aria-hidden>▾</span>
        </Button>
        <Popover className="pop" placement="bottom start">
          <Items latest={latest} onAction={(key) => void act(key).catch((error: unknown) => tell(String(error)))} />
        </Popover>
      </MenuTrigger>
      <span role="status" className="told">
        {told}
      </span>
      <ModalOverlay className="overlay" isOpen={texts !== null} onOpenChange={() => setTexts(null)} isDismissable>
        <Modal className="sheet">
          <Dialog className="dialog">
            <header>
              <Heading slot="title">{texts?.title}</Heading>
              <Button slot="close" className="close" aria-label="Close">
                ×
              </Button>
            </header>
            {texts?.texts.map((one) => (
              <Copyable key={one.name} citation={one} />
            ))}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
});

/** The entries of the menu, once it is open. */
function Items({ latest, onAction }: { readonly latest: RefObject<Taken>; readonly onAction: (key: string) => void }) {
  const { table, figure, drawing, operation, variables, files } = latest.current;
  const drawn = figure !== undefined || drawing !== undefined;
  return (
    <Menu aria-label="Take along" onAction={(key) => onAction(String(key))}>
      <MenuItem id="link">Copy the link</MenuItem>
      <MenuItem id="cite">Cite it …</MenuItem>
      <Separator />
      {table && <MenuItem id="csv">Table as CSV (opens in spreadsheets)</MenuItem>}
      {drawn && <MenuItem id="svg">Figure as SVG</MenuItem>}
      {drawn && <MenuItem id="png">Figure as PNG</MenuItem>}
      <Separator />
      {operation && (
        <MenuItem id="playground" href={playgroundHref(operation.text, variables)}>
          Open in the playground
        </MenuItem>
      )}
      {operation && <MenuItem id="script">Get it in Python, R or curl …</MenuItem>}
      <Separator />
      {files?.map(({ name, href }) => (
        <MenuItem key={href} id={href} href={href}>
          {name}
        </MenuItem>
      ))}
      <MenuItem id="files" href="/export">
        The whole graph as files …
      </MenuItem>
    </Menu>
  );
}

function Copyable({ citation }: { readonly citation: Citation }) {
  const [copied, setCopied] = useState(false);
  return (
    <section className="copyable">
      <h3>
        {citation.name}{' '}
        <button
          type="button"
          className="quiet"
          onClick={() => void copy(citation.text).then(() => setCopied(true))}
          aria-label={`Copy ${citation.name}`}
        >
          {copied ? 'Copied' : 'Copy'}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={`Save ${citation.name}`}
          onClick={() =>
            void import('../lib/take.js').then(({ save }) =>
              save(citation.file, new Blob([citation.text], { type: 'text/plain;charset=utf-8' })),
            )
          }
        >
          Save
        </button>
      </h3>
      {/* Long lines are scrolled, which a keyboard can do only where it can stop. */}
      <pre tabIndex={0}>{citation.text}</pre>
    </section>
  );
}

function cited(title: string, dataset: DataVersion | null) {
  return { title, url: location.href, dataset, accessed: today() };
}

export function playgroundHref(text: string, variables: unknown): string {
  return `/playground?${new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2) }).toString()}`;
}

function fileName(title: string): string {
  return (
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'table'
  );
}

/** Browsers give the clipboard only to secure pages; others copy what is selected. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
