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
