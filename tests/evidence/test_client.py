"""The generated Python client attaches, lists, saves and removes a file."""

import io
from collections.abc import Iterator
from uuid import UUID

import pytest
from inap_client import AuthenticatedClient
from inap_client.api.submissions import (
    create_submission_evidence,
    delete_submission_evidence,
    get_submission_evidence_content,
    list_submission_evidence,
)
from inap_client.models import Evidence, EvidenceInput, EvidencePage, Problem
from inap_client.types import File

from support import sample_files as files
from support.live import Live
from support.walk import FOCAL, fact, report, signed_in

NAME = "ڕاپۆرتی چارەک.pdf"


@pytest.fixture(scope="module")
def submission(live: Live) -> Iterator[UUID]:
    with signed_in(live, FOCAL) as [focal]:
        made = report(focal, fact("P1.1.2.F3-I2", 5, period="2021Q3", area="IQ"))
        assert made.status_code == 201, made.text
        yield UUID(made.json()["id"])


def test_a_file_goes_there_and_comes_back(live: Live, submission: UUID) -> None:
    content = files.pdf(padding=3_000_000)
    with AuthenticatedClient(base_url=live.url, token=live.token(FOCAL)) as client:
        sent = File(payload=io.BytesIO(content), file_name=NAME, mime_type="application/pdf")
        made = create_submission_evidence.sync(
            submission, client=client, body=EvidenceInput(file=sent, caption_ckb="لیست")
        )
        assert isinstance(made, Evidence)
        assert made.name == NAME
        page = list_submission_evidence.sync(submission, client=client)
        assert isinstance(page, EvidencePage)
        assert [each.id for each in page.items] == [made.id]
        got = get_submission_evidence_content.sync(submission, made.id, client=client)
        assert isinstance(got, File)
        assert got.payload.read() == content
        gone = delete_submission_evidence.sync(submission, made.id, client=client)
        assert isinstance(gone, Evidence)
        assert gone.removed_at is not None


def test_a_bad_file_comes_back_as_a_problem(live: Live, submission: UUID) -> None:
    with AuthenticatedClient(base_url=live.url, token=live.token(FOCAL)) as client:
        sent = File(payload=io.BytesIO(files.jpeg()), file_name="a.pdf", mime_type="")
        refused = create_submission_evidence.sync(
            submission, client=client, body=EvidenceInput(file=sent)
        )
    assert isinstance(refused, Problem)
    assert refused.type_ == "/problems/file-type-mismatch"
