/** The state of a submission as a marked word. */
import type { State } from "../api/types";
import { Tag } from "../kit/Tag";
import { STATE_TONES, stateWord } from "./states";

export function StateTag({ state }: { state: State }) {
  return <Tag tone={STATE_TONES[state]}>{stateWord(state)}</Tag>;
}
