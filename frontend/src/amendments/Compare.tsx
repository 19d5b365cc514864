/** What an activity is and what it shall be, field by field side by side; only what differs. */
import type { ComponentChildren } from "preact";
import type { AmendableField, AmendedContent, Text } from "../api/types";
import { formatDate } from "../kit/dates";
import { Missing } from "../kit/Facts";
import { LANGUAGE_NAMES, t } from "../kit/i18n";
import { type Column, Table } from "../kit/Table";
import { Words } from "../kit/Words";
import { span } from "../plans/PlanTimes";
import { fieldWord, LANGUAGES_OF_TEXT } from "./words";

type Content = Pick<
  AmendedContent,
  "title" | "statement" | "time_frame" | "responsibilities" | "dropped_on"
>;

interface Props {
  caption: string;
  fields: readonly AmendableField[];
  before: Content | null;
  after: Content;
}

export function Compare({ caption, fields, before, after }: Props) {
  const columns: Column<AmendableField>[] = [
    { name: t("amend.what"), head: true, cell: fieldWord },
    { name: t("amend.before"), cell: (field) => shown(field, before, after) },
    { name: t("amend.after"), cell: (field) => shown(field, after, before) },
  ];
  const known = before === null ? columns.filter((_, at) => at !== 1) : columns;
  return <Table quiet caption={caption} columns={known} rows={fields} id={(field) => field} />;
}

function shown(
  field: AmendableField,
  content: Content | null,
  other: Content | null,
): ComponentChildren {
  if (content === null) return <Missing />;
  switch (field) {
    case "title":
      return <Languages text={content.title} other={other?.title ?? null} />;
    case "statement":
      return content.statement === null ? (
        <Missing />
      ) : (
        <Languages text={content.statement} other={other?.statement ?? null} />
      );
    case "time_frame":
      return content.time_frame === null ? <Missing /> : <Frame frame={content.time_frame} />;
    case "responsibilities":
      return <Parts parts={content.responsibilities} />;
    case "dropped_on":
      return content.dropped_on === null
        ? t("amend.kept")
        : t("amend.droppedOn", { date: formatDate(content.dropped_on) });
  }
}

/** The languages in which a text differs: an amendment may change one of them only. */
function Languages({ text, other }: { text: Text; other: Text | null }) {
  const told = LANGUAGES_OF_TEXT.filter((lang) => text[lang] !== null);
  const differing = told.filter((lang) => other === null || text[lang] !== other[lang]);
  return (
    <ul class="plain-list">
      {(differing.length > 0 ? differing : told).map((lang) => (
        <li key={lang}>
          <span class="cell-note">{LANGUAGE_NAMES[lang]}</span>
          <bdi lang={lang} dir={lang === "en" ? "ltr" : "rtl"}>
            {text[lang]}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function Frame({ frame }: { frame: NonNullable<Content["time_frame"]> }) {
  return (
    <>
      <bdi>{frame.text}</bdi>
      <span class="cell-note">{span(frame.start, frame.end)}</span>
      {frame.stages.map((stage) => (
        <span class="cell-note" key={`${stage.text} ${stage.start}`}>
          <bdi>{stage.text}</bdi>: {span(stage.start, stage.end)}
        </span>
      ))}
    </>
  );
}

function Parts({ parts }: { parts: Content["responsibilities"] }) {
  return (
    <ul class="plain-list">
      {parts.map((part) => (
        <li key={`${part.actor} ${part.part}`}>
          <Words text={part.title} />
          <span class="cell-note">{t(`amend.part.${part.part}`)}</span>
        </li>
      ))}
    </ul>
  );
}
