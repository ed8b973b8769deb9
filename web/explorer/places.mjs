/** Where the small States and territories are that the small map of the world leaves out: a dot stands for each. */
import { geoCentroid } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const atlas = (name) => {
  const world = JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8'));
  return feature(world, world.objects.countries).features;
};

/** @returns Longitude and latitude by M49 code, of those on the large map and not on the small. */
export function readPlaces() {
  const drawn = new Set(atlas('countries-110m').map(({ id }) => id));
  return Object.fromEntries(
    atlas('countries-10m')
      .filter(({ id }) => id !== undefined && !drawn.has(id))
      .map((one) => [one.id, geoCentroid(one).map((degrees) => Math.round(degrees * 10) / 10)]),
  );
}
