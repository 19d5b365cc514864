/** Who is invited to a meeting: the body's members first, then anybody of the registry. */
import { useLocation } from "preact-iso";
import { newKey } from "../api/client";
import type { BodyDetail, Meeting } from "../api/types";
import { SheetForm, type Typing } from "../implementation/SheetForm";
import { cannotSend, type SheetServer } from "../implementation/sheet";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { invitationEntries, invitationsOf, invitedField } from "./attending";
import { findActors, learn } from "./names";
import { fetchBody } from "./queries";
import { NameOf, Search } from "./Search";
import { SheetScope } from "./SheetScope";
import { sittingOn } from "./sitting";
import { listEntry, listOf, toggled } from "./typed";
import { useKept } from "./useKept";
import { fetchSheet, type KeptSheet, keepInvitations } from "./writing";

const SERVER: SheetServer<KeptSheet> = {
  // The sheet is there as soon as the meeting is.
  create: async () => cannotSend([]),
  change: async (held, etag, entries) => {
    const { invitations, faults } = invitationsOf(entries);
    return faults.length > 0 ? cannotSend(faults) : keepInvitations(held.id, etag, invitations);
  },
  fetch: fetchSheet,
  entries: invitationEntries,
  newKey,
};

export default function InvitationsPage() {
  return (
    <SheetScope title={t("coordination.invite")}>
      {(plan, meeting, sheet) => (
        <Form key={meeting.id} plan={plan} meeting={meeting} existing={sheet} />
      )}
    </SheetScope>
  );
}

interface Props {
  plan: string;
  meeting: Meeting;
  existing: KeptSheet;
}

function Form({ plan, meeting, existing }: Props) {
  const { route } = useLocation();
  const [body, reload] = useResource(`body ${meeting.body}`, () => fetchBody(meeting.body));
  const sheet = useKept<KeptSheet>({
    plan,
    form: "invitations",
    about: meeting.body,
    label: t("coordination.invite"),
    existing,
    server: SERVER,
    empty: {},
  });
  return (
    <SheetForm
      sheet={sheet}
      fields={invitationsOf(sheet.entries.value).fields}
      send={t("coordination.save")}
      sent={({ id }) => route(paths.meeting(plan, id))}
    >
      {(form) => (
        <>
          <Loaded resource={body} reload={reload}>
            {(found) => <Members form={form} body={found} day={meeting.begins_on} />}
          </Loaded>
          <Search
            id="invitations"
            label={t("coordination.inviteMore")}
            hint={t("coordination.searchHelp")}
            error={form.errorOf("invitations")}
            chosen={listOf(form.entries, "actors")}
            search={findActors}
            onChosen={(codes) => form.type("actors")(listEntry(codes))}
          />
          <Numbers form={form} />
        </>
      )}
    </SheetForm>
  );
}

interface MembersProps {
  form: Typing;
  body: BodyDetail;
  day: string | null;
}

/** Those who hold a seat on the day of the meeting. */
function Members({ form, body, day }: MembersProps) {
  const members = sittingOn(body.members, day);
  const chosen = listOf(form.entries, "actors");
  const keep = (codes: readonly string[]): void => form.type("actors")(listEntry(codes));
  learn(members);
  if (members.length === 0) return <p class="missing">{t("meetings.membersUnknown")}</p>;
  return (
    <fieldset class="field">
      <legend>{t("meetings.members")}</legend>
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => keep([...new Set([...chosen, ...members.map(({ code }) => code)])])}
        >
          {t("coordination.inviteAll")}
        </button>
      </p>
      {members.map(({ code }) => (
        <label class="check" key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={() => keep(toggled(chosen, code))}
          />
          <span>
            <NameOf code={code} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many people of each are invited; blank leaves it open. */
function Numbers({ form }: { form: Typing }) {
  const chosen = listOf(form.entries, "actors");
  if (chosen.length === 0) return null;
  return (
    <fieldset class="parts">
      <legend>{t("coordination.howMany")}</legend>
      <p class="hint">{t("coordination.howManyHelp")}</p>
      <div class="part-grid">
        {chosen.map((code) => (
          <TextField
            key={code}
            id={invitedField(code)}
            numeric
            label={<NameOf code={code} />}
            value={form.entries[invitedField(code)] ?? ""}
            error={form.errorOf(invitedField(code))}
            onValue={form.type(invitedField(code))}
          />
        ))}
      </div>
    </fieldset>
  );
}
