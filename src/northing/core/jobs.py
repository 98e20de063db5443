"""Background work: an action queues a job by name, one child process runs what is queued and ends when idle.

A child of its own, because imports and heavy libraries would hold the serving process's interpreter and memory.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

from django.db import close_old_connections, transaction

JOBS: dict[str, Callable[..., None]] = {}
LOOK_EVERY_SECONDS = 1.0


def job(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Declare a job; its arguments must be plain JSON values."""

    def declare(run: Callable[..., None]) -> Callable[..., None]:
        JOBS[name] = run
        return run

    return declare


def enqueue(name: str, **arguments: Any) -> None:
    """Queue the job when the open transaction commits."""
    transaction.on_commit(lambda: _task().enqueue(name, arguments))


def run_now(name: str, arguments: dict[str, Any]) -> None:
    """What the child process calls."""
    JOBS[name](**arguments)


def work_until_idle() -> None:
    """Run everything that is queued, then return: the body of the child process."""
    from django_tasks_db.management.commands.db_worker import Worker

    Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="northing",
        excluded_queue_names=[],
    ).run()


def release_abandoned() -> int:
    """Queue again what a killed child left running; return how many. Only sound while no child runs."""
    from django_tasks import TaskResultStatus
    from django_tasks_db.models import DBTaskResult

    left = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    return left.update(status=TaskResultStatus.READY, started_at=None, worker_ids=[])


class Foreman(threading.Thread):
    """Starts the child process when something is queued and none runs; one thread of the serving process."""

    def __init__(self) -> None:
        super().__init__(name="foreman", daemon=True)
        self.stopping = threading.Event()
        self.child: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        release_abandoned()
        while not self.stopping.wait(LOOK_EVERY_SECONDS):
            if self.child is not None and self.child.poll() is not None:
                self.child = None
                release_abandoned()
            if self.child is None and self._waiting():
                self.child = subprocess.Popen([sys.executable, "-m", "northing", "work"], env=os.environ.copy())

    def stop(self) -> None:
        self.stopping.set()
        if self.child is not None and self.child.poll() is None:
            self.child.terminate()

    def _waiting(self) -> bool:
        from django_tasks_db.models import DBTaskResult

        close_old_connections()
        return DBTaskResult.objects.ready().exists()


def _task() -> Any:
    from .tasks import run

    return run
