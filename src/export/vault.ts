import { citeLine, termsLine, type About } from './about.js';
import type { ExportEntity, Said } from './export-graph.js';
import type { FolderFile } from './folder-file.js';
import type { Selection } from './selection.js';
import { documentsOf } from './tables.js';
import { valueOn } from './value-on.js';

/**
 * A vault of Markdown: one note an entity in the folder of its kind, its properties as YAML, its relations as wiki links
 * with their days and sources. `_About.md` says which data it is from.
 *
 * @see https://help.obsidian.md/properties
 */
export function* vaultFolder(selection: Selection, about: About): Iterable<FolderFile> {
  const titles = titlesOf(selection);
  const edges = new Map<string, Said[]>();
  for (const edge of selection.edges)
    for (const id of new Set([edge.subject, String(edge.object)])) edges.set(id, [...(edges.get(id) ?? []), edge]);
  yield {
    path: '_About.md',
    pieces: [`# ${about.title}\n\n${citeLine(about)}\n\n${termsLine(about)}\n`],
  };
  for (const entity of selection.entities)
    yield {
      path: `${entity.kind.name}/${titles.get(entity.id) ?? entity.id}.md`,
      pieces: [note(entity, edges.get(entity.id) ?? [], titles, selection, about)],
    };
}

/** The name of each note: that of the entity, with its id where two would share one, whatever the case. */
function titlesOf({ entities, describe }: Selection): ReadonlyMap<string, string> {
  const plain = new Map(entities.map(({ id }) => [id, fileName(describe(id).name ?? id)]));
  const counts = new Map<string, number>();
  for (const title of plain.values()) counts.set(title.toLowerCase(), (counts.get(title.toLowerCase()) ?? 0) + 1);
  return new Map(
    [...plain].map(([id, title]) => [
      id,
      (counts.get(title.toLowerCase()) ?? 0) > 1 ? `${title} (${fileName(id)})` : title,
    ]),
  );
}

/** What every system takes for the name of a file, and Obsidian for a link. */
const fileName = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what is meant
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*#^[\]]+/g, '-')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .slice(0, 80)
    .trim() || 'untitled';

function note(
  entity: ExportEntity,
  edges: readonly Said[],
  titles: ReadonlyMap<string, string>,
  { describe, scope, graph, ...rest }: Selection,
  about: About,
): string {
  const selection = { describe, scope, graph, ...rest };
  const properties = [...entity.kind.properties.values()].flatMap((property) => {
    const value = valueOn(entity, property, scope.day);
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[property.name, value] as const];
  });
  const yaml = [
    ['id', entity.id] as const,
    ['kind', entity.kind.name] as const,
    ...properties,
    ['data_version', about.version] as const,
    ['as_of', about.asOf] as const,
  ].map(([name, value]) => `${name}: ${JSON.stringify(value)}`); // JSON is YAML
  const link = (id: string): string => {
    const title = titles.get(id);
    return title === undefined ? (describe(id).name ?? id) : `[[${title}]]`;
  };
  const line = (edge: Said): string => {
    const { claim, subject, object } = edge;
    const relation = graph.ontology.relations.get(claim.predicate);
    const isSubject = subject === entity.id;
    const words = isSubject ? relation?.says : relation?.saysBack;
    const days = [
      claim.since === null ? '' : ` since ${claim.since}`,
      claim.until === null ? '' : ` until ${claim.until}`,
    ];
    const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) => `${name}: ${String(value)}`);
    const sources = documentsOf([edge], selection).map(link);
    return `- ${words ?? claim.predicate} ${link(isSubject ? String(object) : subject)}${days.join('')}${qualifiers.length === 0 ? '' : ` (${qualifiers.join('; ')})`}. Source: ${sources.join(', ')}`;
  };
  const description = entity.kind.properties.get('description');
  const told = description === undefined ? null : valueOn(entity, description, scope.day);
  return `---\n${yaml.join('\n')}\n---\n\n# ${describe(entity.id).name ?? entity.id}\n${typeof told === 'string' ? `\n${told}\n` : ''}${edges.length === 0 ? '' : `\n## Relations\n\n${edges.map(line).join('\n')}\n`}`;
}
