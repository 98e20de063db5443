"""What work did when: opened, moved, finished, waiting, as of any moment, from state spans.

Which release an item is in and what blocks it are taken as they are now; the states are those of the moment asked for.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from northing.core.actors import Actor
from northing.workspace.models import Product
from northing.workspace.queries import entered, in_state_at
from northing.workspace.queries.spans import spans_of_type

from ..models import OPEN, UNDER_WAY, Item, ItemQuerySet, ItemState
from .links import blocks

DONE = (ItemState.DONE,)
WEEK = timedelta(weeks=1)


def opened(actor: Actor, product: Product | None, start: datetime, end: datetime) -> ItemQuerySet:
    """Items opened in [start, end)."""
    return _items(actor, product).opened_between(start, end)


def finished(actor: Actor, product: Product | None, start: datetime, end: datetime) -> ItemQuerySet:
    """Items that became done in [start, end), whatever became of them later."""
    return _items(actor, product).filter(pk__in=entered(actor, "item", DONE, start, end, product))


def moved(actor: Actor, product: Product | None, start: datetime, end: datetime) -> ItemQuerySet:
    """Items that entered a state in [start, end) other than the one they were opened in."""
    steps = spans_of_type(actor, "item").entered(start, end).filter(object_id=OuterRef("pk"))
    return _items(actor, product).filter(Exists(steps.filter(since__gt=OuterRef("opened_at"))))


def open_at(actor: Actor, product: Product | None, when: datetime) -> ItemQuerySet:
    """Items that were neither done nor cancelled at that moment."""
    return _in_states_at(actor, product, OPEN, when)


def in_progress_at(actor: Actor, product: Product | None, when: datetime) -> ItemQuerySet:
    """Items that were under way at that moment: in progress or in review."""
    return _in_states_at(actor, product, UNDER_WAY, when)


def ageing_at(
    actor: Actor,
    product: Product | None,
    when: datetime,
    older_than: timedelta,
    states: Iterable[str] = UNDER_WAY,
) -> ItemQuerySet:
    """Items that were under way at that moment and were begun longer ago than that, the oldest first.

    With the open states, those that have been open so long: for teams that do not tell what is under way.
    """
    states = list(states)
    begun = spans_of_type(actor, "item").filter(object_id=OuterRef("pk"), state__in=states)
    old = _in_states_at(actor, product, states, when).filter(Exists(begun.filter(since__lt=when - older_than)))
    return old.order_by("opened_at", "id")


def blocked_at(actor: Actor, product: Product | None, when: datetime) -> ItemQuerySet:
    """Items that were open at that moment and waited for another that was open too."""
    waiting = blocks(actor).filter(created__lte=when, from_id__in=in_state_at(actor, "item", OPEN, when))
    return open_at(actor, product, when).filter(pk__in=waiting.values("to_id"))


def remaining_in(actor: Actor, release_id: int, when: datetime) -> ItemQuerySet:
    """Items of the release that were open at that moment."""
    return _in_states_at(actor, None, OPEN, when).filter(release=release_id)


def weekly_throughput(
    actor: Actor, product: Product | None, *, weeks: int = 104, when: datetime, states: Iterable[str] = DONE
) -> list[int]:
    """How many items were finished in each full week (Monday to Sunday) before that moment, oldest week first."""
    mondays = _mondays(weeks, when)
    spans = spans_of_type(actor, "item", product).filter(state__in=list(states)).entered(mondays[0], mondays[-1])
    spans = spans.filter(object_id__in=_items(actor, product).values("pk")) if actor.is_guest else spans
    once = {(id, bisect_right(mondays, since)) for id, since in spans.values_list("object_id", "since")}
    return _counted((week for _, week in once), weeks)


def weekly_arrivals(actor: Actor, product: Product | None, *, weeks: int = 104, when: datetime) -> list[int]:
    """How many items were opened in each full week (Monday to Sunday) before that moment, oldest week first."""
    mondays = _mondays(weeks, when)
    moments = opened(actor, product, mondays[0], mondays[-1]).order_by().values_list("opened_at", flat=True)
    return _counted((bisect_right(mondays, moment) for moment in moments), weeks)


def weeks_known(actor: Actor, product: Product | None, when: datetime) -> int:
    """How many full weeks before that moment the backlog has been kept: what a longer history would pad with zeros."""
    first = _items(actor, product).order_by("opened_at").values_list("opened_at", flat=True).first()
    return max(0, (_monday(when) - _monday(first)) // WEEK - 1) if first and first < when else 0


def _items(actor: Actor, product: Product | None) -> ItemQuerySet:
    return Item.objects.visible_to(actor, product.pk if product else None)


def _in_states_at(actor: Actor, product: Product | None, states: Iterable[str], when: datetime) -> ItemQuerySet:
    return _items(actor, product).filter(pk__in=in_state_at(actor, "item", states, when, product))


def _mondays(weeks: int, when: datetime) -> list[datetime]:
    """The midnights at which the weeks begin, and the one at which the last of them ends."""
    last = _monday(when)
    return [last - back * WEEK for back in range(weeks, -1, -1)]


def _monday(when: datetime) -> datetime:
    """The Monday midnight that begins the week of that moment, where the workspace is."""
    local = timezone.localtime(when)
    return local.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=local.weekday())


def _counted(places: Iterable[int], weeks: int) -> list[int]:
    counts = Counter(places)
    return [counts[week] for week in range(1, weeks + 1)]
