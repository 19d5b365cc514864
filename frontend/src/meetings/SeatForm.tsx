/** One seat in a body: whose it is, what it is, and from when to when. */
import { newKey } from "../api/client";
import type { Member } from "../api/types";
import { SheetForm, type Typing } from "../implementation/SheetForm";
import { cannotSend, type SheetServer } from "../implementation/sheet";
import { t } from "../kit/i18n";
import { newSeat, ROLES, seatChange, seatEntries, seatFaults } from "./founding";
import { Choose, Line } from "./lines";
import { findActors, learn } from "./names";
import { Search } from "./Search";
import { fieldsFor, listOf } from "./typed";
import { useKept } from "./useKept";
import { seatWord } from "./words";
import { changeSeat, createSeat, fetchSeat } from "./writing";

const LINES = ["actor", "role", "since", "until"];
const FIELDS = Object.fromEntries(LINES.map((name) => [name, `seat-${name}`]));

const serverOf = (body: string): SheetServer<Member> => ({
  create: async (entries, key) => {
    const wrong = seatFaults(entries);
    return wrong.length > 0 ? cannotSend(wrong) : createSeat(body, newSeat(entries), key);
  },
  change: (held, etag, entries) => changeSeat(body, held.id, etag, seatChange(entries, held)),
  fetch: (id) => fetchSeat(body, id),
  entries: seatEntries,
  newKey,
});

interface Props {
  plan: string;
  body: string;
  existing: Member | null;
  done: () => void;
  cancel: () => void;
}

export function SeatForm({ plan, body, existing, done, cancel }: Props) {
  if (existing !== null) learn([existing.actor]);
  const sheet = useKept<Member>({
    plan,
    form: "seat",
    about: body,
    label: t("coordination.newSeat"),
    existing,
    server: serverOf(body),
    empty: { role: "member" },
  });
  return (
    <SheetForm
      sheet={sheet}
      fields={fieldsFor("en", [], [], FIELDS)}
      send={t("coordination.save")}
      sent={done}
    >
      {(form) => (
        <>
          {existing === null && <WhoseSeat form={form} />}
          <Terms form={form} />
          <p>
            <button type="button" class="link-button" onClick={cancel}>
              {t("action.cancel")}
            </button>
          </p>
        </>
      )}
    </SheetForm>
  );
}

function WhoseSeat({ form }: { form: Typing }) {
  return (
    <Search
      id="seat-actor"
      label={t("coordination.actor")}
      hint={t("coordination.searchHelp")}
      error={form.errorOf("seat-actor")}
      chosen={listOf(form.entries, "actor")}
      single
      search={findActors}
      onChosen={(codes) => form.type("actor")(codes[0] ?? "")}
    />
  );
}

/** An ended seat stays in the list, with its last day. */
function Terms({ form: { entries, errorOf, type } }: { form: Typing }) {
  const named: Typing = {
    entries: Object.fromEntries(LINES.map((name) => [`seat-${name}`, entries[name] ?? ""])),
    errorOf,
    type: (field) => type(field.replace("seat-", "")),
  };
  return (
    <div class="part-grid">
      <Choose
        form={named}
        id="seat-role"
        label={t("coordination.seat")}
        choices={ROLES.map((role) => ({ value: role, label: seatWord(role) }))}
      />
      <Line form={named} id="seat-since" type="date" label={t("coordination.firstDay")} />
      <Line form={named} id="seat-until" type="date" label={t("coordination.endsOn")} />
    </div>
  );
}
