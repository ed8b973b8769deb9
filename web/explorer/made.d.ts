/** Modules that build.mjs makes from files of the project. */
declare module 'made:shape' {
  const shape: import('./lib/shape.js').Shape;
  export default shape;
}
declare module 'made:places' {
  /** Longitude and latitude by M49 code. */
  const places: Readonly<Record<string, readonly [number, number]>>;
  export default places;
}
declare module '*.css';
declare module 'world-atlas/countries-110m.json' {
  const world: import('topojson-specification').Topology<{
    countries: import('topojson-specification').GeometryCollection<{ name: string }>;
  }>;
  export default world;
}
declare module 'made:types' {
  /** By type: the types of its fields that are no leaves, and whether it is an entity. */
  const types: Readonly<
    Record<string, { readonly fields: Readonly<Record<string, string>>; readonly entity: boolean } | undefined>
  >;
  export default types;
}
