/** A contact while it is written. Pure. */
import type { NewContact } from "../api/types";

export type ContactEntries = Record<
  "name" | "position" | "email" | "phone" | "language" | "note",
  string
>;

export const NO_CONTACT: ContactEntries = {
  name: "",
  position: "",
  email: "",
  phone: "",
  language: "",
  note: "",
};

/** The field on screen that a fault of the server points at. */
export const CONTACT_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.keys(NO_CONTACT).map((name) => [`/${name}`, `c-${name}`]),
);

/** The contact as it is sent: an empty field says that nothing is known. */
export function contactOf(entries: ContactEntries): NewContact {
  const filled = Object.entries(entries).flatMap(([name, value]) =>
    value.trim() === "" ? [] : [[name, value.trim()]],
  );
  return { name: "", ...Object.fromEntries(filled) };
}
