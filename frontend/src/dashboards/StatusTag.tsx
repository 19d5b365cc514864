/** A status as a word with its shape; the sentence behind it is one step away, or beside it. */
import type { Status } from "../api/types";
import { Tag } from "../kit/Tag";
import { STATUS_TONES, statusDetails, statusWord } from "./status";

export function StatusTag({ status }: { status: Status }) {
  return <Tag tone={STATUS_TONES[status.code]}>{statusWord(status.code)}</Tag>;
}

interface Props {
  status: Status;
  details?: string;
}

/** The tag with its explanation folded in, for tables and cards. */
export function StatusExplained({ status, details = statusDetails(status) }: Props) {
  return (
    <details class="explained">
      <summary title={details}>
        <StatusTag status={status} />
      </summary>
      <p>{details}</p>
    </details>
  );
}
