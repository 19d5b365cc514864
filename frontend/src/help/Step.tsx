/** A step of a guide: its words, with those of the screen as the screen has them, and its picture. */
import { language, t } from "../kit/i18n";
import { useResource } from "../kit/resource";
import { PICTURE, pictureOf } from "./guides";
import { Said } from "./Said";

interface Props {
  text: string;
  number: number;
  picture: string | undefined;
}

export function Step({ text, number, picture }: Props) {
  return (
    <li>
      <p>
        <Said text={text} />
      </p>
      {picture !== undefined && <Picture name={picture} number={number} />}
    </li>
  );
}

function Picture({ name, number }: { name: string; number: number }) {
  const lang = language.value;
  const [resource] = useResource(`guide picture ${lang} ${name}`, async () => ({
    ok: true as const,
    data: await pictureOf(lang, name),
    etag: null,
  }));
  const address = resource.status === "ready" ? resource.data : null;
  // Its place is kept while it comes, so that nothing below it moves.
  return (
    <div class="guide-picture">
      {address !== null && (
        <img src={address} {...PICTURE} alt={t("help.picture", { number })} loading="lazy" />
      )}
    </div>
  );
}
