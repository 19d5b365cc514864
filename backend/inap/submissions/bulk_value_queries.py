"""What stands against the values of an import, found over all rows at once.

The rules are those of ``measure.py``, for cells and for their sums, of which these are the
set-based twins; the tests hold the two against each other. Each statement adds to
``import_fault`` the row, the column, the slug and the parameters that a single entry tells. Totals
that follow from their parts are noted in ``import_total``.
"""

from typing import Final

from inap.kit.bare import Connection
from inap.submissions.bulk_queries import SEXES, PlanFound

_CODES: Final = """
    INSERT INTO import_fault (row_no, column_name, slug, params)
    SELECT import_row.row_no, unknown.column_name, 'unknown-code',
           jsonb_build_object('code', left(unknown.code, 64))
    FROM import_cell
    JOIN import_row USING (row_no)
    CROSS JOIN LATERAL (VALUES
        ('indicator', import_row.indicator, import_cell.indicator_id IS NULL),
        ('actor', import_row.actor, import_cell.actor_id IS NULL),
        ('period', import_row.period, import_cell.period_id IS NULL),
        ('area', import_row.area, import_cell.area_code IS NULL)
    ) AS unknown (column_name, code, holds)
    WHERE NOT import_cell.known AND unknown.holds
"""

# The condition at the end is the sum of those in the middle: it spares the sound rows the rest.
_CELLS: Final = """
    INSERT INTO import_fault (row_no, column_name, slug, params)
    SELECT cell.row_no, wrong.column_name, wrong.slug, wrong.params
    FROM (
        SELECT *,
               kind IN ('number', 'percentage') AS summed,
               coalesce(sex <> ALL ($1::text[]), false) AS sex_unknown,
               coalesce(age <> ALL ($2::text[]), false) AS age_unknown,
               CASE kind WHEN 'number' THEN value IS NULL WHEN 'yes_no' THEN yes IS NULL
                         WHEN 'qualitative' THEN words IS NULL ELSE value IS NOT NULL
               END AS value_amiss
        FROM import_cell
        WHERE indicator_id IS NOT NULL
    ) AS cell
    CROSS JOIN LATERAL (
        SELECT axis.name, 'value-not-expected', jsonb_build_object('kind', kind)
        FROM (VALUES ('sex', sex), ('age', age)) AS axis (name, category)
        WHERE NOT summed AND axis.category IS NOT NULL
        UNION ALL
        SELECT axis.name, axis.name || '-unknown', jsonb_build_object(axis.name, axis.category)
        FROM (VALUES ('sex', sex, sex_unknown), ('age', age, age_unknown))
            AS axis (name, category, unknown)
        WHERE summed AND axis.unknown
        UNION ALL
        SELECT NULL, 'cell-repeated', jsonb_strip_nulls(jsonb_build_object('sex', sex, 'age', age))
        WHERE repeated
        UNION ALL
        SELECT 'value',
               CASE kind WHEN 'percentage' THEN 'value-not-expected' ELSE 'value-missing' END,
               jsonb_build_object('kind', kind)
        WHERE value_amiss
        UNION ALL
        SELECT part.name,
               CASE kind WHEN 'percentage' THEN 'value-missing' ELSE 'value-not-expected' END,
               jsonb_build_object('kind', kind)
        FROM (VALUES ('numerator', numerator), ('denominator', denominator)) AS part (name, amount)
        WHERE (kind = 'percentage') = (part.amount IS NULL)
        UNION ALL
        SELECT part.name, rule.slug, jsonb_build_object('value', part.amount::text)
        FROM (VALUES ('number', 'value', value), ('percentage', 'numerator', numerator),
                     ('percentage', 'denominator', denominator)) AS part (kind, name, amount)
        CROSS JOIN LATERAL (VALUES
            ('value-negative', part.amount < 0),
            ('value-not-whole', counted AND part.amount <> trunc(part.amount))
        ) AS rule (slug, broken)
        WHERE part.kind = cell.kind AND rule.broken
        UNION ALL
        SELECT 'denominator', 'denominator-zero', '{}'
        WHERE kind = 'percentage' AND denominator = 0 AND numerator <> 'NaN'
          AND (sex IS NULL AND age IS NULL OR numerator <> 0)
        UNION ALL
        SELECT 'numerator', 'numerator-above-denominator',
               jsonb_build_object('numerator', numerator::text, 'denominator', denominator::text)
        WHERE kind = 'percentage' AND numerator <> 'NaN' AND numerator > denominator
          AND NOT (denominator = 0 AND (sex IS NULL AND age IS NULL OR numerator <> 0))
    ) AS wrong (column_name, slug, params)
    WHERE repeated OR value_amiss OR sex_unknown OR age_unknown
       OR NOT summed AND (sex IS NOT NULL OR age IS NOT NULL)
       OR (kind = 'percentage') = (numerator IS NULL)
       OR (kind = 'percentage') = (denominator IS NULL)
       OR value < 0 OR numerator < 0 OR denominator <= 0 OR numerator > denominator
       OR counted AND (value <> trunc(value) OR numerator <> trunc(numerator)
                       OR denominator <> trunc(denominator))
"""

# One line for each total (axis 'total') and each category of a dimension: its own amount as
# ``margin``, and the sum and number of the two-way cells along it. As in ``measure``, only the
# first sound amount of a place counts, and a fault stands at the first cell of the place.
_LINES: Final = """
    INSERT INTO import_line
    WITH sound AS MATERIALIZED (
        SELECT cell.fact, cell.repeated, part.name, cell.sex, cell.age, part.amount, cell.row_no,
               cell.fact IN (SELECT fact FROM import_cell WHERE repeated) AS muddled
        FROM import_fact AS fact
        JOIN import_cell AS cell ON cell.fact = fact.fact
        CROSS JOIN LATERAL (
            SELECT 'value' AS name, value AS amount WHERE cell.kind = 'number'
            UNION ALL
            SELECT 'numerator', numerator WHERE cell.kind = 'percentage'
            UNION ALL
            SELECT 'denominator', denominator WHERE cell.kind = 'percentage'
        ) AS part
        WHERE fact.to_be_summed AND part.amount >= 0 AND part.amount <> 'NaN'
          AND (sex IS NULL OR sex = ANY ($1::text[])) AND (age IS NULL OR age = ANY ($2::text[]))
    ), amount AS MATERIALIZED (
        SELECT fact, name, sex, age, amount, row_no FROM sound WHERE NOT muddled
        UNION ALL
        (
            SELECT DISTINCT ON (fact, name, sex, age) fact, name, sex, age, amount,
                   (SELECT min(first.row_no) FROM import_cell AS first
                    WHERE first.fact = sound.fact AND first.sex IS NOT DISTINCT FROM sound.sex
                      AND first.age IS NOT DISTINCT FROM sound.age)
            FROM sound WHERE muddled
            ORDER BY fact, name, sex, age, sound.row_no
        )
    )
    SELECT fact, name, 'total', amount, NULL, 0, row_no
    FROM amount WHERE sex IS NULL AND age IS NULL
    UNION ALL
    SELECT fact, name, 'sex', max(amount) FILTER (WHERE age IS NULL),
           sum(amount) FILTER (WHERE age IS NOT NULL), count(age),
           min(row_no) FILTER (WHERE age IS NULL)
    FROM amount WHERE sex IS NOT NULL GROUP BY fact, name, sex
    UNION ALL
    SELECT fact, name, 'age', max(amount) FILTER (WHERE sex IS NULL),
           sum(amount) FILTER (WHERE sex IS NOT NULL), count(sex),
           min(row_no) FILTER (WHERE sex IS NULL)
    FROM amount WHERE age IS NOT NULL GROUP BY fact, name, age
"""

# $1 and $2 are how many sexes and age groups there are. Of both dimensions the sex comes first.
_TOTALS: Final = """
    INSERT INTO import_total
    SELECT DISTINCT ON (fact) fact, value, numerator, denominator
    FROM (
        SELECT fact, axis, kind, count(*) AS names,
               max(parts) FILTER (WHERE name = 'value') AS value,
               max(parts) FILTER (WHERE name = 'numerator') AS numerator,
               max(parts) FILTER (WHERE name = 'denominator') AS denominator
        FROM (
            SELECT fact, kind, name, axis, sum(coalesce(margin, parts)) AS parts
            FROM import_line
            JOIN import_fact USING (fact)
            WHERE axis <> 'total' AND NOT has_total
            GROUP BY fact, kind, name, axis
            HAVING count(*) FILTER (WHERE margin IS NOT NULL OR given = CASE axis
                       WHEN 'sex' THEN $2::integer ELSE $1::integer END)
                   = CASE axis WHEN 'sex' THEN $1 ELSE $2 END
        ) AS whole
        GROUP BY fact, axis, kind
    ) AS added
    WHERE kind = 'number' OR names = 2 AND denominator <> 0
    ORDER BY fact, axis DESC
"""

_SUMS: Final = """
    INSERT INTO import_fault (row_no, column_name, slug, params)
    WITH line AS (
        SELECT *, CASE axis WHEN 'sex' THEN $1::integer ELSE $2::integer END AS along,
               CASE axis WHEN 'sex' THEN $2 ELSE $1 END AS across
        FROM import_line
        WHERE axis <> 'total'
    ), added AS (
        SELECT fact, name, axis, sum(coalesce(margin, parts)) AS parts,
               count(*) FILTER (WHERE margin IS NOT NULL OR given = across) = along AS whole,
               bool_or(margin IS NOT NULL) AS has_margin
        FROM line
        GROUP BY fact, name, axis, along
    ), total AS (
        SELECT fact, name, margin AS amount, row_no FROM import_line WHERE axis = 'total'
        UNION ALL
        SELECT fact, part.name, part.amount, NULL
        FROM import_total
        CROSS JOIN LATERAL (VALUES ('value', value), ('numerator', numerator),
                                   ('denominator', denominator)) AS part (name, amount)
        WHERE part.amount IS NOT NULL
    ), amiss AS (
        SELECT row_no, name, CASE axis WHEN 'sex' THEN 'age' ELSE 'sex' END AS dimension,
               margin AS whole, parts
        FROM line
        WHERE parts > margin OR given = across AND parts < margin
        UNION ALL
        SELECT coalesce(total.row_no, fact.row_no),
               CASE WHEN total.row_no IS NOT NULL THEN name END, axis, total.amount, added.parts
        FROM total
        JOIN added USING (fact, name)
        JOIN import_fact AS fact USING (fact)
        WHERE (added.parts > total.amount OR added.whole AND added.parts < total.amount)
          AND (added.has_margin
               OR added.axis = 'sex' AND NOT EXISTS (
                   SELECT FROM added AS other
                   WHERE other.fact = added.fact AND other.name = added.name AND other.has_margin))
    )
    SELECT row_no, name,
           CASE WHEN parts > whole THEN 'parts-exceed-total' ELSE 'parts-contradict-total' END,
           jsonb_build_object('dimension', dimension, 'whole', whole::text, 'parts', parts::text)
    FROM amiss
"""

_NARRATIVES: Final = """
    INSERT INTO import_fault (row_no, column_name, slug, params)
    SELECT DISTINCT ON (fact) cell.row_no, 'narrative', 'narrative-differs', '{}'::jsonb
    FROM import_fact AS fact
    JOIN import_cell AS cell USING (fact)
    WHERE fact.narratives > 1 AND cell.narrative <> (
        SELECT first.narrative FROM import_cell AS first
        WHERE first.fact = fact.fact AND first.narrative IS NOT NULL
        ORDER BY first.row_no LIMIT 1)
    ORDER BY fact, cell.row_no
"""


async def check_values(connection: Connection, plan: PlanFound) -> None:
    """Find what is wrong with codes and values; notes the totals that follow from parts."""
    sexes, ages = list(SEXES), list(plan.age_groups)
    await connection.execute(_CODES)
    await connection.execute(_CELLS, sexes, ages)
    await connection.execute(_LINES, sexes, ages)
    await connection.execute(_TOTALS, len(sexes), len(ages))
    await connection.execute(_SUMS, len(sexes), len(ages))
    await connection.execute(_NARRATIVES)
