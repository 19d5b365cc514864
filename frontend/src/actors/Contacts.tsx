/** Whom to reach at an actor: personal data, for those who coordinate. */
import { useRef, useState } from "preact/hooks";
import { keepsActors } from "../access/can";
import { newKey } from "../api/client";
import type { Actor, Contact, Problem } from "../api/types";
import { ErrorSummary } from "../kit/ErrorSummary";
import { SelectField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { LANGUAGE_NAMES, LANGUAGES, t } from "../kit/i18n";
import { Failure, Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { CONTACT_FIELDS, type ContactEntries, contactOf, NO_CONTACT } from "./contact";
import { addContact, fetchContacts, removeContact } from "./queries";

export function Contacts({ actor }: { actor: Actor }) {
  const [resource, reload] = useResource(`contacts ${actor.code}`, () => fetchContacts(actor.code));
  const keeps = keepsActors(actor.jurisdiction);
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t("registry.contacts.title")}</h2>
      <p class="hint">{t("registry.contacts.help")}</p>
      <Loaded resource={resource} reload={reload}>
        {(contacts) => (
          <>
            {contacts.length === 0 && <p class="missing">{t("registry.contacts.none")}</p>}
            <ul class="plain-list">
              {contacts.map((contact) => (
                <Item
                  key={contact.id}
                  actor={actor.code}
                  contact={contact}
                  keeps={keeps}
                  done={reload}
                />
              ))}
            </ul>
            {keeps && <AddContact key={contacts.length} actor={actor.code} done={reload} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface ItemProps {
  actor: string;
  contact: Contact;
  keeps: boolean;
  done: () => void;
}

function Item({ actor, contact, keeps, done }: ItemProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const gone = await removeContact(actor, contact.id);
    setBusy(false);
    setProblem(gone.ok ? null : gone.problem);
    if (gone.ok) done();
  };
  return (
    <li>
      <strong>
        <bdi>{contact.name}</bdi>
      </strong>{" "}
      {contact.position !== null && <bdi>{contact.position}</bdi>}
      <span class="cell-note">
        {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}{" "}
        {contact.phone !== null && <bdi dir="ltr">{contact.phone}</bdi>}{" "}
        {contact.language !== null && LANGUAGE_NAMES[contact.language]}{" "}
        {contact.note !== null && <bdi>{contact.note}</bdi>}
      </span>
      {problem !== null && <Failure problem={problem} />}
      {keeps && (
        <button type="button" class="link-button" disabled={busy} onClick={() => void remove()}>
          {t("registry.contacts.remove", { name: contact.name })}
        </button>
      )}
    </li>
  );
}

function AddContact({ actor, done }: { actor: string; done: () => void }) {
  const [entries, setEntries] = useState<ContactEntries>(NO_CONTACT);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef({ of: "", key: "" });
  const errors = errorsOf(problem, CONTACT_FIELDS, []);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const body = contactOf(entries);
    const of = JSON.stringify(body);
    if (key.current.of !== of) key.current = { of, key: newKey() };
    setBusy(true);
    const made = await addContact(actor, body, key.current.key);
    setBusy(false);
    setProblem(made.ok ? null : made.problem);
    if (made.ok) done();
  };
  const field = (name: keyof ContactEntries) => ({
    id: `c-${name}`,
    label: t(`registry.contacts.${name}`),
    value: entries[name],
    error: errors.find((error) => error.field === `c-${name}`)?.text ?? null,
    onValue: (value: string) => setEntries({ ...entries, [name]: value }),
  });
  const languages = LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }));
  return (
    <form class="decide" noValidate onSubmit={(event) => void send(event)}>
      <h3>{t("registry.contacts.add")}</h3>
      <ErrorSummary errors={errors} />
      <div class="part-row">
        <TextField {...field("name")} />
        <TextField {...field("position")} />
        <TextField {...field("email")} type="email" />
        <TextField {...field("phone")} />
        <SelectField
          {...field("language")}
          choices={[{ value: "", label: t("common.unknown") }, ...languages]}
        />
        <TextField {...field("note")} />
      </div>
      <button type="submit" class="button" disabled={busy}>
        {t("registry.contacts.add")}
      </button>
    </form>
  );
}
