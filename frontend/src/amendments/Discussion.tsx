/** What is said of an amendment, and a field to say something. */
import { useRef, useState } from "preact/hooks";
import { newKey } from "../api/client";
import type { Amendment, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import { fetchComments, sayComment } from "./queries";

export function Discussion({ amendment }: { amendment: Amendment }) {
  const [resource, reload] = useResource(`comments ${amendment.id}`, () =>
    fetchComments(amendment.id),
  );
  return (
    <section aria-labelledby="discussion">
      <h2 id="discussion">{t("amend.discussion")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(comments) => (
          <>
            {comments.length === 0 && <p class="missing">{t("amend.nothingSaid")}</p>}
            <ol class="history">
              {comments.map((each) => (
                <li key={each.id}>
                  <p>
                    <Words text={each.text} />
                  </p>
                  <p class="cell-note">
                    {t("queue.by", { name: each.by.name, at: formatMoment(each.at) })}
                  </p>
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
      {amendment.may_comment && <Say amendment={amendment.id} said={reload} />}
    </section>
  );
}

const FIELDS = new Map([["/text", "comment"]]);

function Say({ amendment, said }: { amendment: string; said: () => void }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef({ of: "", key: "" });
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (key.current.of !== text) key.current = { of: text, key: newKey() };
    setBusy(true);
    const sent = await sayComment(amendment, { [language.value]: text.trim() }, key.current.key);
    setBusy(false);
    setProblem(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    setText("");
    said();
  };
  const errors: FieldError[] = errorsOf(problem, FIELDS, []);
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      <AreaField
        id="comment"
        label={t("amend.comment")}
        hint={t("amend.commentHelp")}
        value={text}
        error={errors.find((error) => error.field === "comment")?.text ?? null}
        onValue={setText}
      />
      <p>
        <button type="submit" class="button button-quiet" disabled={busy}>
          {t("amend.say")}
        </button>
      </p>
    </form>
  );
}
