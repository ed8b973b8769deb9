import { useId } from 'react';
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { dayNumber, firstDay, firstDayOf, today } from '../lib/moment.js';
import { count } from '../lib/words.js';

/** How many there were, from each of these days on. */
export interface GrowthLine {
  readonly name: string;
  readonly points: readonly { readonly date: string; readonly count: number }[];
  /** A class that gives the colour. */
  readonly tone?: string;
}

const [width, height, left, right, top, bottom] = [960, 320, 40, 150, 16, 28];

/** Counts over time as steps, each line named at its end; the day asked about is marked. */
export function Growth(props: {
  readonly id: string;
  readonly lines: readonly GrowthLine[];
  readonly day: string;
  readonly label: string;
  /** The last day that a list is complete through: behind it the ground is hatched. */
  readonly through?: string | null;
}) {
  const hatch = useId();
  const dates = props.lines.flatMap(({ points }) => points.map(({ date }) => firstDayOf(date)));
  const first = Math.max(dayNumber(dates.reduce((a, b) => (a < b ? a : b), today())), dayNumber(firstDay) - 4000);
  const last = dayNumber(today());
  const most = Math.max(1, ...props.lines.flatMap(({ points }) => points.map((point) => point.count)));
  const x = scaleLinear([first, last], [left, width - right]);
  const y = scaleLinear([0, most], [height - bottom, top]).nice();
  const steps = line<readonly [number, number]>()
    .x(([at]) => x(at))
    .y(([, n]) => y(n))
    .curve(curveStepAfter);
  const drawn = props.lines
    .filter(({ points }) => points.length > 0)
    .map((one) => {
      const points = one.points.map(({ date, count }) => [dayNumber(firstDayOf(date)), count] as const);
      const end = points.at(-1)?.[1] ?? 0;
      return { ...one, d: steps([[points[0]?.[0] ?? first, 0], ...points, [last, end]]) ?? '', end };
    });
  const labels = spread(drawn.map(({ name, end, tone }) => ({ name, end, tone, y: y(end) })));
  const years = yearTicks(first, last);
  const day = Math.min(Math.max(dayNumber(props.day), first), last);
  const through = props.through ? dayNumber(firstDayOf(props.through)) : null;
  return (
    <svg id={props.id} className="growth" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="6" className="hatch-line" />
        </pattern>
      </defs>
      {through !== null && through < last && (
        <rect
          x={x(Math.max(through, first))}
          y={top}
          width={x(last) - x(Math.max(through, first))}
          height={height - bottom - top}
          fill={`url(#${hatch})`}
        >
          <title>Not covered after this day</title>
        </rect>
      )}
      {y.ticks(5).map((n) => (
        <g key={n}>
          <line className="grid" x1={left} x2={width - right} y1={y(n)} y2={y(n)} />
          <text className="axis" x={left - 8} y={y(n) + 4} textAnchor="end">
            {count(n)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} className="axis" x={x(dayNumber(`${year}-01-01`))} y={height - 8} textAnchor="middle">
          {year}
        </text>
      ))}
      <line className="now" x1={x(day)} x2={x(day)} y1={top} y2={height - bottom} />
      {drawn.map(({ name, d, tone }, i) => (
        <path key={name} d={d} className={`curve ${tone ?? `series-${i % 8}`}`} />
      ))}
      {labels.map(({ name, end, tone, at }, i) => (
        <text key={name} className={`curve-name ${tone ?? `series-${i % 8}`}`} x={width - right + 8} y={at + 4}>
          {name} {count(end)}
        </text>
      ))}
    </svg>
  );
}

/** Moves labels apart that would lie on each other; in the order of the lines. */
function spread<Label extends { readonly y: number }>(labels: readonly Label[]): (Label & { readonly at: number })[] {
  const order = [...labels].sort((a, b) => a.y - b.y);
  const at = new Map<Label, number>();
  let lowest = -Infinity;
  for (const label of order) {
    lowest = Math.max(label.y, lowest + 15);
    at.set(label, lowest);
  }
  const over = Math.max(0, lowest - (height - bottom));
  return labels.map((label) => ({ ...label, at: (at.get(label) ?? label.y) - over }));
}

function yearTicks(first: number, last: number): number[] {
  const [from, to] = [first, last].map((day) => new Date(day * 86_400_000).getUTCFullYear());
  const span = (to ?? 0) - (from ?? 0);
  const step = span > 40 ? 10 : span > 15 ? 5 : span > 6 ? 2 : 1;
  const ticks: number[] = [];
  for (let year = Math.ceil(((from ?? 0) + 1) / step) * step; year <= (to ?? 0); year += step) ticks.push(year);
  return ticks;
}
