"""Parts of addresses that people name, beside fixed addresses of the same length."""

from collections.abc import Collection

from starlette.convertors import StringConvertor, register_url_convertor


def part_beside(name: str, fixed: Collection[str]) -> None:
    """Let ``{code:name}`` in an address stand for any word but the ``fixed`` ones.

    Otherwise the methods of ``/actors/{code}`` would be told of ``/actors/summary`` too.
    """
    words = "|".join(sorted(fixed))
    convertor = type("Beside", (StringConvertor,), {"regex": f"(?!(?:{words})(?:/|$))[^/]+"})
    register_url_convertor(name, convertor())
