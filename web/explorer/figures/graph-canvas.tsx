import { useEffect, useRef } from 'react';
import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import { shape } from '../lib/shape.js';
import type { GraphEdge, GraphNode } from '../lib/use-graph.js';
import type { LayoutReply, LayoutRequest } from './layout.worker.js';

export interface Canvas {
  /** The drawing as it stands, as SVG. */
  svg(): string;
  /** Shows the whole of it. */
  fit(): void;
  zoom(by: number): void;
}

interface Props {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Ids of nodes and claims of edges to bring out, as of a path. */
  readonly lit: ReadonlySet<string>;
  readonly label: string;
  readonly onPick: (id: string) => void;
  readonly onReady?: (canvas: Canvas) => void;
  readonly className?: string;
}

const sizes: Readonly<Record<string, number>> = { INSTRUMENT: 26, STATE: 22, BODY: 22, SESSION: 14, LAUNCH: 14 };

/**
 * The graph, drawn on a canvas. Its places come from a worker; what is there already keeps its place, so that what is
 * new can be told from what was.
 */
export default function GraphCanvas(props: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const drawing = useRef<Core | null>(null);
  const worker = useRef<Worker | null>(null);
  const pick = useRef(props.onPick);
  pick.current = props.onPick;

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    const core = cytoscape({ container, style: styles(container), minZoom: 0.05, maxZoom: 4 });
    drawing.current = core;
    worker.current = new Worker('/explorer/layout.worker.js', { type: 'module' });
    core.on('tap', 'node', (event) => pick.current(event.target.id() as string));
    core.on('mouseover', 'node', () => void (container.dataset['over'] = 'node'));
    core.on('mouseout', 'node', () => void delete container.dataset['over']);
    props.onReady?.({
      svg: () => svgOf(core, container),
      fit: () => fitted(core),
      zoom: (by) =>
        core.zoom({ level: core.zoom() * by, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } }),
    });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const recolour = (): void => void core.style(styles(container));
    scheme.addEventListener('change', recolour);
    return () => {
      scheme.removeEventListener('change', recolour);
      worker.current?.terminate();
      core.destroy();
    };
  }, []);

  const content = `${props.nodes.map(({ id, expanded }) => `${id}${expanded ? '+' : ''}`).join()} ${props.edges.map(({ claim }) => claim).join()}`;
  useEffect(() => {
    const core = drawing.current;
    const layout = worker.current;
    if (!core || !layout) return;
    const { nodes, edges } = props;
    const known = new Set(nodes.map(({ id }) => id));
    const wanted = new Set([...known, ...edges.map(edgeId)]);
    const fresh = core.nodes().length === 0;
    core.batch(() => {
      core
        .elements()
        .filter((one) => !wanted.has(one.id()))
        .remove();
      for (const { id, kind, name, expanded } of nodes) {
        const data = { id, name, kind, size: (sizes[kind] ?? 18) * (expanded ? 1.4 : 1) };
        const there = core.getElementById(id);
        if (there.nonempty()) there.data(data);
        else core.add({ group: 'nodes', data, position: beside(core, id, edges) });
        core.getElementById(id).toggleClass('expanded', expanded);
      }
      for (const edge of edges) {
        const id = edgeId(edge);
        if (core.getElementById(id).empty() && known.has(edge.source) && known.has(edge.target))
          core.add({
            group: 'edges',
            data: {
              id,
              source: edge.source,
              target: edge.target,
              claim: edge.claim,
              says: shape.relations[edge.relation]?.says ?? edge.relation,
              colour: shape.relations[edge.relation]?.colour ?? '#9BA3AD',
            },
          });
      }
    });
    const placed = core.nodes().toArray();
    const request: LayoutRequest = {
      nodes: placed.map((node) => ({ id: node.id(), ...(fresh ? {} : node.position()) })),
      edges: core.edges().map((edge) => ({
        source: edge.data('source') as string,
        target: edge.data('target') as string,
      })),
    };
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    layout.onmessage = ({ data: { places, done } }: MessageEvent<LayoutReply>) => {
      if (still && !done) return;
      core.batch(() =>
        placed.forEach((node, i) => node.position({ x: places[i * 2] ?? 0, y: places[i * 2 + 1] ?? 0 })),
      );
      if (fresh || done) fitted(core);
      if (done) holder.current?.setAttribute('data-settled', String(placed.length));
    };
    holder.current?.removeAttribute('data-settled');
    layout.postMessage(request);
  }, [content]);

  useEffect(() => {
    const core = drawing.current;
    core?.batch(() => {
      core.elements().forEach((one) => {
        const lit = props.lit.has(one.id()) || props.lit.has(String(one.data('claim')));
        one.toggleClass('lit', lit);
        one.toggleClass('dim', props.lit.size > 0 && !lit);
      });
    });
  }, [props.lit, content]);

  return <div ref={holder} className={`graph-canvas ${props.className ?? ''}`} role="img" aria-label={props.label} />;
}

/** All of it in sight, and letters no larger than those of the page. */
function fitted(core: Core): void {
  core.fit(undefined, 24);
  if (core.zoom() > 1.15) {
    core.zoom(1.15);
    core.center();
  }
}

function edgeId({ source, target, relation, claim }: GraphEdge): string {
  return `${source} ${relation} ${target} ${claim}`;
}

/** What is new begins beside what it is connected to. */
function beside(core: Core, id: string, edges: readonly GraphEdge[]): { readonly x: number; readonly y: number } {
  const edge = edges.find(
    ({ source, target }) =>
      (source === id && core.getElementById(target).nonempty()) ||
      (target === id && core.getElementById(source).nonempty()),
  );
  const other = edge && core.getElementById(edge.source === id ? edge.target : edge.source);
  const { x, y } = other?.nonempty() ? other.position() : { x: 0, y: 0 };
  // Spread in a circle by what the id is, so that the same graph is drawn the same.
  const turn = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return { x: x + 60 * Math.cos(turn), y: y + 60 * Math.sin(turn) };
}

function colours(container: HTMLElement) {
  const style = getComputedStyle(container);
  const [ink, paper] = ['--canvas-ink', '--canvas-paper'].map((name) => style.getPropertyValue(name).trim());
  return { ink: ink || '#1b1f26', paper: paper || '#ffffff', font: 'Inter Variable, sans-serif' };
}

function styles(container: HTMLElement): StylesheetJson {
  const { ink, paper, font } = colours(container);
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(name)',
        'font-size': 11,
        'font-family': font,
        color: ink,
        'text-outline-color': paper,
        'text-outline-width': 2,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-wrap': 'ellipsis',
        'text-max-width': '130px',
        'min-zoomed-font-size': 7,
        'background-color': '#57798F',
        'border-width': 1,
        'border-color': ink,
        'border-opacity': 0.35,
      },
    },
    ...shape.kinds.map(({ kind, colour }) => ({
      selector: `node[kind = "${kind}"]`,
      style: { 'background-color': colour },
    })),
    { selector: 'node.expanded', style: { 'border-width': 3, 'border-opacity': 0.9, 'font-weight': 600 } },
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.7,
        'curve-style': 'straight',
        label: 'data(says)',
        'font-size': 8,
        'font-family': font,
        color: ink,
        'text-opacity': 0.75,
        'text-outline-color': paper,
        'text-outline-width': 2,
        'text-rotation': 'autorotate',
        'min-zoomed-font-size': 9,
      },
    },
    { selector: '.dim', style: { opacity: 0.25 } },
    { selector: 'edge.lit', style: { width: 3, 'line-color': ink, 'target-arrow-color': ink } },
    { selector: 'node.lit', style: { 'border-width': 3, 'border-color': ink, 'border-opacity': 1 } },
    { selector: 'core', style: { 'active-bg-opacity': 0 } as never }, // not among the declared names
  ];
}

function svgOf(core: Core, container: HTMLElement): string {
  const { ink, paper, font } = colours(container);
  const { x1, y1, w, h } = core.elements().boundingBox({});
  const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const lines = core.edges().map((edge) => {
    const [a, b] = [edge.source().position(), edge.target().position()];
    const says = escaped(String(edge.data('says')));
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${edge.data('colour')}" stroke-width="1.4"><title>${says}</title></line>`;
  });
  const dots = core.nodes().map((node) => {
    const { x, y } = node.position();
    const r = Number(node.data('size')) / 2;
    const fill = shape.kinds.find(({ kind }) => kind === node.data('kind'))?.colour ?? '#57798F';
    return (
      `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${ink}" stroke-opacity="0.35"/>` +
      `<text x="${x}" y="${y + r + 12}" text-anchor="middle">${escaped(String(node.data('name')))}</text>`
    );
  });
  const box = [x1 - 40, y1 - 40, w + 80, h + 80].map(Math.round);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" font-family="${font}" font-size="11" fill="${ink}">`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${paper}"/>`,
    ...lines,
    ...dots,
    '</svg>',
  ].join('\n');
}
