"""The one task that the queue knows: run a job by its name."""

from typing import Any

from django_tasks import task

from . import jobs


@task()
def run(name: str, arguments: dict[str, Any]) -> None:
    jobs.run_now(name, arguments)
