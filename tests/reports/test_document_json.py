"""A document as JSON: what is kept is what was issued."""

import json
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given

from inap.reports.document import Block, Document
from inap.reports.document_json import KINDS, from_json, to_json
from support.documents import any_documents, make_document


@given(any_documents)
def test_a_document_comes_back_from_json_as_it_was(document: Document) -> None:
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


@given(any_documents)
def test_what_is_told_is_json_and_nothing_else(document: Document) -> None:
    told = to_json(document)
    assert json.loads(json.dumps(told)) == told


def test_each_kind_of_block_has_a_name_of_its_own() -> None:
    assert set(KINDS) == set(get_args(Block))
    assert len(set(KINDS.values())) == len(KINDS)


def test_the_web_page_finds_each_block_by_its_kind() -> None:
    told = to_json(make_document("ar", rows=1))
    assert {block["kind"] for block in told["blocks"]} == set(KINDS.values())
    assert told["blocks"][0] == {"kind": "heading", "level": 1, "text": "المشاركة"}


def test_json_that_is_no_document_is_refused() -> None:
    told = to_json(make_document("en", rows=1))
    with pytest.raises(KeyError):
        from_json({**told, "blocks": [{"kind": "picture"}]})
    with pytest.raises(TypeError):
        from_json({**told, "blocks": [{"kind": "heading", "level": 1}]})
    with pytest.raises(TypeError):
        from_json({**told, "colour": "red"})


def test_a_document_without_blocks_or_facts_comes_back_too() -> None:
    bare = replace(make_document("en"), blocks=(), facts=(), warning=None)
    assert from_json(to_json(bare)) == bare
