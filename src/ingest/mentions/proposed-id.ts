import { wordsOf } from '../../store/names/fold.js';
import type { ArticleEntity, MentionKind } from '../entity.js';

/** Ids proposed for what the graph lacks: by the slug rule of the kind. */
const PREFIX: Readonly<Record<MentionKind, string>> = {
  State: 'state',
  Body: 'body',
  Organization: 'org',
  Person: 'person',
  Instrument: 'instrument',
  Session: 'session',
  SpaceObject: 'object',
  Programme: 'programme',
  Experiment: 'experiment',
  Provision: 'provision',
  Concept: 'concept',
  Voice: 'state',
  Adjective: 'state',
  Date: 'date',
};

export function proposedId(kind: MentionKind, name: string): string {
  const slug = wordsOf(name)
    .map(({ text }) => text.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '' && word !== 'the')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${PREFIX[kind]}:${slug || 'unnamed'}`;
}

export function newEntity(kind: MentionKind, name: string): ArticleEntity {
  return { id: proposedId(kind, name), name, kind, known: false };
}
