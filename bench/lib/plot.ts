/** A line of a plot: a name, and points in order. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 720;
const HEIGHT = 420;
const EDGE = { left: 60, right: 210, top: 36, bottom: 44 };
/** Distinct to people who see colours differently, and by their dashes in print. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4', '10 4'];

/** An SVG of lines over two logarithmic axes, with a text for who does not see it. */
export function plot(title: string, axes: { readonly x: string; readonly y: string }, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const [x, y] = [
    scale(
      all.map(([at]) => at),
      EDGE.left,
      WIDTH - EDGE.right,
    ),
    scale(
      all.map(([, at]) => at),
      HEIGHT - EDGE.bottom,
      EDGE.top,
    ),
  ];
  const told = lines.map(
    ({ name, points }) => `${name}: ${points.map(([a, b]) => `${String(a)}: ${b.toFixed(1)}`).join(', ')}`,
  );
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(told.join('; '))}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="${String(EDGE.left)}" y="20" font-weight="bold">${escaped(title)}</text>`,
    ...x.ticks.map(
      ([value, at]) =>
        `<path d="M${at} ${String(HEIGHT - EDGE.bottom)}V${String(EDGE.top)}" stroke="#ddd"/><text x="${at}" y="${String(HEIGHT - 26)}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
    ...y.ticks.map(
      ([value, at]) =>
        `<path d="M${String(EDGE.left)} ${at}H${String(WIDTH - EDGE.right)}" stroke="#ddd"/><text x="${String(EDGE.left - 6)}" y="${at}" dy="4" text-anchor="end">${value.toLocaleString('en')}</text>`,
    ),
    `<text x="${String(EDGE.left)}" y="${String(HEIGHT - 8)}">${escaped(axes.x)}; upwards: ${escaped(axes.y)}</text>`,
    ...lines.map(({ name, points }, i) => {
      const colour = COLOURS[i % COLOURS.length] ?? '#000';
      const path = points.map(([a, b], n) => `${n === 0 ? 'M' : 'L'}${x.at(a)} ${y.at(b)}`).join('');
      const end = points.at(-1)?.[1] ?? NaN;
      return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[i % DASHES.length] ?? ''}"/><text x="${String(WIDTH - EDGE.right + 8)}" y="${y.at(end)}" dy="4" fill="${colour}">${escaped(name)}</text>`;
    }),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

interface Scale {
  readonly at: (value: number) => string;
  /** Decades. */
  readonly ticks: readonly (readonly [value: number, at: string])[];
}

function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const at = (value: number): string => (from + ((Math.log10(value) - low) / (high - low)) * (to - from)).toFixed(1);
  const decades = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { at, ticks: decades.map((value) => [value, at(value)] as const) };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
