/** Lays out a graph beside the page, so that the page goes on answering: forces, a few dozen steps a message. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

interface Placed extends SimulationNodeDatum {
  readonly id: string;
}

export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly x?: number; readonly y?: number }[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Where each node stands: x and y in turn, in the order of the request. */
export interface LayoutReply {
  readonly places: Float32Array;
  readonly done: boolean;
}

let simulation: Simulation<Placed, SimulationLinkDatum<Placed>> | undefined;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  simulation?.stop();
  const nodes: Placed[] = data.nodes.map((node) => ({ ...node }));
  const edges = data.edges.map((edge) => ({ ...edge }));
  const current = forceSimulation(nodes)
    .force(
      'links',
      forceLink<Placed, SimulationLinkDatum<Placed>>(edges)
        .id(({ id }) => id)
        .distance(105),
    )
    .force('apart', forceManyBody().strength(-420).theta(1))
    .force('collide', forceCollide(34))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.09))
    .alphaDecay(nodes.length > 500 ? 0.05 : 0.03)
    .stop();
  simulation = current;
  const batch = nodes.length > 500 ? 6 : 40;
  const step = (): void => {
    if (simulation !== current) return;
    current.tick(batch);
    const done = current.alpha() < 0.02;
    const places = new Float32Array(nodes.flatMap(({ x = 0, y = 0 }) => [x, y]));
    postMessage({ places, done } satisfies LayoutReply, { transfer: [places.buffer] });
    if (!done) setTimeout(step, 0);
  };
  step();
});
