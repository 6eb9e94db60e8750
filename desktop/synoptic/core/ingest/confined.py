"""The inside of the worker process: it reads one file after another and can do next to nothing else."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.ingest.reader import read, read_plainly
from synoptic.core.ingest.wire import packed, packed_refusal
from synoptic.errors import InputError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

READY = b"ready"
GAVE_UP = b""  # the file wants more memory than there is

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
)


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, by its format or as plain text."""

    path: Path
    plainly: bool = False


def serve(connection: Connection, memory: int, seconds: int) -> None:
    """Answer jobs until the other end hangs up, with `memory` bytes and processor `seconds` for each."""
    confine(memory)
    connection.send_bytes(READY)
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        limit_processor_time(seconds)
        connection.send_bytes(answer(job))


def answer(job: Job) -> bytes:
    """The article or the refusal, packed."""
    try:
        return packed(read_plainly(job.path) if job.plainly else read(job.path))
    except InputError as error:
        return packed_refusal(error)
    except MemoryError:
        return GAVE_UP


def confine(memory: int) -> None:
    """Give up growing past `memory` bytes, writing files, starting programs and reaching the network."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program decides what an interruption stops
    sys.dont_write_bytecode = True
    sys.addaudithook(forbid)
    if sys.platform != "win32":
        import resource

        _lower(resource.RLIMIT_AS, memory)
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_CORE, 0)


def limit_processor_time(seconds: int) -> None:
    """Let this process use so many seconds more: if the program dies, no worker runs on for ever."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)


def forbid(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what no reader needs: an audit hook, which binds Python code but not what is written in C."""
    writing = event == "open" and isinstance(flags := arguments[2], int) and flags & _WRITING
    if writing or event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not do this: {event}")


def _lower(kind: int, limit: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or limit <= hard:
        resource.setrlimit(kind, (limit, hard))
