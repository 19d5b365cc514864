/** Attaching evidence in a form: choose or drop files, see each arrive, mend what went wrong. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Answer } from "../api/answers";
import { newKey } from "../api/client";
import type { Evidence } from "../api/types";
import { language, t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import type { Carrier } from "./calls";
import { EvidenceList } from "./EvidenceList";
import { FileChooser } from "./FileChooser";
import { fetchEvidence, removeEvidence, sendEvidence } from "./queries";
import { UploadList } from "./UploadList";
import { Uploads } from "./uploads";

/** Runs a change of the evidence in turn with the form's own saves, and makes the report if need be. */
export type InTurn = (work: (id: string) => Promise<Answer<Evidence>>) => Promise<Answer<Evidence>>;

interface Props {
  /** What is filled in. */
  kind: Carrier;
  /** Its id once it is on the server. */
  held: () => string | null;
  inTurn: InTurn;
  /** Whatever it is, the files are read again when it changes. */
  again: unknown;
}

export function Attach({ kind, held, inTurn, again }: Props) {
  const [files, setFiles] = useState<Evidence[]>([]);
  const [caption, setCaption] = useState("");
  const [failed, setFailed] = useState<Parameters<typeof Failure>[0]["problem"] | null>(null);
  const load = async (): Promise<void> => {
    const id = held();
    const got = id === null ? null : await fetchEvidence({ kind, id });
    if (got?.ok) setFiles(got.data);
    setFailed(got === null || got.ok ? null : got.problem);
  };
  // What stopped the form may have been a change of its files, so they are read again.
  useEffect(() => {
    void load();
  }, [again]);
  // One list of uploads for as long as the form stands.
  const uploads = useMemo(
    () =>
      new Uploads(
        ({ file, caption: shows, key }, progress) =>
          inTurn((id) =>
            sendEvidence(
              { kind, id },
              { file, caption: shows, key, progress, language: language.peek() },
            ),
          ),
        newKey,
        () => void load(),
      ),
    [],
  );
  const remove = async (evidence: Evidence): Promise<Answer<Evidence>> => {
    const done = await inTurn((id) => removeEvidence({ kind, id }, evidence.id));
    await load();
    return done;
  };
  const choose = (chosen: File[]): void => {
    uploads.add(chosen, caption.trim());
    setCaption("");
  };
  const id = held();
  return (
    <fieldset class="field attach">
      <legend>{t("evidence.optional")}</legend>
      <p class="hint" id="evidence-hint">
        {t("evidence.help")}
      </p>
      {failed !== null && <Failure problem={failed} retry={() => void load()} />}
      {id !== null && files.length > 0 && (
        <EvidenceList subject={{ kind, id }} files={files} remove={remove} />
      )}
      <UploadList uploads={uploads} />
      <FileChooser caption={caption} onCaption={setCaption} onFiles={choose} />
    </fieldset>
  );
}
