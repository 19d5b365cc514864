/** Files that are attached: what each is, how large, what it shows; to be saved, and removed. */
import { useState } from "preact/hooks";
import type { Answer } from "../api/answers";
import type { Evidence, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { language, maybe, t } from "../kit/i18n";
import { formatSize } from "../kit/numbers";
import { explain } from "../kit/problems";
import { Words } from "../kit/Words";
import type { Subject } from "./calls";
import { saveEvidence } from "./queries";

interface Props {
  subject: Subject;
  files: Evidence[];
  /** Where files can be removed. */
  remove?: (evidence: Evidence) => Promise<Answer<Evidence>>;
}

export function EvidenceList({ subject, files, remove }: Props) {
  return (
    <ul class="evidence">
      {files.map((each) => (
        <Item key={each.id} subject={subject} evidence={each} remove={remove} />
      ))}
    </ul>
  );
}

function Item({
  subject,
  evidence,
  remove,
}: {
  subject: Subject;
  evidence: Evidence;
  remove: Props["remove"];
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<Problem | null>): Promise<void> => {
    setBusy(true);
    setProblem(await work());
    setBusy(false);
  };
  const save = () => during(() => saveEvidence(subject, evidence));
  const takeAway = (from: NonNullable<Props["remove"]>) =>
    during(async () => {
      const done = await from(evidence);
      return done.ok ? null : done.problem;
    });
  return (
    <li>
      <p class="row">
        <button type="button" class="link-button" disabled={busy} onClick={() => void save()}>
          <span class="hidden">{t("evidence.save")} </span>
          <bdi class="file-name">{evidence.name}</bdi>
        </button>
        <span class="hint">
          {t("evidence.facts", {
            type: typeOf(evidence.media_type),
            size: sizeOf(evidence.size),
          })}
        </span>
        {remove !== undefined && evidence.removable && (
          <button
            type="button"
            class="link-button"
            disabled={busy}
            onClick={() => void takeAway(remove)}
          >
            {t("evidence.remove")}
            <span class="hidden">
              {" "}
              <bdi>{evidence.name}</bdi>
            </span>
          </button>
        )}
      </p>
      {evidence.caption !== null && (
        <p>
          <Words text={evidence.caption} />
        </p>
      )}
      <p class="cell-note">
        {t("queue.by", { name: evidence.added_by.name, at: formatMoment(evidence.added_at) })}
      </p>
      {evidence.seen_before.length > 0 && (
        <p class="notice notice-warn">
          {t("evidence.seenBefore", { count: evidence.seen_before.length })}
        </p>
      )}
      {problem !== null && (
        <p class="field-error" role="alert">
          {explain(problem)}
        </p>
      )}
    </li>
  );
}

/** What a media type is called; the ending of its name where we have no word. */
function typeOf(mediaType: string): string {
  const family = mediaType.startsWith("image/") ? "image" : (mediaType.split(/[./]/).pop() ?? "");
  return maybe(`evidence.type.${family}`) ?? family;
}

/** A size with its unit. */
export function sizeOf(bytes: number): string {
  const size = formatSize(bytes, language.value);
  return bytes >= 1_000_000 ? t("evidence.megabytes", { size }) : t("evidence.kilobytes", { size });
}
