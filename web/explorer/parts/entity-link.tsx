import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { momentParams, useMoment } from '../lib/moment.js';
import { kindShape } from '../lib/shape.js';
import { kindWord } from '../lib/words.js';

export interface EntityRef {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** The address of an entity's page, on the same day. */
export function entityHref(id: string, params: URLSearchParams): string {
  const search = params.toString();
  return `/entity/${encodeURIComponent(id).replaceAll('%3A', ':')}${search && `?${search}`}`;
}

/** A name that leads to its page, with the colour of its kind. */
export function EntityLink({ entity, children }: { readonly entity: EntityRef; readonly children?: ReactNode }) {
  const moment = useMoment();
  return (
    <Link className="entity-link" href={entityHref(entity.id, momentParams(moment))} title={kindWord(entity.kind)}>
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
