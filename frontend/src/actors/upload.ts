/** A file of actors on its way: chosen, looked at, and then kept. Nothing changes before that. */
import { useRef, useState } from "preact/hooks";
import { localProblem } from "../api/answers";
import { newKey } from "../api/client";
import type { Problem, RegistryReport } from "../api/types";
import { isReadable } from "../exchange/FileField";
import { sendActors } from "./queries";

interface State {
  file: File | null;
  seen: RegistryReport | null;
  kept: RegistryReport | null;
  problem: Problem | null;
}

export interface Upload extends State {
  busy: boolean;
  choose: (file: File | null) => void;
  look: (file: File) => Promise<void>;
  keep: () => Promise<void>;
}

const NOTHING: State = { file: null, seen: null, kept: null, problem: null };

export function useUpload(): Upload {
  const [state, setState] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  // One key for one keeping: a retry after a lost line must not write twice.
  const key = useRef<string | null>(null);
  const send = async (file: File, dry: boolean): Promise<void> => {
    setBusy(true);
    if (!(await isReadable(file))) {
      setState({ ...NOTHING, file, problem: localProblem("file-changed") });
      setBusy(false);
      return;
    }
    if (!dry) key.current ??= newKey();
    const got = await sendActors(file, dry, dry ? undefined : (key.current ?? undefined));
    setBusy(false);
    if (got.ok && dry) setState({ ...NOTHING, file, seen: got.data });
    else if (got.ok) setState({ ...NOTHING, file, kept: got.data });
    // What stands against it now is shown anew, unless only the line was lost.
    else if (dry || got.problem.status === 0)
      setState((before) => ({ ...before, file, problem: got.problem }));
    else {
      key.current = null;
      const again = await sendActors(file, true);
      setState({ ...NOTHING, file, seen: again.ok ? again.data : null, problem: got.problem });
    }
  };
  return {
    ...state,
    busy,
    choose: (file) => {
      key.current = null;
      setState({ ...NOTHING, file });
    },
    look: (file) => send(file, true),
    keep: async () => {
      if (state.file !== null) await send(state.file, false);
    },
  };
}
