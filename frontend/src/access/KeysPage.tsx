/** API keys: one's own, or for an administrator everybody's; made, shown once, and ended. */
import { useState } from "preact/hooks";
import type { ApiKey, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Failure, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code } from "../kit/Words";
import { endKey, fetchKeys } from "./accountQueries";
import { administers } from "./can";
import { keyState } from "./keys";
import { NewKey } from "./NewKey";
import { Roles } from "./Roles";
import { SignInFirst } from "./SignInFirst";

export default function KeysPage() {
  return (
    <SignInFirst>
      <Screen />
    </SignInFirst>
  );
}

function Screen() {
  const [{ whose }, change] = useQuery();
  const all = administers() && whose === "all";
  const [resource, reload] = useResource(`keys ${all}`, () => fetchKeys(!all));
  return (
    <Page
      title={t(all ? "admin.keys.all" : "admin.keys.title")}
      lead={t("admin.keys.lead")}
      crumbs={[
        all
          ? { href: paths.administration(), label: t("nav.administration") }
          : { href: paths.account(), label: t("account.title") },
      ]}
    >
      {administers() && (
        <div class="narrow">
          <SelectField
            id="k-whose"
            label={t("admin.keys.whose")}
            value={all ? "all" : ""}
            choices={[
              { value: "", label: t("admin.keys.mine") },
              { value: "all", label: t("admin.keys.everybody") },
            ]}
            onValue={(value) => change({ whose: value })}
          />
        </div>
      )}
      <Loaded resource={resource} reload={reload}>
        {(keys) =>
          keys.length === 0 ? (
            <Empty title={t("admin.keys.none")} />
          ) : (
            <More items={[...keys].reverse()}>
              {(shown) => (
                <ul class="cards">
                  {shown.map((key) => (
                    <Item key={key.id} item={key} owner={all} done={reload} />
                  ))}
                </ul>
              )}
            </More>
          )
        }
      </Loaded>
      {!all && <NewKey done={reload} />}
    </Page>
  );
}

function Item({ item, owner, done }: { item: ApiKey; owner: boolean; done: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const state = keyState(item, new Date());
  const end = async (): Promise<void> => {
    const ended = await endKey(item.id);
    setProblem(ended.ok ? null : ended.problem);
    if (ended.ok) done();
  };
  return (
    <li class="card">
      <p class="card-title">
        <bdi>{item.label}</bdi> <Code>{`${item.prefix}…`}</Code>
      </p>
      <p class="card-facts">
        <Tag tone={state === "valid" ? "good" : "plain"}>{t(`admin.keys.state.${state}`)}</Tag>
        {item.expires_at !== null && (
          <span>{t("admin.keys.until", { at: formatMoment(item.expires_at) })}</span>
        )}
        <span>
          {item.last_used_at === null
            ? t("admin.keys.unused")
            : t("admin.keys.used", { at: formatMoment(item.last_used_at) })}
        </span>
      </p>
      <Roles grants={[item.grant]} />
      <p class="cell-note">
        {owner && <>{t("admin.keys.of", { name: item.owner.name })} </>}
        {t("admin.keys.made", { at: formatMoment(item.created_at) })}
      </p>
      {problem !== null && <Failure problem={problem} />}
      {state === "valid" && (
        <button type="button" class="button button-quiet" onClick={() => void end()}>
          {t("admin.keys.end", { label: item.label })}
        </button>
      )}
    </li>
  );
}
