/** What stopped a form, at its head, with a link to each field. Takes the focus when it appears. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "./i18n";

export interface FieldError {
  /** The id of the field, or null when the error belongs to the whole form. */
  field: string | null;
  text: string;
}

export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1}>
      <h2>{t("form.problem", { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            {error.field === null ? (
              error.text
            ) : (
              <a href={`#${error.field}`} onClick={(event) => jump(event, error.field)}>
                {error.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Put the cursor into the field: following the address alone would only scroll. */
function jump(event: Event, field: string | null): void {
  const target = field === null ? null : document.getElementById(field);
  if (target === null) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: "center" });
}
