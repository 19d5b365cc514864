/** Text from the data, isolated so that its direction cannot disturb the line around it. */
import type { Source, Text } from "../api/types";
import { directionOf, language, pick, t } from "./i18n";

/** A text in the reader's language, marked when it is shown in another one. */
export function Words({ text }: { text: Text | Partial<Text> | null | undefined }) {
  const shown = pick(text);
  const other = shown.lang !== language.value;
  return (
    <bdi {...(other ? { lang: shown.lang, dir: directionOf(shown.lang) } : {})}>{shown.text}</bdi>
  );
}

/** A code, an address or another Latin-script token inside any line. */
export function Code({ children }: { children: string | number }) {
  return (
    <bdi class="code" dir="ltr">
      {children}
    </bdi>
  );
}

/** Where a record comes from: seed file and line; bare where "source" stands beside it already. */
export function SourceMark({ source, bare = false }: { source: Source | null; bare?: boolean }) {
  if (source === null) return null;
  return (
    <span class="source">
      {!bare && `${t("source.label")} `}
      <Code>{source.line === null ? source.file : `${source.file}:L${source.line}`}</Code>
    </span>
  );
}
