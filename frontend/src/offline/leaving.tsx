/** Signing out while this device holds work that was not sent: the person says what becomes of it. */
import { useEffect, useRef } from "preact/hooks";
import { signOut } from "../access/queries";
import { me } from "../access/session";
import { t } from "../kit/i18n";
import { deviceDrafts } from "../submissions/drafts";
import { stir } from "./state";

/** How many pieces of work of a user are on this device and nowhere else. */
export async function unsentOf(user: string): Promise<number> {
  return (await deviceDrafts.ofUser(user)).length;
}

async function deleteAndLeave(): Promise<void> {
  const user = me.peek()?.id ?? "";
  for (const { key } of await deviceDrafts.ofUser(user)) await deviceDrafts.remove(key);
  await signOut();
  stir();
}

export function AskBeforeLeaving({ count, close }: { count: number; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="leaving" onClose={close}>
      <h2 id="leaving">{t("outbox.leaving.title")}</h2>
      <p>{t("outbox.leaving.text", { count })}</p>
      <div class="form-end">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t("outbox.leaving.stay")}
        </button>
        <button type="button" class="button button-quiet" onClick={() => void signOut()}>
          {t("outbox.leaving.keep")}
        </button>
        <button type="button" class="button button-quiet" onClick={() => void deleteAndLeave()}>
          {t("outbox.leaving.delete")}
        </button>
      </div>
    </dialog>
  );
}
