/**
 * The one base of every error that this project throws on purpose.
 *
 * `code` is stable: it becomes `extensions.code` in GraphQL replies and is printed by the command line.
 * A message names the place, the problem and a way out, and may be shown to a stranger.
 */
export abstract class GovernanceError extends Error {
  abstract readonly code: string;

  override get name(): string {
    return this.constructor.name;
  }
}
