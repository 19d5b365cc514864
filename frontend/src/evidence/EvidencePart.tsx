/** The evidence of something that is reported, for those who take part in its approval. */
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import type { Carrier, Subject } from "./calls";
import { EvidenceList } from "./EvidenceList";
import { fetchEvidence } from "./queries";

interface Props {
  kind: Carrier;
  /** Its document: `evidence` counts the files, null for who may not know. */
  of: { id: string; version: number; evidence: number | null };
}

export function EvidencePart({ kind, of }: Props) {
  if (of.evidence === null) return null;
  const heading = `evidence-${of.id}`;
  return (
    <section class="evidence-part" aria-labelledby={heading}>
      <h2 id={heading}>{t("evidence.title")}</h2>
      {of.evidence === 0 ? (
        <p class="missing">{t("evidence.none")}</p>
      ) : (
        <Listed subject={{ kind, id: of.id }} version={of.version} />
      )}
    </section>
  );
}

function Listed({ subject, version }: { subject: Subject; version: number }) {
  const key = `evidence ${subject.kind} ${subject.id} ${version}`;
  const [resource, reload] = useResource(key, () => fetchEvidence(subject));
  return (
    <Loaded resource={resource} reload={reload}>
      {(files) => <EvidenceList subject={subject} files={files} />}
    </Loaded>
  );
}
