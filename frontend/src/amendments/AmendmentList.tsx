/** Amendments as a list of links: what is proposed about which activity, and how far it is. */
import type { Amendment } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { More } from "../kit/More";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { AMENDMENT_TONES, amendmentStateWord, kindWord } from "./words";

export function AmendmentList({ plan, amendments }: { plan: string; amendments: Amendment[] }) {
  return (
    <More items={amendments}>
      {(shown) => (
        <ul class="cards">
          {shown.map((each) => (
            <li key={each.id}>
              <p class="card-title">
                <a href={paths.amendment(plan, each.id)}>
                  {kindWord(each.kind)}: <Words text={each.node.title} />
                </a>{" "}
                <Code>{each.node.code}</Code>
              </p>
              <p class="card-facts">
                <AmendmentTag amendment={each} />
                {each.actor === null ? (
                  <span>{t(`amend.coordinator.${each.jurisdiction}`)}</span>
                ) : (
                  <Words text={each.actor.title} />
                )}
                {each.effective_on !== null && (
                  <span>{t("amend.from", { date: formatDate(each.effective_on) })}</span>
                )}
                {each.outdated && <Tag tone="warn">{t("amend.outdated")}</Tag>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}

/** The state as a marked word; what waits for its day says so. */
export function AmendmentTag({ amendment }: { amendment: Amendment }) {
  if (amendment.state === "accepted" && amendment.logframe_version === null)
    return <Tag tone="info">{t("amend.scheduled")}</Tag>;
  return <Tag tone={AMENDMENT_TONES[amendment.state]}>{amendmentStateWord(amendment.state)}</Tag>;
}
