"""The generated Python client takes a workbook, and brings it back filled in."""

from io import BytesIO

import openpyxl
from inap_client import AuthenticatedClient
from inap_client.api.exchange import create_import, create_workbook_import, export_workbook
from inap_client.models import ImportReport, ImportUpload, WorkbookReport, WorkbookUpload
from inap_client.types import File

from support.live import Live
from support.walk import FOCAL
from support.workbooks import Sheet

PERIOD = "2024Q4"
CODE = "P1.1.3.F3-I2"


def test_a_workbook_goes_there_and_back(live: Live) -> None:
    with AuthenticatedClient(base_url=live.url, token=live.token(FOCAL)) as client:
        taken = export_workbook.sync("INAP-II", client=client, actor="F-MOI", period=PERIOD)
        assert isinstance(taken, File)
        sheet = Sheet(openpyxl.load_workbook(taken.payload))
        sheet.put(f"{CODE}|{PERIOD}|IQ||", "٤")
        filled = File(BytesIO(sheet.to_bytes()), "filled.xlsx", "application/octet-stream")
        report = create_workbook_import.sync(
            "INAP-II", client=client, body=WorkbookUpload(filled, mode="preview")
        )
        assert isinstance(report, WorkbookReport)
        assert (report.created, report.applied, report.errors) == (1, False, [])


def test_rows_are_looked_at(live: Live) -> None:
    rows = (
        "indicator,actor,period,area,sex,age,value,numerator,denominator\n"
        f"{CODE},F-MOI,{PERIOD},IQ,,,4,,\n"
    )
    with AuthenticatedClient(base_url=live.url, token=live.token(FOCAL)) as client:
        sent = File(BytesIO(rows.encode()), "rows.csv", "text/csv")
        report = create_import.sync("INAP-II", client=client, body=ImportUpload(sent, dry_run=True))
        assert isinstance(report, ImportReport)
        assert (report.submissions, report.fault_count) == (1, 0)
