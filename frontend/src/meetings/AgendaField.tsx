/** The points of an agenda: written, put in order, and taken up from what is still open. */
import { useState } from "preact/hooks";
import type { Typing } from "../implementation/SheetForm";
import { SelectField, TextField } from "../kit/Field";
import { language, pick, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";
import {
  agendaEntry,
  agendaOf,
  allTaken,
  holds,
  moved,
  openPoints,
  type Point,
  taken,
  titled,
} from "./agenda";
import { fetchOpenItems } from "./writing";

interface Props {
  form: Typing;
  /** Whether the meeting was held, so that it can be told what became of each point. */
  held: boolean;
}

export function AgendaField({ form, held }: Props) {
  const points = agendaOf(form.entries);
  const error = form.errorOf("agenda");
  const keep = (next: readonly Point[]): void => form.type("agenda")(agendaEntry(next));
  const put = (place: number, point: Point): void =>
    keep(points.map((each, at) => (at === place ? point : each)));
  return (
    <fieldset class="parts" id="agenda" tabIndex={-1}>
      <legend>{t("coordination.agenda")}</legend>
      {error !== null && <p class="field-error">{error}</p>}
      <ol>
        {points.map((point, place) => (
          <li key={point.record ?? `${place}`}>
            <PointField point={point} place={place} put={(next) => put(place, next)} />
            {held && <Outcome point={point} place={place} put={(next) => put(place, next)} />}
            <Order
              number={place + 1}
              last={place === points.length - 1}
              move={(by) => keep(moved(points, place, by))}
              remove={() => keep(points.filter((_each, at) => at !== place))}
            />
          </li>
        ))}
      </ol>
      <NewPoint add={(point) => keep([...points, point])} />
      {form.entries.body && <StillOpen body={form.entries.body} points={points} keep={keep} />}
    </fieldset>
  );
}

interface PointProps {
  point: Point;
  place: number;
  put: (point: Point) => void;
}

/** A point's own words; those of a record are the record's. */
function PointField({ point, place, put }: PointProps) {
  const lang = language.value;
  if (point.record !== null) return <Words text={point.title} />;
  return (
    <TextField
      id={`point-${place}`}
      label={t("coordination.point", { number: place + 1 })}
      value={point.title[lang] ?? ""}
      hint={point.title[lang] ? undefined : pick(point.title).text || undefined}
      onValue={(text) => put(titled(point, lang, text))}
    />
  );
}

function Outcome({ point, place, put }: PointProps) {
  return (
    <SelectField
      id={`done-${place}`}
      label={t("coordination.outcome")}
      value={point.done === null ? "" : String(point.done)}
      choices={[
        { value: "", label: t("coordination.notTold") },
        { value: "true", label: t("coordination.finished") },
        { value: "false", label: t("coordination.leftOver") },
      ]}
      onValue={(value) => put({ ...point, done: value === "" ? null : value === "true" })}
    />
  );
}

interface OrderProps {
  number: number;
  last: boolean;
  move: (by: 1 | -1) => void;
  remove: () => void;
}

function Order({ number, last, move, remove }: OrderProps) {
  return (
    <p class="row">
      {number > 1 && (
        <button type="button" class="link-button" onClick={() => move(-1)}>
          {t("coordination.earlier")}
          <span class="hidden"> {number}</span>
        </button>
      )}
      {!last && (
        <button type="button" class="link-button" onClick={() => move(1)}>
          {t("coordination.later")}
          <span class="hidden"> {number}</span>
        </button>
      )}
      <button type="button" class="link-button" onClick={remove}>
        {t("coordination.remove")}
        <span class="hidden"> {number}</span>
      </button>
    </p>
  );
}

function NewPoint({ add }: { add: (point: Point) => void }) {
  const [words, setWords] = useState("");
  const take = (): void => {
    if (words.trim() === "") return;
    add({
      title: { [language.value]: words.trim() },
      record: null,
      done: null,
      carried_from: null,
    });
    setWords("");
  };
  return (
    <>
      <TextField
        id="new-point"
        label={t("coordination.newPoint")}
        value={words}
        onValue={setWords}
        onEnter={take}
      />
      <p>
        <button type="button" class="button button-quiet" onClick={take}>
          {t("coordination.addPoint")}
        </button>
      </p>
    </>
  );
}

interface OpenProps {
  body: string;
  points: readonly Point[];
  keep: (points: readonly Point[]) => void;
}

/** What the body has before it, to be taken up one by one or all at once. */
function StillOpen({ body, points, keep }: OpenProps) {
  const [resource, reload] = useResource(`open ${body}`, () => fetchOpenItems(body));
  return (
    <Loaded resource={resource} reload={reload}>
      {(items) => {
        const open = openPoints(items);
        if (open.length === 0) return <p class="hint">{t("coordination.nothingOpen")}</p>;
        return (
          <details>
            <summary>{t("coordination.stillOpen", { count: open.length })}</summary>
            <p>
              <button
                type="button"
                class="button button-quiet"
                onClick={() => keep(allTaken(points, open))}
              >
                {t("coordination.takeAll")}
              </button>
            </p>
            {open.map((point) => (
              <label class="check" key={`${point.record} ${JSON.stringify(point.title)}`}>
                <input
                  type="checkbox"
                  checked={holds(points, point)}
                  onChange={() => keep(taken(points, point))}
                />
                <span>
                  <Words text={point.title} />{" "}
                  {point.overdue && <Tag tone="bad">{t("meetings.overdue")}</Tag>}
                </span>
              </label>
            ))}
          </details>
        );
      }}
    </Loaded>
  );
}
