/** What is known of an actor, in three languages; what nobody has told says so. */
import type { ComponentChildren } from "preact";
import type { Actor } from "../api/types";
import { type Fact, Facts } from "../kit/Facts";
import { directionOf, LANGUAGE_NAMES, LANGUAGES, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, SourceMark } from "../kit/Words";
import { sectorWord } from "../meetings/words";
import { AreaName } from "../plans/AreaName";
import { CONFIDENCE_TONES, confidenceWord, sideWord } from "../plans/words";
import { capacityWord, sinceWords, spokenWord, statusWord, typeWord } from "./words";

export function ActorFacts({ plan, actor }: { plan: string; actor: Actor }) {
  return <Facts facts={[...whatItIs(plan, actor), ...whatItDoes(actor), readFrom(actor)]} />;
}

function whatItIs(plan: string, actor: Actor): Fact[] {
  const { parent } = actor;
  return [
    { name: t("actors.code"), value: <Code>{actor.code}</Code> },
    { name: t("registry.field.title"), value: <Names actor={actor} /> },
    {
      name: t("actors.aliases"),
      value: actor.aliases.length === 0 ? null : <Aliases actor={actor} />,
    },
    { name: t("logframe.side"), value: sideWord(actor.jurisdiction) },
    { name: t("actors.type"), value: typeWord(actor.type) },
    { name: t("registry.field.subtype"), value: typeWord(actor.subtype) },
    { name: t("registry.field.status"), value: statusWord(actor.status) },
    {
      name: t("actors.parent"),
      value:
        parent === null ? (
          t("actors.noParent")
        ) : (
          <a href={paths.actor(plan, parent)}>
            <Code>{parent}</Code>
          </a>
        ),
    },
    { name: t("actors.unit"), value: actor.has_unit ? t("actors.unitYes") : t("actors.unitNo") },
  ];
}

function whatItDoes(actor: Actor): Fact[] {
  const { capacity, collaboration } = actor.self_assessment;
  const number = (value: number | null) => (value === null ? null : String(value));
  const score = (value: number | null) => (value === null ? null : t("registry.score", { value }));
  return [
    { name: t("registry.field.since"), value: actor.since && sinceWords(actor.since) },
    {
      name: t("registry.field.areas"),
      value: listed(actor.areas, (code) => <AreaName code={code} />),
    },
    { name: t("registry.field.sectors"), value: listed(actor.sectors, sectorWord) },
    {
      name: t("registry.field.pillars"),
      value: listed(actor.pillars, (pillar) => <Code>{pillar}</Code>),
    },
    { name: t("registry.field.capacities"), value: listed(actor.capacities, capacityWord) },
    { name: t("registry.field.languages"), value: listed(actor.languages, spokenWord) },
    { name: t("registry.field.staff"), value: number(actor.staff) },
    { name: t("registry.field.volunteers"), value: number(actor.volunteers) },
    { name: t("registry.field.capacity_score"), value: score(capacity) },
    { name: t("registry.field.collaboration_score"), value: score(collaboration) },
  ];
}

function readFrom(actor: Actor): Fact {
  return {
    name: t("node.confidence"),
    value: (
      <>
        <Tag tone={CONFIDENCE_TONES[actor.confidence]}>{confidenceWord(actor.confidence)}</Tag>{" "}
        <SourceMark source={actor.source} />
        {actor.note !== null && <bdi class="cell-note">{actor.note}</bdi>}
      </>
    ),
  };
}

/** Null stays unknown; a list with nothing in it says that there is none. */
function listed<T extends string>(
  values: readonly T[] | null,
  word: (value: T) => ComponentChildren,
): ComponentChildren {
  if (values === null) return null;
  if (values.length === 0) return t("registry.none");
  return (
    <ul class="inline-list">
      {values.map((value) => (
        <li key={value}>{word(value)}</li>
      ))}
    </ul>
  );
}

function Names({ actor }: { actor: Actor }) {
  return (
    <ul class="inline-list">
      {LANGUAGES.map((lang) => {
        const name = actor.title[lang];
        return (
          <li key={lang}>
            {name ? (
              <bdi lang={lang} dir={directionOf(lang)}>
                {name}
              </bdi>
            ) : (
              <span class="missing">
                {t("registry.noName", { language: LANGUAGE_NAMES[lang] })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Aliases({ actor }: { actor: Actor }) {
  return (
    <ul>
      {actor.aliases.map((alias) => (
        <li key={`${alias.language} ${alias.text}`}>
          <bdi lang={alias.language ?? undefined}>{alias.text}</bdi>{" "}
          <SourceMark source={alias.source} />
        </li>
      ))}
    </ul>
  );
}
