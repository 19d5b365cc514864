/** A status as a word with its shape; the sentence behind it is one step away, or beside it. */
import type { Status } from "../api/types";
import { Tag } from "../kit/Tag";
import { STATUS_TONES, statusDetails, statusWord } from "./status";

export function StatusTag({ status }: { status: Status }) {
  return <Tag tone={STATUS_TONES[status.code]}>{statusWord(status.code)}</Tag>;
}

/** The tag with its explanation folded in, for tables and cards. */
export function StatusExplained({ status }: { status: Status }) {
  return (
    <details class="explained">
      <summary title={statusDetails(status)}>
        <StatusTag status={status} />
      </summary>
      <p>{statusDetails(status)}</p>
    </details>
  );
}
