/** What the person may do with a record, as the portal offers it, and who did what so far. */
import { seesDrafts } from "../access/can";
import type { MeetingRecord, RecordEntry, RecordStep } from "../api/types";
import { Moves } from "../implementation/Moves";
import { formatMoment } from "../kit/dates";
import { maybe, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { fetchBody } from "./queries";
import { fetchRecordHistory, moveRecord } from "./writing";

interface Props {
  plan: string;
  record: MeetingRecord;
  etag: string;
  done: () => void;
}

export function RecordSteps({ plan, record, etag, done }: Props) {
  if (!seesDrafts()) return null;
  return (
    <>
      {record.state === "draft" && <p class="notice">{t("coordination.recordDraft")}</p>}
      <Moves<RecordStep["action"]>
        allowed={record.allowed}
        plain={["approve"]}
        asking={{ withdraw: "reason" }}
        move={(action, reason) => moveRecord(record.id, etag, { action, reason })}
        done={done}
        label={(action) =>
          action === "approve" ? t("coordination.approve") : t("coordination.withdrawRecord")
        }
      />
      <EditLink plan={plan} record={record} />
      <Taken record={record} />
    </>
  );
}

/** A draft is changed as a whole; of an approved record, or a source's, only its links to the plan. */
function EditLink({ plan, record }: { plan: string; record: MeetingRecord }) {
  const [body] = useResource(`body ${record.body}`, () => fetchBody(record.body));
  if (body.status !== "ready" || !body.data.may_keep) return null;
  const whole = record.allowed.includes("edit");
  return (
    <p>
      <a href={paths.editRecord(plan, record.id)}>
        {whole ? t("coordination.editRecord") : t("coordination.editNodes")}
      </a>
    </p>
  );
}

/** The steps that were taken here; what was loaded from a source has none. */
function Taken({ record }: { record: MeetingRecord }) {
  const key = `record history ${record.id} ${record.version}`;
  const [resource, reload] = useResource(key, () => fetchRecordHistory(record.id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(steps) =>
        steps.length > 0 && (
          <section aria-labelledby="record-history">
            <h2 id="record-history">{t("history.title")}</h2>
            <ol class="history">
              {[...steps].reverse().map((step) => (
                <Step key={step.id} step={step} />
              ))}
            </ol>
          </section>
        )
      }
    </Loaded>
  );
}

function Step({ step }: { step: RecordEntry }) {
  const fields = step.fields.map((field) => maybe(`coordination.field.${field}`) ?? field);
  return (
    <li>
      <p>
        <strong>{t(`coordination.noted.${step.action}`)}</strong> {fields.join(" · ")}
      </p>
      {step.by !== null && (
        <p class="cell-note">{t("queue.by", { name: step.by.name, at: formatMoment(step.at) })}</p>
      )}
      {step.reason !== null && (
        <p>
          <bdi>{step.reason}</bdi>
        </p>
      )}
    </li>
  );
}
