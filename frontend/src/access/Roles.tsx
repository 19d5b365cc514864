/** The roles that an account holds or a key acts with, each with its government or body. */
import type { Grant } from "../api/types";
import { t } from "../kit/i18n";
import { Words } from "../kit/Words";

export function Roles({ grants }: { grants: readonly Grant[] }) {
  if (grants.length === 0) return <span class="missing">{t("admin.role.none")}</span>;
  return (
    <ul class="cell-list">
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.jurisdiction} ${grant.actor?.code}`}>
          {t(`role.${grant.role}`)}
          {grant.jurisdiction !== null && (
            <span class="cell-note">{t(`scope.${grant.jurisdiction}`)}</span>
          )}
          {grant.actor !== null && (
            <span class="cell-note">
              <Words text={grant.actor.title} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
