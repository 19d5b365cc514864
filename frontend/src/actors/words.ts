/** The registry's words. Types come from the data, so an unknown one is shown as it is written. */
import { maybe } from "../kit/i18n";

export function typeWord(type: string): string {
  return maybe(`actorType.${type}`) ?? type.replace(/_/g, " ");
}
