import { Component, useEffect, type ComponentType, type ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { AskError } from './lib/ask.js';
import { AddressSearch } from './lib/moment.js';
import { PageLink } from './parts/entity-link.js';
import { Link } from './parts/link.js';
import { SearchBox } from './parts/search-box.js';
import { SaysWhoDialog } from './parts/says-who-dialog.js';
import { Nowhere, Trouble } from './parts/trouble.js';
import { whenShown } from './parts/when-shown.js';
import HomePage from './pages/home.js';

/** The page of each pattern in pages.json, loaded when first shown. */
const pages: readonly (readonly [string, ComponentType])[] = [
  ['/', HomePage],
  ['/search', whenShown(() => import('./pages/search.js'))],
  ['/entity/:id', whenShown(() => import('./pages/entity.js'))],
  ['/kind/:kind', whenShown(() => import('./pages/kind.js'))],
  ['/treaties', whenShown(() => import('./pages/treaties.js'))],
  ['/votes', whenShown(() => import('./pages/votes.js'))],
  ['/compare', whenShown(() => import('./pages/compare.js'))],
  ['/changes', whenShown(() => import('./pages/changes.js'))],
  ['/graph', whenShown(() => import('./pages/graph.js'))],
  ['/questions', whenShown(() => import('./pages/questions.js'))],
  ['/questions/:name', whenShown(() => import('./pages/question.js'))],
  ['/data', whenShown(() => import('./pages/data.js'))],
];

const places = [
  ['/treaties', 'Treaties'],
  ['/votes', 'Votes'],
  ['/compare', 'Compare'],
  ['/graph', 'Graph'],
  ['/questions', 'Questions'],
  ['/changes', 'Changes'],
  ['/data', 'Data'],
] as const;

export function App() {
  const [path, navigate] = useLocation();
  useEffect(() => {
    // A new page begins at its top; a link into a page says where it begins.
    if (!location.hash) scrollTo(0, 0);
  }, [path]);
  return (
    <RouterProvider navigate={leave(navigate)}>
      <Address>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <header className="site">
          <Link href="/" className="brand">
            <svg viewBox="0 0 32 32" aria-hidden>
              <circle cx="16" cy="16" r="6" fill="currentColor" />
              <ellipse
                cx="16"
                cy="16"
                rx="14"
                ry="6"
                transform="rotate(-30 16 16)"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
              />
            </svg>
            Space Governance Graph
          </Link>
          {path !== '/' && <SearchBox />}
          <nav aria-label="Pages">
            {places.map(([to, name]) => (
              <PageLink key={to} to={to} {...(path.startsWith(to) && { className: 'here' })}>
                {name}
              </PageLink>
            ))}
            <a href="/playground">Playground</a>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          <Guard key={path}>
            <Switch>
              {pages.map(([pattern, page]) => (
                <Route key={pattern} path={pattern} component={page} />
              ))}
              <Route>
                <Nowhere what="There is no page at this address." />
              </Route>
            </Switch>
          </Guard>
        </main>
        <SaysWhoDialog />
        <footer className="site-foot">
          <p>
            Every fact keeps the words it came from; sources that disagree are both kept.{' '}
            <PageLink to="/data">Data, sources and licences</PageLink> · <a href="/playground">Playground</a>
          </p>
        </footer>
      </Address>
    </RouterProvider>
  );
}

function Address({ children }: { readonly children: ReactNode }) {
  return <AddressSearch value={useSearch()}>{children}</AddressSearch>;
}

/** The playground is a site of its own, so that the browser goes there by itself. */
function leave(navigate: (to: string) => void): (to: string) => void {
  return (to) => {
    if (/^\/(?:playground|export)\b/.test(to)) location.assign(to);
    else navigate(to);
  };
}

/** A fault of a page is told in place of the page, with a way on. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state as { readonly fault: Error | null };
    if (fault === null) return this.props.children;
    return (
      <Trouble
        page
        error={
          // A part of the page that could not be fetched is not fetched again before the page is loaded anew.
          unfetched(fault)
            ? new AskError('UNREACHABLE', 'The server cannot be reached. It may have been stopped.', { cause: fault })
            : new AskError('PAGE_FAULT', `This page has a fault: ${fault.message}`, { cause: fault })
        }
        again={() => (unfetched(fault) ? location.reload() : this.setState({ fault: null }))}
      />
    );
  }
}

function unfetched({ message }: Error): boolean {
  return /dynamically imported module|module script failed/i.test(message);
}
