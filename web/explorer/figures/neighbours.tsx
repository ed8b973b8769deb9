import type { Canvas } from './graph-canvas.js';
import { useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { asked, momentNow, useMoment } from '../lib/moment.js';
import { edgeTable, useGraph } from '../lib/use-graph.js';
import { counted, title } from '../lib/words.js';
import { Neighbourhood } from '../operations.js';
import { entityHref, PageLink } from '../parts/entity-link.js';
import { TakeAlong } from '../parts/take-along.js';
import { Trouble } from '../parts/trouble.js';
import { whenShown } from '../parts/when-shown.js';

const GraphCanvas = whenShown(() => import('./graph-canvas.js'), <Blank />);
const nothing: ReadonlySet<string> = new Set();

/** What an entity is connected to, drawn small once it comes into sight; the graph page has the whole of it. */
export default function Neighbours({ id, name }: { readonly id: string; readonly name: string }) {
  const moment = useMoment();
  const [inSight, setInSight] = useState(false);
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<Canvas | null>(null);
  useEffect(() => {
    const watched = place.current;
    if (!watched) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setInSight(true), {
      rootMargin: '200px',
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  const graph = useGraph(inSight ? [id] : [], [], moment, tries);
  return (
    <section ref={place} aria-labelledby="connected">
      <div className="figure-head">
        <h2 id="connected">Connected to</h2>
        <PageLink to="/graph" params={{ id }}>
          Open the graph
        </PageLink>
        <TakeAlong
          title={`What ${name} is connected to`}
          operation={Neighbourhood}
          variables={{ id, depth: 1, first: 250, ...asked(moment) }}
          drawing={() => canvas.current?.svg() ?? null}
          table={() => edgeTable(graph.edges)}
        />
      </div>
      {graph.error && <Trouble error={graph.error} again={() => setTries(tries + 1)} />}
      {graph.hubs.length > 0 && (
        <p className="note">
          Not drawn:{' '}
          {graph.hubs
            .map(({ relation, count }) => `${title(relation).toLowerCase()} (${counted(count, 'relation')})`)
            .join(', ')}
        </p>
      )}
      {inSight && graph.nodes.length > 0 ? (
        <GraphCanvas
          className="small"
          nodes={graph.nodes}
          edges={graph.edges}
          lit={nothing}
          label={`What ${name} is connected to. The same is listed under Relations.`}
          onReady={(ready) => {
            canvas.current = ready;
          }}
          onPick={(other) => navigate(entityHref(other, momentNow()))}
        />
      ) : (
        <Blank />
      )}
    </section>
  );
}

/** As large as the drawing. */
function Blank() {
  return <div className="graph-canvas small" />;
}
