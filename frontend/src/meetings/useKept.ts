/** One form of coordination: kept on the device as it is typed, saved when the person says so. */
import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import { type Entries, type Kept, Sheet, type SheetServer } from "../implementation/sheet";
import { deviceDrafts } from "../submissions/drafts";

interface Setup<T extends Kept> {
  plan: string;
  /** Which form it is, and of what: a new thing is of the body or meeting it is begun for. */
  form: string;
  about: string;
  /** What it is called among the drafts on this device. */
  label: string;
  existing: T | null;
  server: SheetServer<T>;
  empty: Entries;
  /** The address that goes on with it once it has an id; none where it is the form of a part. */
  again?: (held: T) => string;
}

export function useKept<T extends Kept>(setup: Setup<T>): Sheet<T> {
  const { plan, form, about, label, existing, server, empty, again } = setup;
  const { url } = useLocation();
  const user = me.value?.id ?? "";
  return useMemo(() => {
    const bare = (address: string): string => address.replace(/^\/[^/]+/, "");
    const keyOf = (held: T | null): string =>
      [user, form, held === null ? `new ${about}` : held.id].join(" ");
    const place = { key: keyOf(existing), user, plan, indicator: label, address: bare(url) };
    return new Sheet(place, server, deviceDrafts, existing, empty, {
      onlyWhenTold: true,
      partial: true,
      where: (held) =>
        held === null || again === undefined
          ? {}
          : { key: keyOf(held), address: bare(again(held)) },
    });
    // What was remembered of the last visit gives way to what the portal has now.
  }, [user, form, about, existing?.id, existing?.version]);
}
