"""The columns this slice reads of others are there, with the type it takes them for."""

import pytest
from sqlalchemy import ARRAY, TableClause

from inap.implementation import activity_neighbours
from inap.tables import metadata

TABLES = [table for table in vars(activity_neighbours).values() if isinstance(table, TableClause)]


@pytest.mark.parametrize("borrowed", TABLES, ids=lambda table: table.name)
def test_every_column_is_that_of_the_schema(borrowed: TableClause) -> None:
    table = metadata.tables[borrowed.name]
    for column in borrowed.columns:
        owned = table.columns[column.name].type
        assert column.type.python_type == owned.python_type, column.name
        if isinstance(column.type, ARRAY):
            assert isinstance(owned, ARRAY)
