"""Keep a folder of an INAP plan's published indicators current, as a donor's system would at night.

    python pull_indicators.py ./inap --plan INAP-II --url https://portal.example.org

The first run pulls every indicator and its series; a later one asks what changed since
(``/changes?since=``) and pulls that, with ``If-None-Match`` for what may be the same. A run that
was interrupted is finished by the next one. Files are replaced whole, so readers never see half of
one:

    indicators.json        every indicator
    series/<code>.json     the published observations of one, as the portal answers them
    state.json             where the next run goes on

No login is needed: only published data that is safe to disclose is pulled. With ``INAP_API_KEY``
the data is what that key may see.

Exit codes: 0 the folder is current; 1 some indicators are not (each is told, the next run tries
again); 2 it could not be done at all.
"""

import argparse
import json
import os
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

import httpx
from inap_client import AuthenticatedClient, Client
from inap_client.api.exchange import get_changes
from inap_client.api.indicators import get_series, list_indicators
from inap_client.api.plans import get_plan
from inap_client.models import Problem
from inap_client.types import UNSET, Unset
from patience import PortalError, connect, expect, slug_of, tell

NOT_MODIFIED = 304


@dataclass
class State:
    """Where the next run goes on.

    ``since`` is the data version up to which it is known what changed; ``pending`` are the
    indicators that changed and are not pulled yet; ``etags`` are those of the copies at hand, by
    code, and by ``/indicators`` for the list.
    """

    plan: str
    since: int | None = None
    pending: list[str] = field(default_factory=list)
    etags: dict[str, str] = field(default_factory=dict)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file at once: beside it first, then renamed over it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(path)


@dataclass(slots=True)
class Pull:
    """One run."""

    client: Client | AuthenticatedClient
    folder: Path
    state: State
    pulled: int = 0
    unchanged: int = 0
    failed: int = 0

    def save(self) -> None:
        """Keep the state; called after each step, so that nothing is pulled twice."""
        content = json.dumps(asdict(self.state), ensure_ascii=False, indent=1)
        write_whole(self.folder / "state.json", content.encode())

    def series_file(self, code: str) -> Path:
        """The file of one indicator's series; codes hold nothing that a file name may not."""
        return self.folder / "series" / f"{code}.json"

    def note_changes(self) -> None:
        """Learn what changed, before anything is pulled: a change meanwhile comes up next time."""
        plan = self.state.plan
        if self.state.since is None:
            self.state.since = expect(get_plan.sync_detailed(plan, client=self.client)).data_version
        else:
            current = False
            while not current:
                told = expect(
                    get_changes.sync_detailed(plan, client=self.client, since=self.state.since)
                )
                changed = {change.indicator for change in told.items}
                self.state.pending = sorted(changed | set(self.state.pending))
                self.state.since = told.next_since
                current = told.next_since >= told.data_version
        self.save()

    def pull_list(self) -> None:
        """Pull the list of indicators, unless it is current; new ones are to be pulled."""
        items: list[dict[str, object]] = []
        following: str | Unset | None = UNSET
        etag = self.state.etags.get("/indicators", UNSET)
        kept = UNSET if not (self.folder / "indicators.json").exists() else etag
        first_etag = ""
        while following is not None:
            answer = list_indicators.sync_detailed(
                self.state.plan,
                client=self.client,
                limit=200,
                cursor=following,
                if_none_match=kept if following is UNSET else UNSET,
            )
            if answer.status_code == NOT_MODIFIED:
                return
            page = expect(answer)
            first_etag = first_etag or answer.headers["ETag"]
            items += json.loads(answer.content)["items"]
            following = page.next_
        write_whole(self.folder / "indicators.json", as_json(items))
        codes = {str(item["code"]) for item in items}
        new = {code for code in codes if not self.series_file(code).exists()}
        self.state.pending = sorted((new | set(self.state.pending)) & codes)
        self.state.etags["/indicators"] = first_etag
        for path in (self.folder / "series").glob("*.json"):
            if path.stem not in codes:
                path.unlink()
                self.state.etags.pop(path.stem, None)
        self.save()

    def pull_series(self, code: str) -> None:
        """Pull one series; a refusal is told and tried again by the next run."""
        path = self.series_file(code)
        etag = self.state.etags.get(code, UNSET) if path.exists() else UNSET
        answer = get_series.sync_detailed(
            self.state.plan, code, client=self.client, if_none_match=etag
        )
        if isinstance(answer.parsed, Problem):
            tell(f"{code}: {slug_of(answer.parsed)}; request {answer.parsed.request_id}")
            self.failed += 1
            return
        if answer.status_code == NOT_MODIFIED:
            self.unchanged += 1
        else:
            expect(answer)
            write_whole(path, answer.content)
            self.state.etags[code] = answer.headers["ETag"]
            self.pulled += 1
        self.state.pending.remove(code)
        self.save()

    def run(self) -> int:
        """Bring the folder to what is published; returns the exit code."""
        self.note_changes()
        self.pull_list()
        for code in list(self.state.pending):
            self.pull_series(code)
        print(
            f"{self.state.plan} at version {self.state.since}: {self.pulled} series pulled, "
            f"{self.unchanged} unchanged, {self.failed} failed"
        )
        return 1 if self.failed else 0


def as_json(content: object) -> bytes:
    """Readable JSON, in UTF-8."""
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def read_state(folder: Path, plan: str) -> State:
    """The state of the last run, or a new one; raises ``PortalError`` for a folder of another."""
    path = folder / "state.json"
    if not path.exists():
        return State(plan)
    try:
        state = State(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise PortalError(f"{path} is not a state of this script: {error}") from error
    if state.plan != plan:
        raise PortalError(f"{folder} holds the plan {state.plan}; choose another folder")
    return state


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the files are kept")
    parser.add_argument("--plan", default="INAP-II", help="code of the plan")
    parser.add_argument("--url", default="http://localhost:8000", help="address of the portal")
    given = parser.parse_args()
    try:
        given.folder.mkdir(parents=True, exist_ok=True)
        state = read_state(given.folder, given.plan)
        return Pull(connect(given.url), given.folder, state).run()
    except (PortalError, httpx.TransportError, OSError) as error:
        tell(f"{type(error).__name__}: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
