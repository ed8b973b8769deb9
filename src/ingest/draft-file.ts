import { parseDocument, stringify } from 'yaml';
import * as z from 'zod';
import { GovernanceError } from '../errors.js';
import { sha256 } from './text.js';

/** What a person has said of a draft. */
export const DECISIONS = ['open', 'accepted', 'changed', 'rejected', 'later'] as const;
export type Decision = (typeof DECISIONS)[number];

const decided = z.object({ by: z.string(), at: z.string() }).strict().optional();
const place = { quote: z.string().min(1), start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };
const date = z.union([z.string(), z.number().transform(String)]);

const ENTITY = z
  .object({
    id: z.string(),
    name: z.string(),
    ...place,
    review: z.enum([...DECISIONS, 'same']),
    /** The entity of the graph that it is, where a person has said so. */
    same: z.string().optional(),
    nearest: z.array(z.string()).default([]),
    decided,
    stale: z.boolean().optional(),
    aliases: z.string().optional(),
    instrumentKind: z.string().optional(),
    description: z.string().optional(),
  })
  .strict();

const CLAIM = z.object({
  draft: z.string().regex(/^[0-9a-f]{8}$/),
  review: z.enum(DECISIONS),
  by: z.string(),
  subject: z.string(),
  relation: z.string(),
  object: z.string(),
  since: date.optional(),
  until: date.optional(),
  attested: date.optional(),
  /** Where `since` was derived: the words that mean it, and the text's own day. */
  dated: z.string().optional(),
  qualifiers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  ...place,
  decided,
  why: z.string().optional(),
  stale: z.boolean().optional(),
});

const FILE = z.object({
  source: z.looseObject({
    id: z.string().regex(/^document:[a-z0-9-]+$/),
    name: z.string(),
    sourceClass: z.string(),
    text: z.object({ file: z.string(), sha256: z.string(), length: z.number().int() }),
  }),
  ingest: z.looseObject({
    copyOf: z.string().optional(),
    /** The file that the text was taken out of, and by what. */
    extracted: z.object({ file: z.string(), sha256: z.string(), by: z.string() }).optional(),
    unread: z.array(z.tuple([z.number(), z.number()])).default([]),
    cannot: z.array(z.string()).default([]),
    /** How drafts came about that a language model has proposed. */
    model: z
      .object({
        names: z.array(z.string()).readonly(),
        asked: z
          .array(
            z.object({
              model: z.string(),
              host: z.string(),
              temperature: z.number().nullable(),
              seed: z.number().nullable(),
            }),
          )
          .readonly()
          .default([]), // older files do not say it
        calls: z.array(z.object({ prompt: z.string(), answer: z.string() })).readonly(),
        refused: z.array(z.string()).readonly(),
        unanswered: z.number().int(),
      })
      .optional(),
  }),
  entities: z.array(ENTITY),
  claims: z.array(CLAIM),
});

/** Drafts of one article, with what has been decided on each. */
export type DraftFile = z.infer<typeof FILE>;
export type DraftEntity = DraftFile['entities'][number];
export type DraftClaim = DraftFile['claims'][number];

/** A drafts file cannot be trusted as it is. */
export class DraftFileError extends GovernanceError {
  readonly code = 'INVALID_DRAFTS';
}

/** More is no article's. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Reads a drafts file; what a person has edited by hand is checked like the rest.
 *
 * @param text The article, in which every quotation must stand; null for decisions of another edition alone.
 */
export function readDraftFile(yaml: string, name: string, text: string | null): DraftFile {
  if (yaml.length > LONGEST) throw new DraftFileError(`${name}: is longer than ${String(LONGEST)} characters.`);
  const document = parseDocument(yaml, { uniqueKeys: true, merge: false });
  const [wrong] = document.errors;
  if (wrong !== undefined) throw new DraftFileError(`${name}: ${wrong.message}`);
  const { data, error } = FILE.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (error !== undefined) {
    const [issue] = error.issues;
    throw new DraftFileError(`${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no drafts file'}.`);
  }
  if (text === null) return data;
  if (data.source.text.sha256 !== sha256(text))
    throw new DraftFileError(
      `${name}: ${data.source.text.file} is another text than the one that was read. Ingest it again.`,
    );
  for (const one of [...data.entities, ...data.claims])
    if (text.slice(one.start, one.end) !== one.quote) {
      const at = text.indexOf(one.quote);
      const hint = at !== -1 && !text.includes(one.quote, at + 1) ? ` It stands at ${String(at)}.` : '';
      throw new DraftFileError(
        `${name}: ${JSON.stringify(one.quote.slice(0, 60))} does not stand at ${String(one.start)} of the text.${hint}`,
      );
    }
  return data;
}

/** The name of the text that a drafts file speaks of, beside it; null where it names none. */
export function textFileOf(yaml: string): string | null {
  const name = /^ {4}file: "?([^"\n]+?)"?$/m.exec(yaml)?.[1] ?? '';
  return name === '' || /[/\\]/.test(name) || name.startsWith('.') ? null : name;
}

const HEAD = `# Drafts of an article: proposals, and what was decided on each. Decide with: spacegov review FILE
# review: open, accepted, changed, rejected, later (entities besides: same). Offsets count UTF-16 units of the text.
`;

/** Fields in one order, whoever made them, so that equal drafts are equal files. */
export const writeDraftFile = (file: DraftFile): string => HEAD + stringify(FILE.parse(file), { lineWidth: 0 });

/** What ingesting again changes. */
export interface Renewal {
  readonly file: DraftFile;
  readonly added: number;
  /** Drafts that are proposed no longer; kept, and marked. */
  readonly stale: number;
}

/**
 * Brings a drafts file up to date with what is proposed now: every decision is kept, new drafts are open, none is removed.
 * Of another edition of the text a decision is kept where the same is said in the same words.
 */
export function renewed(old: DraftFile, now: DraftFile): Renewal {
  const same = old.source.text.sha256 === now.source.text.sha256;
  const keyOf = (one: DraftClaim): string =>
    same ? one.draft : JSON.stringify([one.subject, one.relation, one.object, one.quote]);
  const claims = new Map(old.claims.map((one) => [keyOf(one), one]));
  const entities = new Map(old.entities.map((one) => [one.id, one]));
  let added = 0;
  const keptClaims = now.claims.map((one): DraftClaim => {
    const known = claims.get(keyOf(one));
    claims.delete(keyOf(one));
    if (known === undefined) added += 1;
    if (known === undefined) return one;
    // That a model has said it as well stands, where no model was asked now.
    const by = now.ingest.model === undefined && known.by.startsWith(`${one.by}, model `) ? known.by : one.by;
    if (known.review === 'open') return { ...one, by };
    const { stale: _, ...decision } = known;
    return { ...decision, draft: one.draft, start: one.start, end: one.end };
  });
  const keptEntities = now.entities.map((one): DraftEntity => {
    const known = entities.get(one.id);
    entities.delete(one.id);
    return known === undefined || known.review === 'open'
      ? one
      : { ...known, start: one.start, end: one.end, quote: one.quote };
  });
  // Offsets of another edition mean nothing here.
  const left = same ? [...claims.values()] : [];
  const gone = same ? [...entities.values()] : [];
  // What rules propose no longer is stale, and what a model does not, where it was asked; what others have proposed stands.
  const isStale = ({ by }: DraftClaim): boolean =>
    by.startsWith('rule ') || (by.startsWith('model ') && now.ingest.model !== undefined);
  const keptLeft = left.map((one) => (isStale(one) ? { ...one, stale: true } : one));
  const needed = new Set(keptLeft.flatMap((one) => (one.stale === true ? [] : [one.subject, one.object])));
  const model = now.ingest.model ?? (same ? old.ingest.model : undefined);
  const file: DraftFile = {
    ...now,
    ingest: { ...now.ingest, ...(model !== undefined && { model }) },
    source: { ...old.source, text: now.source.text },
    entities: [...keptEntities, ...gone.map((one) => (needed.has(one.id) ? one : { ...one, stale: true }))],
    claims: [...keptClaims, ...keptLeft],
  };
  return { file, added, stale: keptLeft.filter(isStale).length };
}
