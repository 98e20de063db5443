"""A large workspace for the benches: made-up rows, written straight into the tables of the data folder at hand."""

import os
import random
import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
EMAIL, PASSWORD = "bench@northing.example", "bench-bench"
STATES = ("backlog", "ready", "in_progress", "in_review", "done", "done", "done", "cancelled")
WORDS = ("export", "login", "slow", "report", "map", "sync", "offline", "invoice", "search", "filter", "price", "alert")
BATCH, TEXTS = 2000, 500


def fill(size: int) -> None:
    """A workspace of `size` work items, `size` messages and `size` links in chains of ten."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "northing.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from northing.workspace.actions import add_product
    from northing.workspace.setup import create_workspace

    owner = create_workspace(name="Bench", email=EMAIL, password=PASSWORD)
    product = add_product(owner, key="BIG", name="Big product")
    chance = random.Random(7)
    accounts = _accounts(owner, chance)
    _items(owner, product, size, chance)
    _messages(owner, product, accounts, size, chance)
    _links(owner, size)
    _analyse()


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize()


def _accounts(owner, chance: random.Random) -> list[int]:
    from northing.customers.models import Account

    rows = [
        Account(workspace_id=owner.workspace_id, name=f"{sentence(chance, 2)} {n}", revenue=chance.randrange(1_000_000))
        for n in range(1000)
    ]
    return [row.pk for row in Account.objects.bulk_create(rows)]


def _items(owner, product, size: int, chance: random.Random) -> None:
    from django.utils import timezone

    from northing.backlog.models import Item

    now = timezone.now()
    texts = [sentence(chance, 120) for _ in range(TEXTS)]

    def row(n: int) -> Item:
        state = chance.choice(STATES)
        opened = now - timedelta(minutes=5 * (size - n))
        return Item(
            workspace_id=owner.workspace_id,
            product=product,
            number=n,
            key=f"BIG-{n}",
            kind=chance.choice(("story", "bug", "task")),
            state=state,
            priority=chance.choice(("high", "medium", "low", "none")),
            title=sentence(chance, 8),
            text=texts[n % TEXTS],
            assignee_id=owner.member_id if n % 7 == 0 else None,
            estimate=chance.choice((1, 2, 3, 5, None)),
            rank=f"5{n:011d}1",
            opened_at=opened,
            updated_at=opened,
            done_at=now if state in ("done", "cancelled") else None,
        )

    for start in range(1, size + 1, BATCH):
        Item.objects.bulk_create(row(n) for n in range(start, min(start + BATCH, size + 1)))


def _messages(owner, product, accounts: list[int], size: int, chance: random.Random) -> None:
    from django.utils import timezone

    from northing.feedback.models import Feedback

    now = timezone.now()
    texts = [sentence(chance, 90) for _ in range(TEXTS)]

    def row(n: int) -> Feedback:
        return Feedback(
            workspace_id=owner.workspace_id,
            product=product,
            source=chance.choice(("call", "mail", "ticket", "survey")),
            title=sentence(chance, 9),
            text=texts[n % TEXTS],
            account_id=chance.choice(accounts),
            at=now - timedelta(minutes=10 * n),
            votes=chance.randrange(40),
            state="new" if n % 10 == 0 else chance.choice(("accepted", "declined")),
        )

    for start in range(0, size, BATCH):
        Feedback.objects.bulk_create(row(n) for n in range(start, min(start + BATCH, size)))


def _links(owner, size: int) -> None:
    """Chains feedback → nine items, so that every key has a reason; the first item gathers 500 messages."""
    from northing.backlog.models import Item
    from northing.feedback.models import Feedback
    from northing.workspace.models import Link

    items = list(Item.objects.order_by("number").values_list("pk", flat=True))
    messages = list(Feedback.objects.order_by("pk").values_list("pk", flat=True))

    def link(start: tuple[str, int], end: tuple[str, int], kind: str) -> Link:
        ends = {"from_type": start[0], "from_id": start[1], "to_type": end[0], "to_id": end[1]}
        return Link(workspace_id=owner.workspace_id, kind=kind, by="bench", **ends)

    rows = [link(("feedback", messages[n]), ("item", items[0]), "became") for n in range(min(500, len(messages)))]
    rows += [link(("feedback", messages[n]), ("item", items[n]), "became") for n in range(0, size, 10)]
    rows += [link(("item", items[n]), ("item", items[n + 1]), "parent") for n in range(size - 1) if n % 10 != 9]
    Link.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)


def _analyse() -> None:
    """What the database does by itself some time after so many rows came in."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")


if __name__ == "__main__":
    fill(int(sys.argv[1]))
