import { useMemo, useRef, useState } from 'react';
import type { Canvas } from '../figures/graph-canvas.js';
import { asked, useMoment, useParams, useWhole } from '../lib/moment.js';
import { shape } from '../lib/shape.js';
import { useAnswer } from '../lib/use-answer.js';
import { useMarksOfEntities } from '../lib/use-marks.js';
import { edgeTable, useGraph, type GraphEdge, type GraphNode, type Hub } from '../lib/use-graph.js';
import { useNames } from '../lib/use-names.js';
import { count, counted, kindWord, title } from '../lib/words.js';
import { Neighbourhood, PathsBetween, type PathsBetweenAnswer } from '../operations.js';
import { idsIn } from '../parts/entities-field.js';
import { EntityLink, KindDot } from '../parts/entity-link.js';
import { SaysWho } from '../parts/says-who.js';
import { EntityPicker } from '../parts/search-box.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import { whenShown } from '../parts/when-shown.js';

const GraphCanvas = whenShown(() => import('../figures/graph-canvas.js'), <div className="graph-canvas" />);

type Path = PathsBetweenAnswer['paths']['nodes'][number];

/** The graph, drawn, with a list of the same beside it: expand, collapse, hide, and how two entities are connected. */
export default function GraphPage() {
  const moment = useMoment();
  const [params, change] = useParams();
  const [tries, setTries] = useState(0);
  const canvas = useRef<Canvas | null>(null);
  const [from = null] = idsIn(params.get('id'));
  const [to = null] = idsIn(params.get('to'));
  const more = idsIn(params.get('expand')).slice(0, 30);
  const open = (params.get('open') ?? '').split(',').filter(Boolean);
  const hidden = new Set((params.get('hide') ?? '').split(',').filter(Boolean));
  const alone = from !== null && to === null;
  const expanded = alone ? [from, ...more.filter((id) => id !== from)] : more;
  const graph = useGraph(expanded, open, moment, tries);
  const variables = { from: from ?? '', to: to ?? '', maxHops: 4, first: 10, ...asked(moment) };
  const paths = useAnswer(from && to ? PathsBetween : null, variables, `${from} ${to}`);
  const found = from && to ? (paths.data?.paths.nodes ?? []) : [];
  const marks = useMarksOfEntities(expanded, moment);
  const [nameFrom, nameTo] = useNames([from, to].filter((id) => id !== null));
  useTitle(nameFrom ? `Graph of ${nameFrom.name}` : 'Graph');
  const whole = useMemo(() => withPaths(graph.nodes, graph.edges, found), [graph.nodes, graph.edges, paths.data]);
  const nodes = whole.nodes.filter(({ kind, id }) => !hidden.has(kind) || expanded.includes(id));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = whole.edges.filter(
    ({ relation, source, target }) => !hidden.has(relation) && ids.has(source) && ids.has(target),
  );
  const hop = params.get('path');
  const lit = useMemo(() => new Set(hop === null ? [] : litBy(found[Number(hop)])), [hop, paths.data]);
  const toggle = (id: string): void => {
    const next = more.includes(id) ? more.filter((one) => one !== id) : [...more, id];
    if (id !== from || !alone) change({ expand: next.join(',') }, true);
  };
  const hide = (what: string): void => {
    const next = hidden.has(what) ? [...hidden].filter((one) => one !== what) : [...hidden, what];
    change({ hide: next.join(',') }, true);
  };
  const kinds = tally(whole.nodes.map(({ kind }) => kind));
  const relations = tally(whole.edges.map(({ relation }) => relation));
  return (
    <>
      <h1>The graph</h1>
      <p className="lead">
        {nameFrom && nameTo ? (
          <>
            How is {nameFrom.name} connected to {nameTo.name}?
          </>
        ) : nameFrom ? (
          <>What surrounds {nameFrom.name}. Choose an entity in the drawing or the list to expand or collapse it.</>
        ) : (
          'Choose an entity to begin with, or two to see how they are connected.'
        )}
      </p>
      {from && to && (
        <TakeAlong
          title={`${nameFrom?.name ?? from} and ${nameTo?.name ?? to}`}
          operation={PathsBetween}
          variables={variables}
          drawing={() => canvas.current?.svg() ?? null}
          table={() => edgeTable(edges)}
        />
      )}
      {from && !to && (
        <TakeAlong
          title={`Graph of ${nameFrom?.name ?? from}`}
          operation={Neighbourhood}
          variables={{ id: from, depth: 1, first: 250, ...asked(moment) }}
          drawing={() => canvas.current?.svg() ?? null}
          table={() => edgeTable(edges)}
        />
      )}
      <TimeControl marks={marks} />
      <div className="line fields">
        <EntityPicker
          label="From"
          value={nameFrom ?? null}
          onPick={(entity) => change({ id: entity?.id ?? null, path: null, expand: null, open: null }, true)}
        />
        <EntityPicker
          label="To (for paths)"
          value={(from && to ? nameTo : null) ?? null}
          onPick={(entity) => change({ to: entity?.id ?? null, path: null }, true)}
        />
        {to && (
          <button type="button" onClick={() => change({ to: null, path: null }, true)}>
            Only what surrounds {nameFrom?.name}
          </button>
        )}
      </div>
      {graph.error && <Trouble error={graph.error} again={() => setTries(tries + 1)} />}
      {paths.error && <Trouble error={paths.error} again={paths.again} />}
      {paths.pending && found.length === 0 && <Waiting />}
      {from && to && paths.data && found.length === 0 && (
        <p>No path of four relations or fewer joins them on this day. Try “ever”, or another day.</p>
      )}
      {from && to && paths.data && paths.data.paths.excludedHubs.length > 0 && (
        <p className="note">
          Not gone through, for they have too many relations:{' '}
          {paths.data.paths.excludedHubs.map((one) => (
            <EntityLink key={one.id} entity={one} />
          ))}
        </p>
      )}
      {whole.nodes.length > 0 && (
        <div className="graph-page">
          <div className="graph-drawing">
            <div className="graph-tools">
              <button type="button" onClick={() => canvas.current?.zoom(1.3)} aria-label="Closer">
                +
              </button>
              <button type="button" onClick={() => canvas.current?.zoom(1 / 1.3)} aria-label="Farther">
                −
              </button>
              <button type="button" onClick={() => canvas.current?.fit()}>
                Whole
              </button>
              <span>
                {counted(nodes.length, 'entity', 'entities')}, {counted(edges.length, 'relation')}
              </span>
            </div>
            <GraphCanvas
              nodes={nodes}
              edges={edges}
              lit={lit}
              label={`Drawing of ${count(nodes.length)} entities and ${count(edges.length)} relations; the list beside it says the same`}
              onPick={toggle}
              onReady={(ready) => {
                canvas.current = ready;
              }}
            />
            <fieldset className="choices">
              <legend>Kinds shown</legend>
              {kinds.map(([kind, n]) => (
                <label key={kind} className="check">
                  <input type="checkbox" checked={!hidden.has(kind)} onChange={() => hide(kind)} />
                  <span>
                    <KindDot kind={kind} />
                    {kindWord(kind, n > 1)} <b>{count(n)}</b>
                  </span>
                </label>
              ))}
            </fieldset>
            <fieldset className="choices">
              <legend>Relations shown</legend>
              {relations.map(([relation, n]) => (
                <label key={relation} className="check">
                  <input type="checkbox" checked={!hidden.has(relation)} onChange={() => hide(relation)} />
                  <span>
                    {title(relation)} <b>{count(n)}</b>
                  </span>
                </label>
              ))}
            </fieldset>
          </div>
          <div className="graph-list">
            {found.length > 0 && <Paths paths={found} lit={hop} onLight={(i) => change({ path: i })} />}
            <h2>The same as a list</h2>
            <Hubs
              hubs={graph.hubs}
              nodes={whole.nodes}
              onOpen={(key) => change({ open: [...open, key].join(',') }, true)}
            />
            <List nodes={nodes} edges={edges} fixed={alone ? from : null} onToggle={toggle} />
          </div>
        </div>
      )}
      {from && !to && !graph.pending && !graph.error && whole.edges.length === 0 && (
        <p>Nothing is connected to it on this day. Another day, or “ever”, may have something.</p>
      )}
    </>
  );
}

function Paths(props: {
  readonly paths: readonly Path[];
  readonly lit: string | null;
  readonly onLight: (i: string | null) => void;
}) {
  return (
    <>
      <h2>{counted(props.paths.length, 'path')}, the shortest first</h2>
      <ol className="paths">
        {props.paths.map(({ hops }, i) => (
          <li key={i}>
            <ol className="hops">
              {hops.map((hop) => (
                <li key={hop.claim.id}>
                  {hop.sentence} <SaysWho of={hop.claim.id} about={hop.sentence} />
                </li>
              ))}
            </ol>
            <button
              type="button"
              className="quiet"
              aria-pressed={props.lit === String(i)}
              onClick={() => props.onLight(props.lit === String(i) ? null : String(i))}
            >
              Show it in the drawing
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Hubs(props: {
  readonly hubs: readonly Hub[];
  readonly nodes: readonly GraphNode[];
  readonly onOpen: (key: string) => void;
}) {
  if (props.hubs.length === 0) return null;
  return (
    <ul className="plain hubs">
      {props.hubs.map(({ id, relation, count: n, shown }) => (
        <li key={`${id} ${relation}`}>
          {props.nodes.find((node) => node.id === id)?.name ?? id}: {title(relation).toLowerCase()}{' '}
          <b className="number">{count(n)}</b>{' '}
          {shown > 0 ? (
            <small>the first {count(shown)} are drawn</small>
          ) : (
            <button type="button" className="quiet" onClick={() => props.onOpen(`${id}~${relation}`)}>
              Draw them
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const listed = 200;

function List(props: {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The one that stays expanded. */
  readonly fixed: string | null;
  readonly onToggle: (id: string) => void;
}) {
  const [all, showAll] = useWhole('list');
  const edges = all ? props.edges : props.edges.slice(0, listed);
  return (
    <>
      <ul className="plain">
        {edges.map((edge) => (
          <li key={`${edge.source} ${edge.relation} ${edge.target} ${edge.claim}`}>
            {edge.sentence} <SaysWho of={edge.claim} about={edge.sentence} />
          </li>
        ))}
      </ul>
      {props.edges.length > edges.length && (
        <button type="button" className="more" onClick={() => showAll()}>
          All {count(props.edges.length)}
        </button>
      )}
      <h3>Expand or collapse</h3>
      <ul className="plain">
        {(all ? props.nodes : props.nodes.slice(0, listed)).map((node) => (
          <li key={node.id}>
            <EntityLink entity={node} />{' '}
            {node.id !== props.fixed && (
              <button
                type="button"
                className="quiet"
                aria-expanded={node.expanded}
                aria-label={`${node.expanded ? 'Collapse' : 'Expand'} ${node.name}`}
                onClick={() => props.onToggle(node.id)}
              >
                {node.expanded ? 'Collapse' : 'Expand'}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function withPaths(nodes: readonly GraphNode[], edges: readonly GraphEdge[], paths: readonly Path[]) {
  const all = new Map(nodes.map((node) => [node.id, node]));
  const lines = new Map(edges.map((edge) => [`${edge.claim} ${edge.source} ${edge.target}`, edge]));
  for (const { hops } of paths)
    for (const { from, to, relation, direction, sentence, claim } of hops) {
      for (const { id, kind, name } of [from, to]) if (!all.has(id)) all.set(id, { id, kind, name, expanded: false });
      const [source, target] = direction === 'IN' ? [to.id, from.id] : [from.id, to.id];
      const key = `${claim.id} ${source} ${target}`;
      if (!lines.has(key)) lines.set(key, { source, target, relation, sentence, claim: claim.id });
    }
  return { nodes: [...all.values()], edges: [...lines.values()] };
}

function litBy(path: Path | undefined): readonly string[] {
  return path?.hops.flatMap(({ from, to, claim }) => [from.id, to.id, claim.id]) ?? [];
}

/** How often each value comes, in the order in which kinds and relations are declared. */
function tally(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = [...shape.kinds.map(({ kind }) => kind), ...Object.keys(shape.relations)];
  return [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
