/** Two entries side by side, which of them stays, and what stands against it. */
import { useState } from "preact/hooks";
import { mergesActors } from "../access/can";
import type { Actor } from "../api/types";
import { Missing } from "../kit/Facts";
import { LANGUAGES, say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Code } from "../kit/Words";
import { sideWord } from "../plans/words";
import { Merged } from "./Merged";
import { MergeForm } from "./MergeForm";
import { fetchActor } from "./queries";
import { fieldWord, sinceWords, statusWord, typeWord, valueWords } from "./words";

interface Props {
  plan: string;
  first: string;
  second: string;
}

export function MergeTwo({ plan, first, second }: Props) {
  const [one, again] = useResource(`actor ${first}`, () => fetchActor(first));
  const [other, anew] = useResource(`actor ${second}`, () => fetchActor(second));
  const reload = (): void => {
    again();
    anew();
  };
  return (
    <Loaded resource={one} reload={again}>
      {(left, leftEtag) => (
        <Loaded resource={other} reload={anew}>
          {(right, rightEtag) => (
            <>
              <SideBySide plan={plan} left={left} right={right} />
              {leftEtag !== null && rightEtag !== null && (
                <Deciding
                  plan={plan}
                  sides={[
                    { actor: left, etag: leftEtag },
                    { actor: right, etag: rightEtag },
                  ]}
                  done={reload}
                />
              )}
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Side {
  actor: Actor;
  etag: string;
}

interface DecidingProps {
  plan: string;
  sides: [Side, Side];
  done: () => void;
}

/** Taking back a merge of the two, or merging them; who may do neither only looks. */
function Deciding({ plan, sides, done }: DecidingProps) {
  const [stays, setStays] = useState("");
  const merged = sides.find(({ actor }) => actor.merged_into !== null);
  if (merged !== undefined) return <Merged plan={plan} {...merged} done={done} />;
  if (!sides.every(({ actor }) => mergesActors(actor.jurisdiction)))
    return <p class="notice">{t("registry.twins.onlyLook")}</p>;
  const staying = sides.find(({ actor }) => actor.code === stays);
  const going = sides.find(({ actor }) => actor.code !== stays);
  return (
    <MergeForm
      actors={sides.map(({ actor }) => actor)}
      stays={stays}
      choose={setStays}
      going={staying === undefined ? null : (going ?? null)}
      done={done}
    />
  );
}

interface Row {
  name: string;
  /** What is known of it; null where nothing is. */
  of: (actor: Actor) => readonly string[] | null;
}

const one = (text: string | null | undefined): string[] | null => (text ? [text] : null);

const rows = (): Row[] => [
  ...LANGUAGES.map((lang) => ({
    name: t(`registry.nameIn.${lang}`),
    of: ({ title }: Actor) => one(title[lang]),
  })),
  { name: t("actors.aliases"), of: ({ aliases }) => aliases.map(({ text }) => text) },
  { name: t("logframe.side"), of: ({ jurisdiction }) => one(sideWord(jurisdiction)) },
  { name: fieldWord("type"), of: ({ type }) => (type === null ? null : [typeWord(type)]) },
  { name: fieldWord("subtype"), of: ({ subtype }) => [typeWord(subtype)] },
  {
    name: fieldWord("status"),
    of: ({ status }) => (status === null ? null : [statusWord(status)]),
  },
  { name: fieldWord("parent"), of: ({ parent }) => [parent ?? t("actors.noParent")] },
  { name: fieldWord("since"), of: ({ since }) => (since === null ? null : [sinceWords(since)]) },
  { name: fieldWord("areas"), of: ({ areas }) => areas },
  { name: t("actors.leads"), of: ({ leads }) => leads },
  { name: t("actors.supports"), of: ({ supports }) => supports },
  { name: t("registry.work.reported"), of: ({ work }) => [valueWords(work.reported)] },
];

function SideBySide({ plan, left, right }: { plan: string; left: Actor; right: Actor }) {
  const columns: Column<Row>[] = [
    { name: t("registry.conflict.field"), head: true, cell: ({ name }) => name },
    { name: left.code, cell: ({ of }) => <Several values={of(left)} /> },
    // The same entry twice is a mistake that the server names; a table wants two columns.
    ...(left.code === right.code
      ? []
      : [{ name: right.code, cell: ({ of }: Row) => <Several values={of(right)} /> }]),
  ];
  return (
    <>
      <ul class="inline-list">
        {[...new Set([left, right])].map((actor) => (
          <li key={actor.code}>
            <a href={paths.actor(plan, actor.code)}>{say(actor.title)}</a> <Code>{actor.code}</Code>
          </li>
        ))}
      </ul>
      <Table
        quiet
        caption={t("registry.twins.compare")}
        columns={columns}
        rows={rows()}
        id={({ name }) => name}
      />
    </>
  );
}

function Several({ values }: { values: readonly string[] | null }) {
  if (values === null) return <Missing />;
  if (values.length === 0) return <>{t("registry.none")}</>;
  return (
    <ul class="inline-list">
      {values.map((value) => (
        <li key={value}>
          <bdi>{value}</bdi>
        </li>
      ))}
    </ul>
  );
}
