/** Kinds, states and fields of amendments as words and tones. */
import type { AmendableField, AmendmentKind, AmendmentState } from "../api/types";
import { t } from "../kit/i18n";
import type { Tone } from "../kit/Tag";

/** What can be proposed about an activity; an output gets new ones. */
export const KINDS = ["change", "retime", "repeat", "drop"] as const;
export const LANGUAGES_OF_TEXT = ["ar", "ckb", "en"] as const;

export const AMENDMENT_TONES: Record<AmendmentState, Tone> = {
  draft: "plain",
  proposed: "info",
  accepted: "good",
  rejected: "bad",
  withdrawn: "plain",
};

export const kindWord = (kind: AmendmentKind): string => t(`amend.kind.${kind}`);
export const amendmentStateWord = (state: AmendmentState): string => t(`amend.state.${state}`);
export const fieldWord = (field: AmendableField): string => t(`amend.field.${field}`);
