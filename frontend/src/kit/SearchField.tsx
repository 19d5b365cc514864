/** A search that the server answers: asked after a pause in typing, not at every letter. */
import { useEffect, useRef, useState } from "preact/hooks";
import { TextField } from "./Field";

const PAUSE = 300;

interface Props {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
}

export function SearchField({ value, onValue, ...shell }: Props) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(onValue);
  latest.current = onValue;
  useEffect(() => {
    // Changed elsewhere: by a link, or by going back.
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string): void => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = typed;
      latest.current(typed);
    }, PAUSE);
  };
  return <TextField {...shell} type="search" value={text} onValue={type} />;
}
