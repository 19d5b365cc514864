/** The evidence beside the values of a submission, for those who take part in its approval. */
import type { Submission } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { EvidenceList } from "./EvidenceList";
import { fetchEvidence } from "./queries";

export function EvidencePart({ submission }: { submission: Submission }) {
  if (submission.evidence === null) return null;
  const id = `evidence-${submission.id}`;
  return (
    <section class="evidence-part" aria-labelledby={id}>
      <h2 id={id}>{t("evidence.title")}</h2>
      {submission.evidence === 0 ? (
        <p class="missing">{t("evidence.none")}</p>
      ) : (
        <Listed submission={submission} />
      )}
    </section>
  );
}

function Listed({ submission }: { submission: Submission }) {
  const key = `evidence ${submission.id} ${submission.version}`;
  const [resource, reload] = useResource(key, () => fetchEvidence(submission.id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(files) => <EvidenceList submission={submission.id} files={files} />}
    </Loaded>
  );
}
