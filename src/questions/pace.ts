/**
 * Told how long a step takes, in relations that could have been looked at meanwhile (half a microsecond each). It throws where
 * nobody waits for the work any more.
 */
export type Pace = (relations: number) => void;

/** For who goes on whoever waits. */
export const AT_EASE: Pace = () => undefined;
