/** Progress as a bar with its figure beside it; no bar at all where nothing can be said. */
import { language, t } from "./i18n";
import { formatShare } from "./numbers";

interface Props {
  share: number | null;
  label: string;
  /** The share of time gone, drawn as a mark on the bar. */
  elapsed?: number | null;
}

const WIDTH = 100;

export function Progress({ share, label, elapsed = null }: Props) {
  if (share === null) return <span class="missing">{t("progress.none")}</span>;
  const rtl = language.value !== "en";
  const filled = Math.max(0, Math.min(1, share)) * WIDTH;
  const mark = elapsed === null ? null : Math.max(0, Math.min(1, elapsed)) * WIDTH;
  const at = (x: number, width: number): number => (rtl ? WIDTH - x - width : x);
  return (
    <span class="progress">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect class="progress-whole" x="0" y="0" width="100" height="8" />
        <rect class="progress-part" x={at(0, filled)} y="0" width={filled} height="8" />
        {mark !== null && (
          <rect class="progress-mark" x={at(mark - 0.75, 1.5)} y="0" width="1.5" height="8" />
        )}
      </svg>
      <span class="figure">{formatShare(share, language.value)}</span>
    </span>
  );
}
