/** The registry's words. Types come from the data, so an unknown one is shown as it is written. */
import { maybe, t } from "../kit/i18n";

export function typeWord(type: string | null): string {
  if (type === null) return t("common.unknown");
  return maybe(`actorType.${type}`) ?? type.replace(/_/g, " ");
}
