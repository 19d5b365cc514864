/** Records one beneath the other: what was said, what it is about, where it comes from. */
import type { MeetingRecord } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { SourceMark, Words } from "../kit/Words";
import { FOLLOW_UP_TONES, followUpWord, levelWord, recordKindWord, sectorWord } from "./words";

interface Props {
  plan: string;
  records: readonly MeetingRecord[];
}

export function RecordList({ plan, records }: Props) {
  return (
    <ul class="plain-list">
      {records.map((record) => (
        <li key={record.id}>
          <a href={paths.record(plan, record.id)}>
            <Words text={record.text} />
          </a>
          <p class="cell-note">
            {[
              recordKindWord(record.kind),
              ...record.sectors.map(sectorWord),
              ...(record.level === null ? [] : [levelWord(record.level)]),
            ].join(" · ")}{" "}
            <SourceMark source={record.source} />{" "}
            {record.state === "draft" && <Tag tone="warn">{t("coordination.draft")}</Tag>}
            {record.follow_up !== null && record.state === "approved" && (
              <Tag tone={FOLLOW_UP_TONES[record.follow_up]}>{followUpWord(record.follow_up)}</Tag>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
