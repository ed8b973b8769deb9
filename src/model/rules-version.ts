/**
 * Raised whenever `project` or `strength` comes to another answer from the same claims: what a database was told by an
 * older one is settled anew when it is opened. The embedded store settles all it reads when it is opened, so it needs none.
 *
 * tests/model/rules-version.test.ts fails while a rule has changed and this has not.
 */
export const RULES_VERSION = 1;
