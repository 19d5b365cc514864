/** What the files show, and the files: chosen, dropped, or taken with the telephone's camera. */
import { useState } from "preact/hooks";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { ACCEPT } from "./uploads";

interface Props {
  caption: string;
  onCaption: (text: string) => void;
  onFiles: (files: File[]) => void;
}

export function FileChooser({ caption, onCaption, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <>
      <TextField
        id="evidence-caption"
        label={t("evidence.caption")}
        hint={t("evidence.captionHelp")}
        value={caption}
        onValue={onCaption}
      />
      <label
        class={over ? "drop drop-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <span class="button button-quiet">{t("evidence.choose")}</span>
        <span class="hint">{t("evidence.orDrop")}</span>
        <input
          id="evidence-file"
          type="file"
          multiple
          accept={ACCEPT}
          aria-describedby="evidence-hint"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
      </label>
    </>
  );
}
