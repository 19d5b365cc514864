/** On the page of a node: what was amended of it, what is proposed, and the way to propose. */
import { me } from "../access/session";
import type { Node, NodeDetail } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { AmendmentList } from "./AmendmentList";
import { hatsOf } from "./proposal";
import { fetchAmendments } from "./queries";

interface Props {
  plan: string;
  node: NodeDetail;
  below: Node[];
}

export function NodeAmendments({ plan, node, below }: Props) {
  const [resource, reload] = useResource(`amendments ${plan} ${node.code}`, () =>
    fetchAmendments({ plan, node: node.code }),
  );
  const adding = node.level === "output";
  const may = hatsOf(me.value, node, below).length > 0 && node.dropped_on === null;
  return (
    <section aria-labelledby="node-amendments">
      <h2 id="node-amendments">{t("amend.nav")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(amendments) =>
          amendments.length === 0 ? (
            <p class="missing">{adding ? t("amend.nothingAdded") : t("amend.neverAmended")}</p>
          ) : (
            <AmendmentList plan={plan} amendments={amendments} />
          )
        }
      </Loaded>
      {may && (
        <p>
          <a class="button button-quiet" href={paths.amend(plan, { node: node.code })}>
            {adding ? t("amend.proposeAddition") : t("amend.proposeChange")}
          </a>
        </p>
      )}
    </section>
  );
}
