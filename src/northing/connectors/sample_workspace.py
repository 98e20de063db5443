"""The sample workspace: a company that we made up, imported like any other source; removed without a trace."""

from collections.abc import Iterator

from django.utils import timezone

from northing.core.actors import Actor
from northing.workspace.actions import add_product
from northing.workspace.models import Member, User, Workspace

from .load import load
from .sample import PRODUCTS, company
from .shape import Entry

SOURCE = "sample"


def load_sample(actor: Actor) -> str:
    """Fill the workspace; return a sentence that counts what is in it."""
    for key, name, kind, stage, description in PRODUCTS:
        add_product(actor, key=key, name=name, kind=kind, stage=stage, description=description)
    result = load(actor, SOURCE, _entries(), lambda share, sentence: None, lambda: 0.0)
    counts = ", ".join(f"{tally.added:,} {name}" for name, tally in result.tallies.items())
    return f"The sample workspace holds {counts}."


def remove_samples() -> int:
    """Delete every sample workspace with all it holds; return how many there were."""
    samples = Workspace.objects.filter(is_sample=True)
    count = samples.count()
    for workspace in samples:
        users = list(Member.objects.filter(workspace=workspace).exclude(user=None).values_list("user_id", flat=True))
        workspace.delete()
        User.objects.filter(pk__in=users, members=None).delete()
    return count


def _entries() -> Iterator[Entry]:
    for line, (product, record) in enumerate(company(seed=1, today=timezone.now().date()), 1):
        yield Entry(line, product, record)
