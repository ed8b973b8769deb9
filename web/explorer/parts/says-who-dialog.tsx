import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { asked, useMoment, useParams } from '../lib/moment.js';
import { shape } from '../lib/shape.js';
import { useAnswer } from '../lib/use-answer.js';
import { count, dateWords, meaning, plain, says, spanWords, title } from '../lib/words.js';
import { ClaimById, ClaimsAbout, type ClaimsAboutAnswer } from '../operations.js';
import { Cited } from './cited.js';
import { EntityLink } from './entity-link.js';
import { Trouble, Waiting } from './trouble.js';
import { isStandingKey, WhyStanding } from './why-standing.js';

type Claim = ClaimsAboutAnswer['claims']['nodes'][number];

/** What stands behind the fact that the address asks about: words, document, place, how it got here, what competes. */
export function SaysWhoDialog() {
  const [params, change] = useParams();
  const of = params.get('says');
  return (
    <ModalOverlay
      className="overlay"
      isOpen={of !== null && of !== ''}
      onOpenChange={(open) => !open && change({ says: null })}
      isDismissable
    >
      <Modal className="sheet">
        <Dialog className="dialog">
          <header>
            <Heading slot="title">Says who?</Heading>
            <Button slot="close" className="close" aria-label="Close">
              ×
            </Button>
          </header>
          {of &&
            (isStandingKey(of) ? (
              <WhyStanding of={of} />
            ) : of.includes('~') ? (
              <OfProperty of={of} />
            ) : (
              <OfClaim id={of} />
            ))}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function OfProperty({ of }: { readonly of: string }) {
  const [subject = '', predicate = ''] = of.split('~');
  return <Competing subject={subject} predicate={predicate} object={null} first={null} />;
}

function OfClaim({ id }: { readonly id: string }) {
  const { knownAt } = asked(useMoment());
  const seen = useAnswer(ClaimById, { id, knownAt }, id);
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (seen.data === null) return <Waiting />;
  const claim = seen.data.claim;
  if (claim === null)
    return (
      <p>
        The graph has no claim “{id}” {knownAt ? 'as known on that day' : 'now'}; it may have come later.
      </p>
    );
  return (
    <Competing subject={claim.subject.id} predicate={claim.predicate} object={claim.object?.id ?? null} first={claim} />
  );
}

function Competing(props: {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly first: Claim | null;
}) {
  const { knownAt } = asked(useMoment());
  const where = {
    subject: { eq: props.subject },
    predicate: { eq: props.predicate },
    ...(props.object !== null && { object: { eq: props.object } }),
  };
  const seen = useAnswer(ClaimsAbout, { where, first: 50, knownAt }, JSON.stringify(where));
  const all = seen.data?.claims.nodes ?? (props.first ? [props.first] : []);
  const main = props.first ?? all.find(({ effective }) => effective) ?? all[0];
  if (seen.error && !main) return <Trouble error={seen.error} again={seen.again} />;
  if (!main) return seen.pending ? <Waiting /> : <p>No claim says this. It is worked out from others, or not known.</p>;
  const others = all.filter(({ id }) => id !== main.id);
  return (
    <>
      <Said claim={main} />
      {others.length > 0 && (
        <section className="others">
          <h3>
            {others.some(({ rank }) => rank !== 'DEPRECATED') ? 'What else is said of it' : 'Kept, but never speaks'} (
            {count(others.length)})
          </h3>
          <p className="note">{why(main, others)}</p>
          {others.map((claim) => (
            <Said key={claim.id} claim={claim} brief />
          ))}
        </section>
      )}
    </>
  );
}

/** Why this one speaks, by the order in which the graph prefers claims. */
function why(main: Claim, others: readonly Claim[]): string {
  if (!main.effective)
    return main.rank === 'DEPRECATED'
      ? 'This one was set aside by a curator and never speaks; others do.'
      : 'This one does not speak: a stronger claim about the same holds at the same time.';
  const rival = others.find(({ rank }) => rank !== 'DEPRECATED');
  if (!rival) return 'The others were set aside by a curator and never speak.';
  if (main.rank === 'PREFERRED' && rival.rank !== 'PREFERRED') return 'This one speaks: a curator prefers it.';
  if (main.since !== null && rival.since === null) return 'This one speaks where they overlap: it knows the first day.';
  const [mine, theirs] = [main, rival].map(({ evidence }) => evidence[0]?.document.sourceClass ?? '');
  const order = Object.keys(shape.enums['SourceClass'] ?? {});
  if (mine !== theirs && order.indexOf(mine ?? '') < order.indexOf(theirs ?? ''))
    return `This one speaks where they overlap: ${plain(mine ?? '')} sources come before ${plain(theirs ?? '')} ones.`;
  if (rival.effective) return 'These speak too: they hold at other times, or say something else that does not compete.';
  return 'This one speaks where they overlap: the finer date, then the surer and the earlier claim comes first.';
}

function Said({ claim, brief = false }: { readonly claim: Claim; readonly brief?: boolean }) {
  const event = shape.relations[claim.predicate]?.time === 'EVENT';
  return (
    <article className={brief ? 'said said-brief' : 'said'}>
      <p className="sentence">
        <EntityLink entity={claim.subject} />{' '}
        {claim.polarity === 'DENIED' && <strong className="denied">it is denied that it </strong>}
        {claim.object ? says(claim.predicate) : `${plain(claim.predicate)}:`}{' '}
        {claim.object ? <EntityLink entity={claim.object} /> : <strong>{claim.value}</strong>}
        {(claim.object !== null || claim.since !== null || claim.until !== null) && (
          <span className="days"> {spanWords(claim.since, claim.until, event)}</span>
        )}
      </p>
      {claim.evidence.map((one, i) => (
        <blockquote key={i} className="evidence">
          {one.quote !== null && <p className="quote">{one.quote}</p>}
          <Cited document={one.document} locator={one.locator}>
            {one.quote === null && <small> It says so in a table or list; no words were kept.</small>}
            {one.attested && <small> It says that it held on {dateWords(one.attested)}.</small>}
          </Cited>
        </blockquote>
      ))}
      <dl className="small-facts">
        {claim.qualifiers.map(({ name, value }) => (
          <div key={name}>
            <dt>{title(name)}</dt>
            <dd>{/^[A-Z_]+$/.test(value) ? plain(value) : value}</dd>
          </div>
        ))}
        <div>
          <dt>How it got here</dt>
          <dd title={meaning('Method', claim.method)}>{plain(claim.method)}</dd>
        </div>
        <div>
          <dt>How sure</dt>
          <dd>{Math.round(claim.confidence * 100)} %</dd>
        </div>
        <div>
          <dt>Recorded</dt>
          <dd>{dateWords(claim.recordedAt)}</dd>
        </div>
        <div>
          <dt>Speaks</dt>
          <dd>{claim.effective ? 'yes' : `no (${plain(claim.rank)})`}</dd>
        </div>
      </dl>
    </article>
  );
}
