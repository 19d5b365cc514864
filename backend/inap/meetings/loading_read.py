"""Reading the folder of coordination data: files to shapes, then every cross check. No SQL."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from inap.kit.data_files import Shape, Spot, read_shape
from inap.kit.marked_yaml import Fault
from inap.meetings.loading_shapes import (
    BodiesFile,
    BodyEntry,
    CountEntry,
    CountsFile,
    MeetingEntry,
    MeetingsFile,
    NotCountedEntry,
    RecordEntry,
    RecordsFile,
)

DATA: Final = Path(__file__).parent / "data"
# The series whose statements seed 002 gathers.
SERIES: Final = "COORD"
RECORD_FILES: Final = ("updates.yaml", "challenges.yaml", "recommendations.yaml")

S = TypeVar("S", bound=Shape)


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record with its kind."""

    kind: str
    spot: Spot[RecordEntry]


@dataclass(frozen=True, slots=True)
class CoordinationFiles:
    """What the files say, checked against itself; ``digest`` is of what they say."""

    bodies: tuple[Spot[BodyEntry], ...]
    meetings: tuple[Spot[MeetingEntry], ...]
    records: tuple[ReadRecord, ...]
    counts: tuple[Spot[CountEntry], ...]
    not_counted: tuple[Spot[NotCountedEntry], ...]
    digest: str


def read_coordination(folder: Path = DATA) -> CoordinationFiles | list[Fault]:
    """The files in ``folder``, or everything that is wrong with them, sorted by place."""
    faults: list[Fault] = []

    def one(name: str, shape: type[S]) -> Spot[S] | None:
        read = read_shape(folder / name, name, shape)
        if isinstance(read, list):
            faults.extend(read)
            return None
        return read

    bodies = one("bodies.yaml", BodiesFile)
    meetings = one("meetings.yaml", MeetingsFile)
    counts = one("counts.yaml", CountsFile)
    lists = [one(name, RecordsFile) for name in RECORD_FILES]
    if faults or bodies is None or meetings is None or counts is None:
        return sorted(faults)
    gathered = [spot for spot in lists if spot is not None]
    read = CoordinationFiles(
        bodies=tuple(_spots(bodies, "bodies", bodies.item.bodies)),
        meetings=tuple(_spots(meetings, "meetings", meetings.item.meetings)),
        records=tuple(
            ReadRecord(spot.item.kind, record)
            for spot in gathered
            for record in _spots(spot, "records", spot.item.records)
        ),
        counts=tuple(_spots(counts, "counts", counts.item.counts)),
        not_counted=tuple(_spots(counts, "not_counted", counts.item.not_counted)),
        digest=_digest([bodies, meetings, counts, *gathered]),
    )
    return sorted(_faults(read)) or read


def _spots(file: Spot[Shape], key: str, entries: Sequence[S]) -> Iterator[Spot[S]]:
    return (Spot(file.file, (key, at), entry) for at, entry in enumerate(entries))


def _faults(read: CoordinationFiles) -> Iterator[Fault]:
    yield from _repeated(read.bodies, "body")
    yield from _repeated(read.meetings, "meeting")
    yield from _repeated([record.spot for record in read.records], "record")
    parents = {spot.item.code: spot.item.parent for spot in read.bodies}
    if SERIES not in parents:
        yield read.bodies[0].file.fault((), f"the series {SERIES} is missing")
    for body in read.bodies:
        yield from _body_faults(body, parents)
    for meeting in read.meetings:
        if meeting.item.body not in parents:
            yield meeting.fault(f"unknown body {meeting.item.body}", "body")
        if meeting.item.held.until < meeting.item.held.start:
            yield meeting.fault("ends before it begins", "held", "until")
    for record in read.records:
        yield from _record_faults(record.spot)
    yield from _count_faults(read, parents)


def _repeated(
    spots: Sequence[Spot[BodyEntry | MeetingEntry | RecordEntry]], what: str
) -> Iterator[Fault]:
    counts = Counter(spot.item.code for spot in spots)
    for spot in spots:
        if counts[spot.item.code] > 1:
            yield spot.fault(f"{what} {spot.item.code} is given twice", "code")


def _body_faults(spot: Spot[BodyEntry], parents: dict[str, str | None]) -> Iterator[Fault]:
    body = spot.item
    if body.parent is not None and body.parent not in parents:
        yield spot.fault(f"unknown body {body.parent}", "parent")
    above, met = body.parent, {body.code}
    while above is not None and above in parents:
        if above in met:
            yield spot.fault("stands beneath itself", "parent")
            break
        met.add(above)
        above = parents[above]
    if body.begins and body.ends and body.ends < body.begins:
        yield spot.fault("ends before it begins", "ends")
    seats = Counter(member.actor for member in body.members)
    for at, member in enumerate(body.members):
        if seats[member.actor] > 1:
            yield spot.fault(f"{member.actor} has two seats", "members", at, "actor")
    for at, figure in enumerate(body.figures):
        if (figure.value is None) == (figure.text is None):
            yield spot.fault("has to have either a value or a text", "figures", at)


def _record_faults(spot: Spot[RecordEntry]) -> Iterator[Fault]:
    record = spot.item
    for name, entries in (
        ("sectors", record.sectors),
        ("actors", record.actors),
        ("nodes", record.nodes),
    ):
        yield from _twice(spot, name, entries)
    for language in ("ar", "ckb"):
        if getattr(record.text, language) is None:
            yield spot.fault(f"has no {language}", "text")


def _count_faults(read: CoordinationFiles, bodies: Collection[str]) -> Iterator[Fault]:
    met: set[str] = set()
    for count in read.counts:
        if count.item.indicator in met:
            yield count.fault(f"{count.item.indicator} is given twice", "indicator")
        met.add(count.item.indicator)
        for at, code in enumerate(count.item.bodies):
            if code not in bodies:
                yield count.fault(f"unknown body {code}", "bodies", at)
        yield from _twice(count, "bodies", count.item.bodies)
    for left in read.not_counted:
        for at, named in enumerate(left.item.indicators):
            if named.indicator in met:
                yield left.fault(f"{named.indicator} is given twice", "indicators", at, "indicator")
            met.add(named.indicator)


def _twice(spot: Spot[S], name: str, entries: Iterable[str]) -> Iterator[Fault]:
    counts = Counter(entries)
    for entry, count in counts.items():
        if count > 1:
            yield spot.fault(f"{entry} is given twice", name)


def _digest(files: Sequence[Spot[Shape]]) -> str:
    content = {spot.file.file: spot.item.model_dump(mode="json") for spot in files}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
