/** The files of something that is no form: those who may change them attach here, the others read. */
import { Attach } from "./Attach";
import type { Carrier } from "./calls";
import { EvidencePart } from "./EvidencePart";

interface Props {
  kind: Carrier;
  of: { id: string; version: number; evidence: number | null };
  /** Whether the person may attach and remove now. */
  open: boolean;
  /** Its files were changed, and its version with them. */
  changed: () => void;
}

export function EvidenceDesk({ kind, of, open, changed }: Props) {
  if (!open) return <EvidencePart kind={kind} of={of} />;
  return (
    <Attach
      key={of.id}
      kind={kind}
      held={() => of.id}
      again={null}
      inTurn={async (work) => {
        const done = await work(of.id);
        if (done.ok) changed();
        return done;
      }}
    />
  );
}
