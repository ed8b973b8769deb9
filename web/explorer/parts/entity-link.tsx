import type { ReactNode } from 'react';
import { momentParams, useMoment, type Moment } from '../lib/moment.js';
import { kindShape } from '../lib/shape.js';
import { kindWord } from '../lib/words.js';
import { Link } from './link.js';

export interface EntityRef {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** The address of an entity's page, on the same day. */
export function entityHref(id: string, moment: Moment): string {
  return `/entity/${encodeURIComponent(id).replaceAll('%3A', ':')}${searchOf(moment)}`;
}

const searches = new WeakMap<Moment, string>();

/** A moment as it stands behind a path; made once for all links of a page. */
function searchOf(moment: Moment): string {
  let search = searches.get(moment);
  if (search === undefined) {
    const params = momentParams(moment).toString();
    searches.set(moment, (search = params && `?${params}`));
  }
  return search;
}

/** A name that leads to its page, with the colour of its kind. */
export function EntityLink({ entity, children }: { readonly entity: EntityRef; readonly children?: ReactNode }) {
  return (
    <Link className="entity-link" href={entityHref(entity.id, useMoment())} title={kindWord(entity.kind)}>
      <KindDot kind={entity.kind} />
      {children ?? entity.name}
    </Link>
  );
}

/** A page of the explorer, on the same day. */
export function PageLink(props: {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const params = momentParams(useMoment());
  for (const [name, value] of Object.entries(props.params ?? {})) params.set(name, value);
  const search = params.toString();
  return (
    <Link href={search ? `${props.to}?${search}` : props.to} {...(props.className && { className: props.className })}>
      {props.children}
    </Link>
  );
}

export function KindDot({ kind }: { readonly kind: string }) {
  return <i className="kind-dot" style={{ background: kindShape(kind)?.colour ?? '#57798F' }} aria-hidden />;
}
