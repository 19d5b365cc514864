/** Who of those invited was told of a meeting by mail, and who cannot be. */
import { useState } from "preact/hooks";
import { keepsRecords } from "../access/can";
import { newKey } from "../api/client";
import type { MeetingMails as Mails, Meeting, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Failure, Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import { fetchMails, sendMails } from "./writing";

export function MeetingMails({ plan, meeting }: { plan: string; meeting: Meeting }) {
  const [resource, reload] = useResource(`mails ${meeting.id} ${meeting.version}`, () =>
    fetchMails(meeting.id),
  );
  return (
    <section aria-labelledby="mails">
      <h2 id="mails">{t("coordination.mails.title")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(mails, etag) => (
          <>
            <Missing plan={plan} mails={mails} />
            {keepsRecords() && (
              <Send key={mails.due} mails={mails} etag={etag ?? ""} done={reload} />
            )}
            {mails.actors.length === 0 ? (
              <p class="missing">{t("coordination.mails.nobody")}</p>
            ) : (
              <ToldTable plan={plan} mails={mails} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Whom the portal cannot write to: said first, because somebody has to call them. */
function Missing({ plan, mails }: { plan: string; mails: Mails }) {
  if (mails.without_address.length === 0) return null;
  return (
    <div class="notice">
      <p>{t("coordination.mails.without", { count: mails.without_address.length })}</p>
      <ul>
        {mails.without_address.map(({ code, title }) => (
          <li key={code}>
            <a href={paths.actor(plan, code)}>
              <Words text={title} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SendProps {
  mails: Mails;
  etag: string;
  done: () => void;
}

function Send({ mails, etag, done }: SendProps) {
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (mails.due === 0) return null;
  const send = async (): Promise<void> => {
    setBusy(true);
    const got = await sendMails(mails.meeting, etag, key);
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) done();
  };
  return (
    <>
      {problem !== null && <Failure problem={problem} />}
      <p class="hint">
        {mails.training ? t("coordination.mails.training") : t("coordination.mails.help")}
      </p>
      <p>
        <button type="button" class="button" disabled={busy} onClick={() => void send()}>
          {t("coordination.mails.send", { count: mails.due })}
        </button>
      </p>
    </>
  );
}

function ToldTable({ plan, mails }: { plan: string; mails: Mails }) {
  return (
    <div class="table-scroll">
      <table>
        <caption class="visually-hidden">{t("coordination.mails.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("coordination.actor")}</th>
            <th scope="col">{t("coordination.mails.addresses")}</th>
            <th scope="col">{t("coordination.mails.told")}</th>
          </tr>
        </thead>
        <tbody>
          {mails.actors.map((row) => (
            <tr key={row.actor.code}>
              <th scope="row">
                <a href={paths.actor(plan, row.actor.code)}>
                  <Words text={row.actor.title} />
                </a>
              </th>
              <td class="number">{row.addresses}</td>
              <td>{toldOf(row, mails.version)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toldOf(row: Mails["actors"][number], version: number): string {
  if (row.method === null || row.at === null) return t("coordination.mails.notYet");
  const told = { date: formatMoment(row.at) };
  if (row.given_up > 0) return t("coordination.mails.givenUp", { ...told, count: row.given_up });
  if (row.method === "CANCEL") return t("coordination.mails.calledOff", told);
  if (row.version !== version) return t("coordination.mails.before", told);
  if (row.sent < row.written) return t("coordination.mails.waiting", told);
  return t("coordination.mails.invited", told);
}
