/** The first steps in "my work", shown once to each person on a device; help shows them again. */
import { useRef, useState } from "preact/hooks";
import { me } from "../access/session";
import { t } from "../kit/i18n";
import { Said } from "./Said";
import { hasSeen, markSeen } from "./tour";

const STEPS = ["due", "kept", "many", "practise"] as const;

export function Tour() {
  const user = me.value?.id ?? "";
  const [at, setAt] = useState(() => (hasSeen(user) ? STEPS.length : 0));
  const text = useRef<HTMLParagraphElement>(null);
  const step = STEPS[at];
  if (step === undefined) return null;
  const end = (): void => {
    markSeen(user);
    setAt(STEPS.length);
    document.querySelector<HTMLElement>("main h1")?.focus();
  };
  const last = at === STEPS.length - 1;
  return (
    <section
      class="notice tour"
      aria-labelledby="tour"
      onKeyDown={({ key }) => key === "Escape" && end()}
    >
      <h2 id="tour">{t("tour.title")}</h2>
      <p class="hint">{t("tour.step", { number: at + 1, all: STEPS.length })}</p>
      <p ref={text} tabIndex={-1}>
        <Said text={t(`tour.steps.${step}`)} />
      </p>
      <p class="row">
        {!last && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setAt(at + 1);
              text.current?.focus();
            }}
          >
            {t("tour.next")}
          </button>
        )}
        <button type="button" class={last ? "button" : "button button-quiet"} onClick={end}>
          {t("tour.end")}
        </button>
      </p>
    </section>
  );
}
