/** The form of a draft. What was typed stays when saving is refused. */
import { useState } from "preact/hooks";
import type { Language, PlanReport, Problem, ReportItem, Text } from "../api/types";
import { ErrorSummary } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { LANGUAGE_NAMES, LANGUAGES, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { ABOUT_FIELDS, type About, AboutFields, askedFor } from "./AboutFields";
import { ItemsList } from "./ItemsList";
import { changeReport } from "./queries";
import { sectionWord } from "./words";

interface Props {
  plan: string;
  report: PlanReport;
  etag: string;
  items: ReportItem[];
}

type Narrative = Record<string, Text>;

const aboutOf = ({ jurisdiction, period, since, until }: PlanReport): About => ({
  side: jurisdiction ?? "both",
  period: period ?? "",
  since,
  until,
});

const narrativeOf = (report: PlanReport): Narrative =>
  Object.fromEntries(report.narrative.map(({ section, text }) => [section, text]));

export function DraftForm({ plan, report, etag: first, items: found }: Props) {
  const [narrative, setNarrative] = useState(() => narrativeOf(report));
  const [about, setAbout] = useState(() => aboutOf(report));
  const [items, setItems] = useState(found);
  const [etag, setEtag] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const errors = errorsOf(problem, ABOUT_FIELDS, []);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const choices = items.map(({ id, shown }) => ({ item: id, shown }));
    const changes = { narrative, choices, ...askedFor(about) };
    const changed = await changeReport(report.id, etag, changes);
    setProblem(changed.ok ? null : changed.problem);
    setSaved(changed.ok);
    if (changed.ok && changed.etag !== null) setEtag(changed.etag);
  };
  const write = (section: string, lang: Language, value: string): void => {
    const text = { en: null, ar: null, ckb: null, ...narrative[section], [lang]: value || null };
    setNarrative({ ...narrative, [section]: text });
    setSaved(false);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      <fieldset class="report-section">
        <legend>{t("planReport.about")}</legend>
        <AboutFields
          plan={plan}
          value={about}
          errorOf={(field) => errors.find((error) => error.field === field)?.text ?? null}
          onValue={(changed) => {
            setAbout(changed);
            setSaved(false);
          }}
        />
      </fieldset>
      {Object.entries(narrative).map(([section, text]) => (
        <Section key={section} section={section} text={text} write={write} />
      ))}
      {report.kind === "newsletter" && (
        <ItemsList
          items={items}
          change={(changed) => {
            setItems(changed);
            setSaved(false);
          }}
        />
      )}
      <p class="row">
        <button type="submit" class="button">
          {t("planReport.save")}
        </button>{" "}
        <a href={paths.planReport(plan, report.id)}>{t("planReport.preview")}</a>
      </p>
      <p role="status">{saved && t("planReport.saved")}</p>
    </form>
  );
}

interface SectionProps {
  section: string;
  text: Text;
  write: (section: string, lang: Language, value: string) => void;
}

function Section({ section, text, write }: SectionProps) {
  return (
    <fieldset class="report-section">
      <legend>{sectionWord(section)}</legend>
      {LANGUAGES.map((lang) => (
        <AreaField
          key={lang}
          id={`s-${section}-${lang}`}
          label={t("planReport.notIn", {
            section: sectionWord(section),
            language: LANGUAGE_NAMES[lang],
          })}
          value={text[lang] ?? ""}
          onValue={(value) => write(section, lang, value)}
        />
      ))}
    </fieldset>
  );
}
