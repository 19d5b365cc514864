/** The states of a submission as words and tones. */
import type { State } from "../api/types";
import { t } from "../kit/i18n";
import type { Tone } from "../kit/Tag";

export const STATE_TONES: Record<State, Tone> = {
  draft: "plain",
  submitted: "info",
  verified: "info",
  approved: "good",
  returned: "warn",
  reopened: "warn",
};

export const stateWord = (state: State): string => t(`state.${state}`);
