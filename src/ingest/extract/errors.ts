import { GovernanceError } from '../../errors.js';

/** A file has no text that can be read: it is broken, locked, a picture, or more than an article. Nothing was written. */
export class ArticleUnreadableError extends GovernanceError {
  readonly code = 'ARTICLE_UNREADABLE';
}
