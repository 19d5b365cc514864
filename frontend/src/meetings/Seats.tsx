/** Who sits in a body, now and before; who keeps its record seats an actor, or ends a seat by its last day. */
import { seesDrafts } from "../access/can";
import type { BodyDetail } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { SourceMark, Words } from "../kit/Words";
import { SeatForm } from "./SeatForm";
import { seatWord } from "./words";

interface Props {
  plan: string;
  body: BodyDetail;
  reload: () => void;
}

export function Seats({ plan, body, reload }: Props) {
  const [{ seat }, change] = useQuery();
  const open = body.may_keep && seesDrafts() ? seat : undefined;
  const done = (): void => {
    change({ seat: undefined });
    reload();
  };
  const known = body.members.find(({ id }) => id === open);
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t("meetings.members")}</h2>
      {body.members.length === 0 ? (
        <p class="missing">{t("meetings.membersUnknown")}</p>
      ) : (
        <ul class="plain-list">
          {body.members.map((member) => (
            <li key={member.id}>
              <Seat plan={plan} member={member} />
              {body.may_keep && (
                <>
                  {" "}
                  <button
                    type="button"
                    class="link-button"
                    onClick={() => change({ seat: member.id })}
                  >
                    {t("coordination.changeSeat")}
                    <span class="hidden"> {member.actor.code}</span>
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === "new" || known !== undefined ? (
        <SeatForm
          key={open}
          plan={plan}
          body={body.code}
          existing={known ?? null}
          done={done}
          cancel={() => change({ seat: undefined })}
        />
      ) : (
        body.may_keep && (
          <p>
            <button
              type="button"
              class="button button-quiet"
              onClick={() => change({ seat: "new" })}
            >
              {t("coordination.newSeat")}
            </button>
          </p>
        )
      )}
    </section>
  );
}

function Seat({ plan, member }: { plan: string; member: BodyDetail["members"][number] }) {
  const { actor, role, since, until, source } = member;
  return (
    <>
      <a href={paths.actor(plan, actor.code)}>
        <Words text={actor.title} />
      </a>{" "}
      {seatWord(role)}
      {since !== null && ` · ${t("meetings.since", { date: formatDate(since) })}`}
      {until !== null && ` · ${t("meetings.until", { date: formatDate(until) })}`}{" "}
      <SourceMark source={source} />
    </>
  );
}
