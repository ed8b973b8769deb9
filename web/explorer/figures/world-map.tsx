import { memo, useMemo, type MouseEvent } from 'react';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import places from 'made:places';
import world from 'world-atlas/countries-110m.json';
import { navigate } from 'wouter/use-browser-location';
import { momentNow } from '../lib/moment.js';
import { count, dateWords } from '../lib/words.js';
import { entityHref, EntityLink } from '../parts/entity-link.js';
import { Mark, statusLook } from '../parts/mark.js';
import { elsewhere, note } from './territories.js';

/** One State on the map. */
export interface MapRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly m49: string | null;
  readonly status: string;
  readonly since?: string | null;
}

const [width, height] = [960, 468];
const projection = geoEqualEarth().fitSize([width, height], { type: 'Sphere' });
const path = geoPath(projection).digits(1);
const shapes = feature(world, world.objects.countries).features.map((one) => ({
  // The atlas has no number for what no standard numbers.
  m49: one.id === undefined ? null : String(one.id),
  name: one.properties.name,
  d: path(one) ?? '',
}));
const outline = path({ type: 'Sphere' }) ?? '';
const drawn = new Set(shapes.map(({ m49 }) => m49));

/** Where States stand, one status each; small ones as dots, and in words what no map has a place for. */
export default function WorldMap(props: {
  readonly id: string;
  readonly rows: readonly MapRow[];
  readonly label: string;
  /** Statuses in the order of the legend; default: as they come. */
  readonly order?: readonly string[];
}) {
  const by = useMemo(
    () => new Map(props.rows.flatMap((row) => (row.m49 === null ? [] : [[row.m49, row] as const]))),
    [props.rows],
  );
  const counts = new Map<string, number>();
  for (const { status } of props.rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  const order = props.order ?? [];
  const statuses = [...counts.keys()].sort((a, b) => place(order, a) - place(order, b));
  const dots = props.rows.flatMap((row) => {
    if (row.m49 === null || drawn.has(row.m49)) return [];
    const at = projection([...(places[row.m49] ?? elsewhere[row.m49] ?? [NaN, NaN])]);
    return at && !Number.isNaN(at[0]) ? [{ row, at }] : [];
  });
  const shown = new Set([
    ...props.rows.filter(({ m49 }) => m49 !== null && drawn.has(m49)).map(({ id }) => id),
    ...dots.map(({ row }) => row.id),
  ]);
  const off = props.rows.filter((row) => !shown.has(row.id) && !silent.has(row.status));
  const go = (event: MouseEvent): void => {
    const id = event.target instanceof Element ? event.target.closest('[data-id]')?.getAttribute('data-id') : null;
    if (id) navigate(entityHref(id, momentNow()));
  };
  const hatch = `${props.id}-hatch`;
  return (
    <figure className="map">
      <svg id={props.id} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label} onClick={go}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="hatch-ground" />
            <line x1="0" x2="0" y1="0" y2="5" className="hatch-line" />
          </pattern>
        </defs>
        <path d={outline} className="sea" />
        {shapes.map(({ m49, name, d }, i) => {
          const row = m49 === null ? undefined : by.get(m49);
          const look = row && statusLook(row.status);
          return (
            <Land
              key={m49 ?? `${name} ${i}`}
              d={d}
              id={row?.id}
              tone={look?.tone ?? 'blank'}
              fill={look?.tone === 'uncovered' ? `url(#${hatch})` : undefined}
              title={row ? said(row) : `${name}: not among the States of the graph`}
            />
          );
        })}
        {dots.map(({ row, at: [cx, cy] }) => (
          <Land
            key={row.id}
            at={`${cx.toFixed(1)} ${cy.toFixed(1)}`}
            id={row.id}
            tone={statusLook(row.status).tone}
            title={said(row)}
          />
        ))}
      </svg>
      <figcaption>
        <span className="legend">
          {statuses.map((status) => (
            <span key={status} className={`status status-${statusLook(status).tone}`}>
              <Mark status={status} /> {statusLook(status).word} <b>{count(counts.get(status) ?? 0)}</b>
            </span>
          ))}
        </span>
        {off.length > 0 && (
          <span className="off-map">
            Not on a map of today:{' '}
            {off.map((row) => (
              <span key={row.id}>
                <EntityLink entity={row} /> <small>({statusLook(row.status).word.toLowerCase()})</small>{' '}
              </span>
            ))}
          </span>
        )}
        <span className="off-map">{note}</span>
      </figcaption>
    </figure>
  );
}

/** A State as a shape, or as a dot at a place. Drawn again only where it looks otherwise. */
const Land = memo(function Land(props: {
  readonly d?: string;
  readonly at?: string;
  readonly id: string | undefined;
  readonly tone: string;
  readonly fill?: string | undefined;
  readonly title: string;
}) {
  const title = <title>{props.title}</title>;
  if (props.at !== undefined) {
    const [cx, cy] = props.at.split(' ');
    return (
      <circle data-id={props.id} cx={cx} cy={cy} r="3.2" className={`land dot land-${props.tone}`}>
        {title}
      </circle>
    );
  }
  return (
    <path
      data-id={props.id}
      d={props.d}
      className={`land land-${props.tone}`}
      {...(props.fill !== undefined && { fill: props.fill })}
    >
      {title}
    </path>
  );
});

/** What is no news of a State that a map of today has no place for. */
const silent = new Set(['NOT_PARTY', 'NOT_COVERED', 'NOT_EXISTING', 'NO_BALLOT']);

function said({ name, status, since }: MapRow): string {
  return `${name}: ${statusLook(status).word.toLowerCase()}${since ? ` since ${dateWords(since)}` : ''}`;
}

function place(order: readonly string[], status: string): number {
  const at = order.indexOf(status);
  return at < 0 ? order.length : at;
}
