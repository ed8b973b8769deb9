import type { EntityId } from '../model/claim.js';
import type { PreparedBatch } from '../graph/prepare-batch.js';
import { liveAssertions } from '../seed/seed-diff.js';
import { sharesOf } from '../store/content.js';
import type { Effect, Rival } from '../store/effects.js';
import { compareText } from '../text/compare.js';
import { describeClaim, named, namesIn, type NameOf } from '../verify/describe-claim.js';

/** Claims told one by one; of more the rest are counted, but for those that compete. */
const SHOWN = 60;

/** What a batch would do, by entity: what opens, closes and changes, whom each claim competes with, and who speaks then. */
export function describeEffects({ batch, effects, histories }: PreparedBatch): string {
  if (effects.length === 0) return 'The graph says all of it already: nothing would change.\n';
  const nameOf = namesIn([...liveAssertions(histories), ...batch.assert]);
  const groups = new Map<EntityId, Effect[]>();
  const competing = effects.filter(({ rivals }) => rivals.length > 0);
  const quiet = effects.filter(({ rivals }) => rivals.length === 0);
  const told = [...competing, ...quiet.slice(0, Math.max(0, SHOWN - competing.length))];
  for (const effect of told.sort((a, b) => compareText(placeOf(a), placeOf(b)))) {
    const { subject } = effect.assertion.claim;
    groups.set(subject, [...(groups.get(subject) ?? []), effect]);
  }
  const shown = [...groups].map(
    ([subject, own]) =>
      `${named(subject, nameOf)}\n${own.flatMap((effect) => linesOf(effect, batch.origin, nameOf)).join('\n')}\n`,
  );
  const left = effects.length - told.length;
  if (left > 0) shown.push(`and ${String(left)} more that compete with nothing.\n`);
  return `${shown.join('\n')}\n${sumOf(effects)}\n`;
}

const placeOf = ({ what, assertion: { claim } }: Effect): string =>
  [claim.subject, claim.predicate, String(claim.object), what === 'closed' ? 0 : 1, claim.id].join('\n');

const SIGNS = { opened: '+', closed: '-', changed: '~' } as const;

function linesOf(effect: Effect, origin: string, nameOf: NameOf): string[] {
  const { what, assertion, rivals } = effect;
  const others = sharesOf({ ...assertion, origin }).filter((share) => share.origin !== origin);
  const also =
    others.length === 0
      ? ''
      : ` (${others.map((one) => one.origin).join(', ')} ${others.length === 1 ? 'says' : 'say'} it too)`;
  const lines = [`  ${SIGNS[what]} ${describeClaim(assertion.claim, nameOf)}${also}`];
  if (rivals.length === 0) return lines;
  for (const rival of rivals)
    lines.push(
      `      ${what === 'closed' ? 'competed' : 'competes'} with: ${describeClaim(rival.claim, nameOf)} (${rival.origins.join(', ')})`,
    );
  lines.push(`      from now on ${speakerOf(effect, rivals, nameOf)}`);
  return lines;
}

function speakerOf({ speaks, spoke }: Effect, rivals: readonly Rival[], nameOf: NameOf): string {
  const others = rivals.filter((rival) => rival.speaks);
  const silenced = rivals.filter((rival) => rival.spoke && !rival.speaks);
  if (speaks)
    return silenced.length === 0 ? `this one speaks${spoke ? ', as before' : ''}` : 'this one speaks in its place';
  const [other] = others;
  if (other === undefined) return 'neither speaks';
  return other.spoke ? 'the other one goes on speaking' : `${describeClaim(other.claim, nameOf)} speaks`;
}

/** `4 opened, 0 closed, 3 changed`. */
export function countsOf(effects: readonly Effect[]): string {
  const count = (what: Effect['what']): number => effects.filter((effect) => effect.what === what).length;
  return `${count('opened')} opened, ${count('closed')} closed, ${count('changed')} changed`;
}

function sumOf(effects: readonly Effect[]): string {
  const competing = effects.filter(({ rivals }) => rivals.length > 0);
  const entities = new Set(effects.map(({ assertion }) => assertion.claim.subject)).size;
  const shared = effects.filter(
    ({ what, assertion }) => what === 'changed' && (assertion.shares?.length ?? 0) > 1,
  ).length;
  const also = shared > 0 ? ` (${shared} that others say too)` : '';
  const rivals =
    competing.length === 0 ? 'none competes with what is there' : `${competing.length} compete with what is there`;
  return `${countsOf(effects)}${also}, about ${entities} ${entities === 1 ? 'entity' : 'entities'}; ${rivals}.`;
}
