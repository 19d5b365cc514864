"""Reading what ``verify`` proves of overlaps: their histories, and what their decisions add."""

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB

OVERLAP_HISTORY = text(
    """
    SELECT overlap.id AS overlap, overlap.plan_id AS plan, overlap.kind,
           overlap.indicator_id AS indicator, overlap.period_id AS period, overlap.side,
           overlap.state, overlap.version, overlap.resolution AS present_resolution,
           (SELECT decision.sequence FROM overlap_decision AS decision
            WHERE decision.overlap_id = overlap.id AND decision.version_to IS NULL) AS standing,
           (SELECT jsonb_agg(member_id ORDER BY member_id) FROM overlap_member
            WHERE overlap_member.overlap_id = overlap.id) AS present_members,
           entry.sequence, entry.action, entry.from_state, entry.to_state, entry.members,
           entry.resolution, entry.stated, entry.reason, entry.by, entry.at, entry.hash
    FROM overlap
    LEFT JOIN overlap_history AS entry ON entry.overlap_id = overlap.id
    ORDER BY overlap.id, entry.sequence
    """
).columns(members=JSONB, stated=JSONB, present_members=JSONB)

# Each decision with what was published of everything it covers at the version it was made at, and
# the decisions of single sides that it was built on. A revision holds from its publication to the
# next one, so it is looked up by version. What still counts is held against today's as well.
OVERLAP_DECISIONS = text(
    """
    SELECT decision.overlap_id AS overlap, decision.sequence, decision.plan_id AS plan,
           decision.jurisdiction, decision.covers::text[] AS covers,
           decision.excluded::text[] AS excluded, indicator.kind, history.resolution,
           history.stated, history.members,
           overlap.side IS NOT DISTINCT FROM nullif(decision.jurisdiction, 'national')
               AND overlap.indicator_id = decision.indicator_id
               AND overlap.period_id = decision.period_id
               AND overlap.plan_id = decision.plan_id AS in_place,
           told.at = decision.known_from
               AND (decision.version_to IS NULL) = (decision.known_to IS NULL)
               AND ended.at IS NOT DISTINCT FROM decision.known_to AS in_time,
           (SELECT jsonb_agg(jsonb_build_array(
                       area_code, sex, age, value::text, numerator::text, denominator::text)
                       ORDER BY place)
            FROM adjustment
            WHERE adjustment.overlap_id = decision.overlap_id
              AND adjustment.sequence = decision.sequence) AS added,
           (SELECT jsonb_agg(jsonb_build_array(
                       submission.id, submission.area_code, told.cells, now.cells,
                       (WITH RECURSIVE ground AS (
                            SELECT code, parent_code FROM area WHERE code = submission.area_code
                            UNION ALL
                            SELECT area.code, area.parent_code
                            FROM area JOIN ground ON area.code = ground.parent_code)
                        SELECT jsonb_agg(code) FROM ground))
                       ORDER BY submission.id)
            FROM submission
            LEFT JOIN LATERAL (
                SELECT revision.cells
                FROM publication
                JOIN submission_revision AS revision
                    ON revision.submission_id = publication.submission_id
                    AND revision.number = publication.revision
                WHERE publication.plan_id = decision.plan_id
                  AND publication.submission_id = submission.id
                  AND publication.overlap_id IS NULL
                  AND publication.version <= decision.version_from
                ORDER BY publication.version DESC LIMIT 1
            ) AS told ON true
            LEFT JOIN submission_revision AS now ON now.submission_id = submission.id
                AND now.number = submission.published_revision
            WHERE submission.id = ANY(decision.covers)) AS covered,
           (SELECT jsonb_agg(jsonb_build_array(
                       side.overlap_id, side.covers::text[],
                       (SELECT jsonb_agg(jsonb_build_array(
                            area_code, sex, age, value::text, numerator::text, denominator::text))
                        FROM adjustment
                        WHERE adjustment.overlap_id = side.overlap_id
                          AND adjustment.sequence = side.sequence)))
            FROM overlap_decision AS side
            JOIN overlap_history AS made ON made.overlap_id = side.overlap_id
                AND made.sequence = side.sequence AND made.resolution <> 'sum'
            WHERE decision.jurisdiction = 'national' AND side.jurisdiction <> 'national'
              AND side.plan_id = decision.plan_id AND side.indicator_id = decision.indicator_id
              AND side.period_id = decision.period_id
              AND side.version_from <= decision.version_from
              AND (side.version_to IS NULL OR side.version_to > decision.version_from)
              AND side.covers && decision.covers) AS before,
           decision.version_to IS NULL AS counts
    FROM overlap_decision AS decision
    JOIN overlap ON overlap.id = decision.overlap_id
    JOIN overlap_history AS history ON history.overlap_id = decision.overlap_id
        AND history.sequence = decision.sequence
    JOIN indicator ON indicator.id = decision.indicator_id
    LEFT JOIN LATERAL (
        SELECT at FROM publication
        WHERE publication.plan_id = decision.plan_id AND version = decision.version_from LIMIT 1
    ) AS told ON true
    LEFT JOIN LATERAL (
        SELECT at FROM publication
        WHERE publication.plan_id = decision.plan_id AND version = decision.version_to LIMIT 1
    ) AS ended ON true
    ORDER BY decision.overlap_id, decision.sequence
    """
).columns(added=JSONB, covered=JSONB, before=JSONB, stated=JSONB, members=JSONB)
