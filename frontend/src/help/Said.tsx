/** Words that name words of the screen: these stand as the screen has them. */
import { maybe } from "../kit/i18n";
import { partsOf } from "./parts";

export function Said({ text }: { text: string }) {
  return (
    <>
      {partsOf(text).map(({ text: said, key }) =>
        key === null ? said : <strong key={key}>{maybe(key) ?? key}</strong>,
      )}
    </>
  );
}
