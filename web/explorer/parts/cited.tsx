import type { ReactNode } from 'react';
import { dateWords, meaning, title } from '../lib/words.js';
import { EntityLink } from './entity-link.js';

interface CitedDocument {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly sourceClass: string | null;
  readonly url: string | null;
}

/** A document as what stands behind a fact. */
export function Cited(props: {
  readonly document: CitedDocument;
  readonly locator?: string | null;
  /** What is said of what it says. */
  readonly children?: ReactNode;
}) {
  const { document, locator, children } = props;
  return (
    <footer>
      <EntityLink entity={document}>
        <cite>{document.title ?? document.name}</cite>
      </EntityLink>
      {locator && <>, {locator}</>}
      {document.publisher && <> · {document.publisher}</>}
      {document.published && <> · {dateWords(document.published)}</>}
      <span className="source-class" title={meaning('SourceClass', document.sourceClass ?? '')}>
        {title(document.sourceClass ?? '')}
      </span>
      {children}
      {document.url && (
        <a className="outside" href={document.url} rel="noreferrer" target="_blank">
          open the source
        </a>
      )}
    </footer>
  );
}
