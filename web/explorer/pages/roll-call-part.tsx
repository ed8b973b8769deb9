import { RollCallFigure } from '../figures/roll-call.js';
import type { RicherProps } from './richer-props.js';

/** The map and the list of ballots of a roll call. */
export default function RollCallPart({ id }: RicherProps) {
  return <RollCallFigure id={id} />;
}
