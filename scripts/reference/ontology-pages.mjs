import { anchor, code, GENERATED, table } from './markdown.mjs';

const TIME = {
  STATE: 'holds while its interval runs',
  EVENT: 'happened on a day, and stays true from then on',
  NONE: 'holds always',
};

export function kinds({ ontology, report }) {
  const counts = new Map(report.dataset.kinds.map(({ kind, count }) => [kind, count]));
  const all = [...ontology.kinds.values()];
  const overview = all.map(({ name, prefix, singular, plural, description }) => [
    `[${name}](${anchor(name)})`,
    code(`${prefix}:…`),
    `${code(singular)}, ${code(plural)}`,
    counts.get(name) ?? 0,
    description,
  ]);
  const own = (kind) => [...kind.properties.values()].filter(({ name }) => !ontology.entityProperties.has(name));
  const sections = all.map((kind) => {
    const follows = [...kind.relations.values()].map(({ name, relation, direction, targets, description }) => [
      code(name),
      `[${relation}](relations.md${anchor(relation)})`,
      { OUT: '→', IN: '←', BOTH: '↔' }[direction],
      targets.join(', '),
      description,
    ]);
    return (
      `## ${kind.name}\n\n${kind.description}\n\n` +
      (own(kind).length === 0 ? 'No properties but those of every entity.\n' : propertyTable(own(kind))) +
      `\n${follows.length === 0 ? 'No relation begins or ends here.\n' : table(['field', 'relation', 'way', 'to', 'meaning'], follows)}`
    );
  });
  return (
    `${GENERATED}\n# Kinds\n\nEvery entity is of one kind; its id begins with the kind's prefix. Counts are those of the seed.\n\n` +
    table(['kind', 'ids', 'root fields', 'entities', 'what it is'], overview) +
    `\n## Every entity\n\n${ontology.entityDescription ?? ''}\n\n${propertyTable([...ontology.entityProperties.values()])}\n` +
    sections.join('\n')
  );
}

function propertyTable(properties) {
  const rows = properties.map((property) => [
    code(property.name),
    typeOf(property),
    notes(property),
    property.description,
  ]);
  return table(['property', 'type', '', 'meaning'], rows);
}

const typeOf = ({ typeName, list, required }) =>
  code(`${list ? `[${typeName}!]!` : typeName}${required && !list ? '!' : ''}`);

const notes = ({ key, temporal, identifies }) =>
  [key && 'unique', temporal && 'changes with time', identifies && 'tells rows apart'].filter(Boolean).join(', ');

export function relations({ ontology, report }) {
  const edges = new Map(report.coverage.map((one) => [one.relation, one]));
  const all = [...ontology.relations.values()];
  const overview = all.map(({ name, from, to, lasting }) => [
    `[${name}](${anchor(name)})`,
    from.join(', '),
    to.join(', '),
    lasting,
    edges.get(name)?.edges ?? 0,
    spanOf(edges.get(name)),
  ]);
  const sections = all.map((relation) => {
    const fields = [...ontology.kinds.values()].flatMap((kind) =>
      [...kind.relations.values()]
        .filter((field) => field.relation === relation.name)
        .map((field) => code(`${kind.name}.${field.name}`)),
    );
    const said = [...relation.properties.values()];
    return (
      `## ${relation.name}\n\n${relation.description}\n\n` +
      `- ${relation.from.join(', ')} ${relation.symmetric ? '↔' : '→'} ${relation.to.join(', ')}; it ${TIME[relation.lasting]}\n` +
      `- asked by ${fields.length === 0 ? '`claims` alone' : fields.join(', ')}\n` +
      (said.length === 0 ? '' : `\n${propertyTable(said)}`)
    );
  });
  return (
    `${GENERATED}\n# Relations\n\nRead from subject to object. ${Object.entries(TIME)
      .map(([time, meaning]) => `${time}: ${meaning}`)
      .join('; ')}. Edges are those that speak, at any time.\n\n` +
    table(['relation', 'from', 'to', 'time', 'edges', 'begin'], overview) +
    `\n${sections.join('\n')}`
  );
}

const spanOf = (one) =>
  one === undefined || one.first === null ? '' : one.first === one.last ? one.first : `${one.first}–${one.last}`;

export function properties({ ontology, view }) {
  const claims = new Map();
  for (const { claim } of view.live) {
    const key = `${claim.subject.slice(0, claim.subject.indexOf(':'))}.${claim.predicate}`;
    claims.set(key, (claims.get(key) ?? 0) + 1);
  }
  const byName = new Map();
  for (const kind of ontology.kinds.values()) {
    for (const property of kind.properties.values()) {
      const rows = byName.get(property.name) ?? [];
      rows.push({ kind, property, count: claims.get(`${kind.prefix}.${property.name}`) ?? 0 });
      byName.set(property.name, rows);
    }
  }
  const rows = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, uses]) => {
      const isCommon = ontology.entityProperties.has(name);
      return [
        code(name),
        [...new Set(uses.map(({ property }) => typeOf(property)))].join(', '),
        isCommon ? 'every kind' : uses.map(({ kind }) => kind.name).join(', '),
        [...new Set(uses.map(({ property }) => notes(property)))].filter(Boolean).join('; '),
        uses.reduce((sum, { count }) => sum + count, 0),
      ];
    });
  const enums = [...ontology.enums.values()].filter(({ name }) => name !== 'Relation');
  const listed = enums.map(({ name, description, values }) => {
    const of = values.map((value) => [code(value.name), value.description]);
    return `### ${name}\n\n${description ?? ''}\n\n${table(['value', 'meaning'], of)}`;
  });
  return (
    `${GENERATED}\n# Properties\n\nWhat can be said of an entity besides its relations; [kinds.md](kinds.md) tells what each means. Claims are those of the seed.\n\n` +
    table(['property', 'type', 'of', '', 'claims'], rows) +
    `\n## Closed lists\n\n${listed.join('\n')}`
  );
}
