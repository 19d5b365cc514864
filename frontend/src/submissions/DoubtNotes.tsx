/** What stands out of the figures: asked about in the form, told with its notes to who reviews. */
import type { Submission, Warning } from "../api/types";
import { AreaField } from "../kit/Field";
import { t } from "../kit/i18n";
import { type Doubt, doubtWords, type Notes, noteField, slugsOf } from "./doubts";

interface Props {
  doubts: readonly Doubt[];
  notes: Notes;
  /** Slugs whose note is wanted and missing. */
  wanted: readonly string[];
  onNote: (slug: string, note: string) => void;
}

export function AskDoubts({ doubts, notes, wanted, onNote }: Props) {
  if (doubts.length === 0) return null;
  return (
    <section class="notice notice-warn" aria-labelledby="doubts">
      <h2 id="doubts">{t("entry.check.title")}</h2>
      <p>{t("entry.check.lead")}</p>
      {slugsOf(doubts).map((slug) => (
        <div key={slug} class="doubt">
          {doubts
            .filter((doubt) => doubt.slug === slug)
            .map((doubt) => (
              <p key={doubt.pointer}>{doubtWords(doubt)}</p>
            ))}
          <AreaField
            id={noteField(slug)}
            label={t("entry.check.note")}
            value={notes[slug] ?? ""}
            error={wanted.includes(slug) ? t("entry.check.noteMissing") : null}
            onValue={(note) => onNote(slug, note)}
          />
        </div>
      ))}
    </section>
  );
}

export function ToldDoubts({ submission }: { submission: Submission }) {
  if (submission.warnings.length === 0) return null;
  return (
    <section class="notice" aria-label={t("entry.check.told")}>
      <p>
        <strong>{t("entry.check.told")}</strong>
      </p>
      <ul>
        {submission.warnings.map((warning) => (
          <li key={`${warning.slug} ${warning.pointer}`}>
            {doubtWords(warning)} <Given warning={warning} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Given({ warning }: { warning: Warning }) {
  if (warning.as_printed) return <strong>{t("entry.check.asPrinted")}</strong>;
  if (warning.note === null) return null;
  return <strong>{t("entry.check.given", { note: warning.note })}</strong>;
}
