/** What looks like one body twice: pairs with their reasons, and two entries held together. */
import { SignInFirst } from "../access/SignInFirst";
import type { Likeness, Plan } from "../api/types";
import { language, t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { formatShare } from "../kit/numbers";
import { Page } from "../kit/Page";
import { Pages } from "../kit/Pages";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { type Column, Table } from "../kit/Table";
import { Code, Words } from "../kit/Words";
import { MergeTwo } from "./MergeTwo";
import { fetchLikenesses } from "./queries";
import { RegistryScope } from "./RegistryScope";
import { WhichTwo } from "./WhichTwo";

export default function DuplicatesPage() {
  return (
    <RegistryScope>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} />
        </SignInFirst>
      )}
    </RegistryScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const [{ first, second }] = useQuery();
  return (
    <Page
      title={t("registry.twins.title")}
      lead={t("registry.twins.lead")}
      crumbs={[{ href: paths.actors(plan.code), label: t("nav.actors") }]}
    >
      {first && second ? (
        <MergeTwo key={`${first} ${second}`} plan={plan.code} first={first} second={second} />
      ) : (
        <>
          <WhichTwo key={first} first={first ?? ""} />
          <Pairs plan={plan.code} />
        </>
      )}
    </Page>
  );
}

function Pairs({ plan }: { plan: string }) {
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">{t("registry.twins.pairs")}</h2>
      <Pages of="duplicates" fetchPage={fetchLikenesses}>
        {(pairs) =>
          pairs.length === 0 ? (
            <Empty title={t("registry.twins.none")}>{t("registry.twins.noneHelp")}</Empty>
          ) : (
            <PairsTable plan={plan} pairs={pairs} />
          )
        }
      </Pages>
    </section>
  );
}

function PairsTable({ plan, pairs }: { plan: string; pairs: readonly Likeness[] }) {
  const columns: Column<Likeness>[] = [
    { name: t("registry.twins.one"), head: true, cell: ({ first }) => <Named of={first} /> },
    { name: t("registry.twins.other"), cell: ({ second }) => <Named of={second} /> },
    { name: t("registry.twins.why"), cell: (pair) => <Why pair={pair} /> },
    {
      name: t("registry.twins.compare"),
      cell: ({ first, second }) => (
        <a href={paths.actorDuplicates(plan, { first: first.code, second: second.code })}>
          {t("registry.twins.look", { first: first.code, second: second.code })}
        </a>
      ),
    },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("registry.twins.pairs")}
      columns={columns}
      rows={pairs}
      id={({ first, second }) => `${first.code} ${second.code}`}
    />
  );
}

function Named({ of }: { of: Likeness["first"] }) {
  return (
    <>
      <Words text={of.title} /> <Code>{of.code}</Code>
    </>
  );
}

function Why({ pair }: { pair: Likeness }) {
  return (
    <>
      {pair.reasons.map((reason) => t(`registry.twins.reason.${reason}`)).join(" · ")}
      <span class="cell-note">
        <bdi>{pair.first_name}</bdi> / <bdi>{pair.second_name}</bdi>{" "}
        {formatShare(pair.score, language.value)}
      </span>
    </>
  );
}
