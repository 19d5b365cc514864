/** Files on their way: how far each is, or why it did not arrive and what to do. */
import { t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { sizeOf } from "./EvidenceList";
import { mayRetry, type Upload, type Uploads } from "./uploads";

export function UploadList({ uploads }: { uploads: Uploads }) {
  const all = uploads.all.value;
  if (all.length === 0) return null;
  return (
    <ul class="evidence">
      {all.map((upload) => (
        <Item key={upload.id} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}

function Item({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { id, file, problem, state } = upload;
  return (
    <li class={state === "failed" ? "field-wrong" : undefined}>
      <p class="row">
        <bdi class="file-name">{file.name}</bdi> <span class="hint">{sizeOf(file.size)}</span>
      </p>
      {problem === null ? (
        <Progress upload={upload} />
      ) : (
        <>
          <p class="field-error" role="alert">
            <span class="hidden">{t("form.error")} </span>
            {explain(problem)}
          </p>
          <p class="row">
            {mayRetry(problem) && (
              <button type="button" class="button button-quiet" onClick={() => uploads.retry(id)}>
                {t("action.retry")}
              </button>
            )}
            <button type="button" class="link-button" onClick={() => uploads.drop(id)}>
              {t("evidence.drop")}
            </button>
          </p>
        </>
      )}
    </li>
  );
}

function Progress({ upload }: { upload: Upload }) {
  const words =
    upload.state === "waiting"
      ? t("evidence.waiting")
      : upload.share < 1
        ? t("evidence.sending")
        : t("evidence.checking");
  return (
    <p class="row" role="status">
      <progress max={1} value={upload.share} aria-label={upload.file.name} />
      <span class="hint">{words}</span>
    </p>
  );
}
