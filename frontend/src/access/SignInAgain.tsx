/** The session ended in the middle of work: sign in here, and what was typed stays as it is. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../kit/i18n";
import { forgetHere } from "./queries";
import { SignInForm } from "./SignInForm";
import { asking, me } from "./session";

export function SignInAgain() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = asking.value !== null;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const decline = (): void => {
    asking.value?.resolve(false);
    forgetHere();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="again"
      onCancel={(event) => event.preventDefault()}
    >
      {open && (
        <>
          <h2 id="again">{t("again.title")}</h2>
          <p>{t("again.text")}</p>
          <SignInForm only={me.value?.email} done={() => asking.value?.resolve(true)} />
          <button type="button" class="link-button" onClick={decline}>
            {t("again.leave")}
          </button>
        </>
      )}
    </dialog>
  );
}
