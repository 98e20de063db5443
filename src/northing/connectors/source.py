"""A file to import: plain or gzip by its content, read line by line, with a clear sentence for every kind of damage."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, cast

LINE_LIMIT = 8_000_000
DOCUMENT_LIMIT = 256_000_000
EXCERPT = 120
DAMAGE = (EOFError, zlib.error, OSError)


class Unreadable(Exception):
    """The file, or an option, cannot be used at all: `str()` is one sentence with the remedy, `field` is to blame."""

    def __init__(self, sentence: str, field: str = "file"):
        super().__init__(sentence)
        self.field = field


class Unfit(Exception):
    """One record cannot be used; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that could not be read. `cut`: nothing after it could be read either."""

    line: int
    reason: str
    excerpt: str = ""
    cut: bool = False


@dataclass
class Source:
    """The file to import. Files that belong to it lie in its folder, unless `sidecars` says where."""

    path: Path
    sidecars: tuple[Path, ...] | None = None
    name: str = ""
    _file: IO[bytes] | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.name = self.name or self.path.name

    def beside(self, name: str) -> "Source | None":
        """The sidecar of this name, plain or gzip: among those told, or in the folder of the file."""
        told = (
            self.sidecars
            if self.sidecars is not None
            else (self.path.with_name(name), self.path.with_name(f"{name}.gz"))
        )
        found = (path for path in told if path.name in (name, f"{name}.gz") and path.is_file())
        return next((Source(path) for path in found), None)

    @property
    def size(self) -> int:
        """Bytes on disk: what a progress bar counts to."""
        return self.path.stat().st_size

    @property
    def position(self) -> int:
        """Bytes on disk read so far: where a progress bar stands."""
        if self._file is None:
            return 0
        return self.size if self._file.closed else self._file.tell()

    def open(self) -> BinaryIO:
        """The unpacked bytes, from the start."""
        try:
            self._file = file = self.path.open("rb")
        except OSError as error:
            raise Unreadable(f"{self.name} cannot be opened ({error.strerror}): check the path.") from error
        if not file.peek(2).startswith(b"\x1f\x8b"):
            return file
        file.close()
        unpacked = gzip.open(self.path)  # noqa: SIM115 - the caller closes it
        self._file = cast(IO[bytes], unpacked.fileobj)
        return cast(BinaryIO, unpacked)

    def head(self, size: int = 4096) -> bytes:
        """The first bytes, unpacked; refuses what is plainly not text."""
        with self.open() as stream:
            try:
                start = stream.read(size)
            except DAMAGE as damage:
                raise Unreadable(self.damaged(0, damage).reason) from damage
        refuse(start, self.name)
        return start

    def lines(self) -> Iterator[tuple[int, bytes | Skipped]]:
        """Every line with its number. Damage ends it: what came before is delivered first, then a `Skipped`."""
        line = 0
        with self.open() as stream:
            try:
                for line, raw in enumerate(whole_lines(stream), start=1):
                    yield line, raw if raw is not None else too_long(line)
            except DAMAGE as damage:
                yield line + 1, self.damaged(line, damage)

    def damaged(self, line: int, damage: BaseException) -> Skipped:
        """What to tell about a file that ends too early or whose bytes are wrong."""
        what = "ends in the middle" if isinstance(damage, EOFError) else "is damaged"
        where = f"after line {line:,}, near byte {self.position:,} of {self.size:,}"
        remedy = "download or copy it again, then import it again: what is already in stays as it is."
        return Skipped(line + 1, f"{self.name} {what} ({where}): {remedy}", cut=True)


def excerpt(raw: object) -> str:
    """The first characters of a row, to recognise it by: as the file writes them."""
    if isinstance(raw, bytes):
        text = raw[: EXCERPT * 4].decode("utf-8", "replace")
    else:
        text = json.dumps(raw, ensure_ascii=False, default=str) if isinstance(raw, dict | list) else str(raw)
    return " ".join(text[: EXCERPT * 2].split())[:EXCERPT]


def refuse(start: bytes, name: str) -> None:
    """Say what a file is when it cannot be text."""
    if not start.strip():
        raise Unreadable(f"{name} is empty: choose the exported file again.")
    if start.startswith(b"PK"):
        raise Unreadable(f"{name} is a zip archive or a spreadsheet: unpack it, or save the sheet as CSV.")
    if b"\0" in start:
        raise Unreadable(f"{name} is not UTF-8 text (byte {start.index(0) + 1} is zero): save it as UTF-8.")


def whole_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Lines of bytes; None stands for one above the limit, which is never held in memory."""
    while raw := stream.readline(LINE_LIMIT):
        if len(raw) == LINE_LIMIT and not raw.endswith(b"\n"):
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(LINE_LIMIT)
            yield None
        else:
            yield raw


def too_long(line: int) -> Skipped:
    """A row that no reader should hold in memory."""
    return Skipped(line, f"the line is longer than {LINE_LIMIT // 1_000_000} MB: shorten its texts and import again.")
