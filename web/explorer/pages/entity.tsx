import { useMemo, type ComponentType, type ReactNode } from 'react';
import { useParams as usePath } from 'wouter';
import { asked, firstDayOf, momentWords, today, useMoment, useWhole, type Moment } from '../lib/moment.js';
import {
  entityOperation,
  linkOperation,
  linkPage,
  type Coverage,
  type EntityAnswer,
  type LinkEdge,
  type LinkPage,
} from '../lib/entity-operation.js';
import { ask } from '../lib/ask.js';
import { exportsAround } from '../lib/exports.js';
import { kindOfId, shape, type FactShape, type KindShape, type LinkShape } from '../lib/shape.js';
import { useAnswer } from '../lib/use-answer.js';
import { PAGE, useRest } from '../lib/use-rest.js';
import { count, dateWords, kindWord, meaning, plain, spanWords, title } from '../lib/words.js';
import { Disagreements, Timeline, ClaimsAbout, type TimelineAnswer } from '../operations.js';
import { EntityLink, KindDot, PageLink } from '../parts/entity-link.js';
import { Absent, Mark, Status, statusLook } from '../parts/mark.js';
import { SaysWho } from '../parts/says-who.js';
import type { RicherProps } from './richer-props.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Nowhere, Trouble, Waiting } from '../parts/trouble.js';
import { whenShown } from '../parts/when-shown.js';

/** What kinds that deserve more have besides, loaded when shown. */
const richer: Readonly<Record<string, ComponentType<RicherProps>>> = {
  INSTRUMENT: whenShown(() => import('./instrument-part.js')),
  STATE: whenShown(() => import('./state-part.js')),
  BODY: whenShown(() => import('./body-part.js')),
  ROLL_CALL: whenShown(() => import('./roll-call-part.js')),
  DOCUMENT: whenShown(() => import('./document-part.js')),
};
const Neighbours = whenShown(() => import('../figures/neighbours.js'));

/** The page of an entity, whatever its kind: made from what the ontology says of the kind. */
export default function EntityPage() {
  const { id = '' } = usePath<{ id: string }>();
  const kind = kindOfId(id);
  if (kind === undefined)
    return <Nowhere what={`No kind of thing has ids like “${id}”. Ids begin with a kind, as in “state:bra”.`} />;
  return <Page key={id} id={id} kind={kind} />;
}

function Page({ id, kind }: { readonly id: string; readonly kind: KindShape }) {
  const moment = useMoment();
  const operation = entityOperation(kind);
  const variables = { id, ...asked(moment) };
  const seen = useAnswer(operation, variables, id);
  const timeline = useAnswer(Timeline, { id, first: 250, ...knownOnly(moment) }, id);
  const entity = seen.data?.entity;
  useTitle(entity?.name ?? id);
  const entries = timeline.data?.timeline?.nodes ?? [];
  const marks = useMemo(() => entries.map(({ date }) => date), [timeline.data]);

  if (seen.error) return <Trouble page error={seen.error} again={seen.again} />;
  if (entity === undefined) return <Waiting />;
  if (entity === null)
    return (
      <>
        <TimeControl />
        <Nowhere
          what={
            moment.knownAt === null
              ? `Nothing has the id “${id}”.`
              : `The graph knew nothing with the id “${id}” on ${dateWords(moment.knownAt)}; it may have come later.`
          }
        />
      </>
    );
  const groups = kind.links.map((link) => ({ link, page: linkPage(entity, link) }));
  const filled = groups.filter(({ page }) => (page?.totalCount ?? 0) > 0);
  const Richer = richer[kind.kind];
  const coverageOf = (relation: string): Coverage | null =>
    groups.find(({ link }) => link.name === relation)?.page?.coverage ?? null;
  return (
    <article className={seen.pending ? 'entity pending' : 'entity'} aria-busy={seen.pending}>
      <header className="entity-head">
        <p className="kicker">
          <PageLink to={`/kind/${kind.kind.toLowerCase()}`}>
            <KindDot kind={kind.kind} /> {kindWord(kind.kind)}
          </PageLink>
          <code>{entity.id}</code>
          <SaysWho of={`${entity.id}~name`} about={`Name of ${entity.name}`} />
        </p>
        <h1>{entity.name}</h1>
        {entity.description && (
          <p className="lead">
            {entity.description} <SaysWho of={`${entity.id}~description`} about={`Description of ${entity.name}`} />
          </p>
        )}
        {!entity.exists && !moment.ever && (
          <p className="note">
            <Status status="NOT_EXISTING" /> {momentWords(moment)}
          </p>
        )}
        {entity.aliases.length > 0 && <Aliases id={entity.id} name={entity.name} names={entity.aliases} />}
        <TakeAlong
          title={entity.name}
          operation={operation}
          variables={variables}
          table={() => relationsTable(filled)}
          files={exportsAround(entity.id, moment)}
        />
      </header>
      <TimeControl marks={marks} />
      <Facts entity={entity} kind={kind} />
      {Richer && <Richer id={entity.id} name={entity.name} coverageOf={coverageOf} />}
      <section aria-labelledby="relations" className="relations">
        <h2 id="relations">
          Relations <small>{momentWords(moment)}</small>
        </h2>
        {filled.length > 0 && (
          <nav aria-label="Relations on this page" className="jump">
            {filled.map(({ link, page }) => (
              <a key={link.name} href={`#${link.name}`}>
                {title(link.name)} <b>{count(page?.totalCount ?? 0)}</b>
              </a>
            ))}
          </nav>
        )}
        {filled.map(
          ({ link, page }) =>
            page && <Group key={link.name} {...{ kind, link, page, id: entity.id, pending: seen.pending }} />,
        )}
        {filled.length === 0 && <p>None that hold {momentWords(moment)}. Another day, or “ever”, may have some.</p>}
      </section>
      <Names id={entity.id} kind={kind} />
      <TimelineList entries={entries} total={timeline.data?.timeline?.totalCount ?? 0} />
      <Neighbours id={entity.id} name={entity.name} />
      <Disagreeing id={entity.id} />
      <Missing entity={entity} kind={kind} groups={groups} moment={moment} />
    </article>
  );
}

function knownOnly(moment: Moment): { readonly knownAt?: string } {
  const { knownAt } = asked(moment);
  return knownAt === undefined ? {} : { knownAt };
}

function Aliases(props: { readonly id: string; readonly name: string; readonly names: readonly string[] }) {
  const { names } = props;
  const [all, showAll] = useWhole('aliases');
  const shown = all ? names : names.slice(0, 4);
  return (
    <p className="aliases">
      Also{' '}
      {shown.map((name, i) => (
        <span key={name}>
          {i > 0 && ' · '}
          {name}
        </span>
      ))}
      {names.length > shown.length && (
        <button type="button" className="quiet" onClick={showAll}>
          and {count(names.length - shown.length)} more
        </button>
      )}{' '}
      <SaysWho of={`${props.id}~aliases`} about={`Other names of ${props.name}`} />
    </p>
  );
}

function Facts({ entity, kind }: { readonly entity: NonNullable<EntityAnswer['entity']>; readonly kind: KindShape }) {
  const known = kind.facts.filter(({ name }) => !isNothing(entity[name]));
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl className="facts">
        {known.map((fact) => (
          <div key={fact.name}>
            <dt title={fact.description}>{title(fact.name)}</dt>
            <dd>
              <Value fact={fact} value={entity[fact.name]} />{' '}
              <SaysWho of={`${entity.id}~${fact.name}`} about={`${title(fact.name)} of ${entity.name}`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function Value({ fact, value }: { readonly fact: FactShape; readonly value: unknown }): ReactNode {
  if (Array.isArray(value)) return value.map(String).join(' · ');
  const text = String(value);
  if (fact.type === 'PartialDate' || fact.type === 'Date') return <time dateTime={text}>{dateWords(text)}</time>;
  if (fact.name === 'url')
    return (
      <a className="outside" href={text} rel="noreferrer" target="_blank">
        {text.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
      </a>
    );
  if (shape.enums[fact.type]) return <span title={meaning(fact.type, text)}>{title(text)}</span>;
  return typeof value === 'number' && fact.name !== 'year' ? count(value) : text;
}

/** One relation: its count, its first rows, and more on demand. */
function Group(props: {
  readonly kind: KindShape;
  readonly link: LinkShape;
  readonly page: LinkPage;
  readonly id: string;
  /** Whether the page is of another moment than the one asked about. */
  readonly pending: boolean;
}) {
  const { link, page, pending } = props;
  const moment = useMoment();
  const next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const rest = useRest<LinkEdge>(
    link.name,
    JSON.stringify([asked(moment), page.totalCount]),
    { next, pending },
    async (after) => {
      const variables = { id: props.id, ...asked(moment), first: PAGE, after };
      const { data } = await ask(linkOperation(props.kind, link), variables);
      const got = linkPage(data.entity, link);
      return { rows: got?.edges ?? [], next: got?.pageInfo.hasNextPage ? got.pageInfo.endCursor : null };
    },
  );
  const edges = [...page.edges, ...rest.rows];
  return (
    <section className="group" id={link.name} aria-labelledby={`${link.name}-title`}>
      <h3 id={`${link.name}-title`}>
        {title(link.name)} <b className="number">{count(page.totalCount)}</b>
      </h3>
      <p className="note">{link.description}</p>
      <Covered page={page} moment={moment} />
      <ul className="rows">
        {edges.map((edge) => (
          <Row key={`${edge.claim.id} ${edge.node.id}`} edge={edge} link={link} />
        ))}
      </ul>
      {rest.trouble && <Trouble error={rest.trouble} again={rest.again} />}
      {rest.hasMore && (
        <button type="button" className="more" onClick={rest.showNext}>
          {Math.min(PAGE, page.totalCount - edges.length)} more of {count(page.totalCount)}
        </button>
      )}
    </section>
  );
}

/** How far a list can be trusted to be whole, on the day asked about. */
function Covered({ page, moment }: { readonly page: LinkPage; readonly moment: Moment }) {
  const { coverage } = page;
  if (coverage === null) return null;
  const beyond = !moment.ever && (moment.asOf ?? today()) > lastDayOf(coverage.completeThrough);
  return (
    <p className={beyond ? 'covered beyond' : 'covered'}>
      {beyond ? (
        <Absent why="uncovered" note={`Not covered after ${dateWords(coverage.completeThrough)}`} />
      ) : (
        <>Complete through {dateWords(coverage.completeThrough)}</>
      )}
      {', as '}
      <EntityLink entity={coverage.document} /> lists them
      {coverage.officialTotal !== null && <>; it counts {count(coverage.officialTotal)}</>}
      {coverage.note && <>. {coverage.note}</>}
    </p>
  );
}

function lastDayOf(date: string): string {
  return date.length === 10 ? date : `${date}-12-31`.slice(0, 10);
}

function Row({ edge, link }: { readonly edge: LinkEdge; readonly link: LinkShape }) {
  const event = shape.relations[link.relation]?.time === 'EVENT';
  const timeless = shape.relations[link.relation]?.time === 'NONE';
  const vote = typeof edge['vote'] === 'string' ? edge['vote'] : null;
  const said = link.properties
    .filter((name) => name !== 'vote' && !isNothing(edge[name]) && edge[name] !== false)
    .map((name) => {
      const value = edge[name];
      if (value === true) return plain(name);
      const text = String(value);
      if (name === 'note') return text;
      if (/^[A-Z_]+$/.test(text)) return plain(text);
      if (/^\d{4}(-\d\d){0,2}$/.test(text)) return `${plain(name)} ${dateWords(text)}`;
      return name === 'role' || name === 'form' ? text : `${plain(name)} ${text}`;
    });
  return (
    <li>
      <EntityLink entity={edge.node} />
      {vote && (
        <span className={`status status-${statusLook(vote).tone}`}>
          <Mark status={vote} /> {statusLook(vote).word}
        </span>
      )}
      <span className="row-days">
        {!timeless && spanWords(edge.since, edge.until, event)}
        {edge.since === null && edge.attested && <>, attested {dateWords(edge.attested)}</>}
      </span>
      {said.length > 0 && <span className="row-said">{said.join('; ')}</span>}
      <SaysWho of={edge.claim.id} about={edge.node.name} />
    </li>
  );
}

function relationsTable(groups: readonly { readonly link: LinkShape; readonly page: LinkPage | undefined }[]) {
  return {
    columns: ['relation', 'id', 'name', 'since', 'until', 'claim'],
    rows: groups.flatMap(({ link, page }) =>
      (page?.edges ?? []).map((edge) => [
        link.name,
        edge.node.id,
        edge.node.name,
        edge.since,
        edge.until,
        edge.claim.id,
      ]),
    ),
  };
}

/** What it was called, and what else changed of itself. */
function Names({ id, kind }: { readonly id: string; readonly kind: KindShape }) {
  const where = { subject: { eq: id }, predicate: { in: [...kind.temporal] } };
  const seen = useAnswer(ClaimsAbout, { where, first: 50, ...knownOnly(useMoment()) }, id);
  const dated = (seen.data?.claims.nodes ?? []).filter(({ since, until }) => since !== null || until !== null);
  if (dated.length === 0) return null;
  const sorted = [...dated].sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
  return (
    <section aria-labelledby="names">
      <h2 id="names">Names through time</h2>
      <ul className="rows">
        {sorted.map((claim) => (
          <li key={claim.id}>
            <strong>{claim.value}</strong>
            <span className="row-said">{plain(claim.predicate)}</span>
            <span className="row-days">{spanWords(claim.since, claim.until)}</span>
            <SaysWho of={claim.id} about={claim.value ?? claim.predicate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Entry = NonNullable<TimelineAnswer['timeline']>['nodes'][number];

function TimelineList({ entries, total }: { readonly entries: readonly Entry[]; readonly total: number }) {
  const [all, showAll] = useWhole('timeline');
  if (entries.length === 0) return null;
  const shown = all ? entries : entries.slice(0, 12);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">
        Timeline <small>{count(total)} dated entries</small>
      </h2>
      <ol className="timeline">
        {shown.map((entry, i) => (
          <li key={`${entry.claim.id} ${entry.what} ${i}`}>
            <PageLink to={location.pathname} params={{ asOf: firstDayOf(entry.date) }} className="date">
              {dateWords(entry.date)}
            </PageLink>
            <span className={`happening happening-${entry.what.toLowerCase()}`}>{happenings[entry.what]}</span>
            <span>
              {plain(entry.predicate)}{' '}
              {entry.other ? <EntityLink entity={entry.other} /> : <strong>{entry.value}</strong>}
            </span>
            <SaysWho
              of={entry.claim.id}
              about={`${plain(entry.predicate)} ${entry.other?.name ?? entry.value ?? ''}`}
            />
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <button type="button" className="more" onClick={showAll}>
          {count(entries.length - shown.length)} more
        </button>
      )}
      {total > entries.length && <p className="note">The first {count(entries.length)} are shown.</p>}
    </section>
  );
}

const happenings: Readonly<Record<Entry['what'], string>> = {
  BEGINS: 'begins',
  HAPPENED: 'happened',
  VALUE: 'is dated',
  ATTESTED: 'first attested',
  ENDS: 'ends',
};

function Disagreeing({ id }: { readonly id: string }) {
  const seen = useAnswer(Disagreements, { where: { subject: { eq: id } }, first: 50 }, id);
  const found = seen.data?.disagreements;
  if (!found || found.totalCount === 0) return null;
  return (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements">
        What sources disagree about <small>{count(found.totalCount)}</small>
      </h2>
      <ul className="rows">
        {found.nodes.map(({ claim, others }) => (
          <li key={claim.id}>
            <span>
              {title(claim.predicate)} {claim.object ? <EntityLink entity={claim.object} /> : null}
            </span>
            <span className="row-days">
              {[claim, ...others].map((one, i) => (
                <span key={one.id} className={i === 0 ? 'speaks' : 'silent'}>
                  {one.value ?? spanWords(one.since, one.until)} <small>({one.evidence[0]?.document.name})</small>
                </span>
              ))}
            </span>
            <SaysWho of={claim.id} about={title(claim.predicate)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is not known, what no list covers, and what a whole list does not have: three different things. */
function Missing(props: {
  readonly entity: NonNullable<EntityAnswer['entity']>;
  readonly kind: KindShape;
  readonly groups: readonly { readonly link: LinkShape; readonly page: LinkPage | undefined }[];
  readonly moment: Moment;
}) {
  // What goes on has no end that could be known.
  const unknown = props.kind.facts.filter(
    ({ name, ends }) => isNothing(props.entity[name]) && !(ends && props.entity.exists),
  );
  const empty = props.groups.filter(({ page }) => page?.totalCount === 0);
  if (unknown.length + empty.length === 0) return null;
  const day = props.moment.asOf ?? today();
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">Not known, not covered, or none</h2>
      <dl className="facts missing">
        {unknown.map((fact) => (
          <div key={fact.name}>
            <dt title={fact.description}>{title(fact.name)}</dt>
            <dd>
              <Absent why="unknown" />
            </dd>
          </div>
        ))}
        {empty.map(({ link, page }) => {
          const through = page?.coverage?.completeThrough;
          return (
            <div key={link.name}>
              <dt title={link.description}>{title(link.name)}</dt>
              <dd>
                {through === undefined ? (
                  <Absent why="uncovered" note="None recorded; no list covers it" />
                ) : day > lastDayOf(through) && !props.moment.ever ? (
                  <Absent why="uncovered" note={`Not covered after ${dateWords(through)}`} />
                ) : (
                  <Absent why="no" through={through} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
