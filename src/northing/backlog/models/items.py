"""Work items."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.errors import Invalid
from northing.core.rows import Row, RowQuerySet, Viewers

from . import ranks
from .choices import CLOSED, LEVELS, OPEN, ItemKind, ItemState, Priority, words_of
from .tags import ItemLabel, ItemSprint

LABELS_SHOWN = 3
RANK_ROOM = 1000
SHOWN = (
    "workspace", "product", "number", "version", "key", "kind", "state", "outcome", "priority", "title", "author",
    "assignee__name", "labels", "estimate", "rank", "votes", "parent", "release__name", "release__due", "milestone",
    "sprints", "idea", "viewers", "opened_at", "updated_at", "done_at",
)  # fmt: skip


class ItemQuerySet(RowQuerySet):
    def open(self) -> Self:
        return self.filter(done_at=None)

    def in_states(self, states: list[str]) -> Self:
        if not states:
            return self
        found = self.filter(state__in=states) if len(states) > 1 else self.filter(state=states[0])
        return found.open() if set(states) <= set(OPEN) else found

    def of_kinds(self, kinds: list[str]) -> Self:
        return self.filter(kind__in=kinds) if kinds else self

    def of_priorities(self, priorities: list[str]) -> Self:
        return self.filter(priority__in=priorities) if priorities else self

    def labelled(self, label: str) -> Self:
        return self.filter(pk__in=ItemLabel.objects.filter(name=label).values("item")) if label else self

    def in_sprint(self, sprint: int | None) -> Self:
        return self.filter(pk__in=ItemSprint.objects.filter(sprint=sprint).values("item")) if sprint else self

    def having(self, **wanted: int | None) -> Self:
        """Those that belong to the given milestone, parent or idea; None asks for nothing."""
        return self.filter(**{name: value for name, value in wanted.items() if value is not None})

    def belonging(self, **wanted: int | str | None) -> Self:
        """Those of that member or release; 0 asks for those that have none, None asks for nothing."""
        return self.having(**{name: value for name, value in wanted.items() if value != 0}).filter(
            **{f"{name}__isnull": True for name, value in wanted.items() if value == 0}
        )

    def older_than(self, days: int | None) -> Self:
        """Those opened more than so many days ago.

        Most items are that old: Coalesce keeps SQLite from sorting them all instead of walking in the asked order.
        """
        old = self.alias(opened=Coalesce("opened_at", "created_at"))
        return self if days is None else old.filter(opened__lt=timezone.now() - timedelta(days=days))

    def keyed(self, keys: list[str]) -> Self:
        """Those with one of these keys or ids."""
        ids = [int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 19]
        return self.filter(Q(key__in=[key.upper() for key in keys]) | Q(pk__in=ids))

    def for_rows(self) -> Self:
        """With what a row of a list shows, without what it does not."""
        return self.select_related("assignee", "release").only(*SHOWN)

    def opened_between(self, start: datetime, end: datetime) -> Self:
        return self.filter(opened_at__gte=start, opened_at__lt=end)


def _orders() -> list[models.Index]:
    """One index for each order of the list, of all items and of the open ones, in a product and in all products."""
    return [
        models.Index(fields=[scope, order, "id"], name=f"item_{scope[:4]}_{order[:6]}_{reach}", condition=condition)
        for scope in ("workspace", "product")
        for order in ("rank", "opened_at", "updated_at", "votes")
        for reach, condition in (("all", None), ("open", Q(done_at=None)))
    ]


class Item(Row):
    """A piece of work. `opened_at` is when it was written down, here or over there; `done_at` when it was last closed.

    `labels` and `sprints` (ids, in order of time) are what history keeps; ItemLabel and ItemSprint follow them.
    """

    type = "item"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveIntegerField(editable=False)
    key = models.CharField(_("key"), max_length=40, editable=False)
    kind = models.CharField(_("type"), max_length=10, choices=ItemKind, default=ItemKind.STORY)
    state = models.CharField(_("state"), max_length=12, choices=ItemState, default=ItemState.BACKLOG)
    outcome = models.CharField(_("outcome"), max_length=300, blank=True)
    priority = models.CharField(_("priority"), max_length=8, choices=Priority, default=Priority.NONE)
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"), blank=True)
    author = models.CharField(_("author"), max_length=120, blank=True)
    assignee = models.ForeignKey(
        "workspace.Member", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    labels = models.JSONField(_("labels"), default=list, blank=True)
    estimate = models.FloatField(_("estimate"), null=True, blank=True)
    rank = models.CharField(_("rank"), max_length=RANK_ROOM)
    votes = models.IntegerField(_("votes"), default=0)
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="children", db_index=False)
    release = models.ForeignKey(
        "backlog.Release", models.SET_NULL, null=True, blank=True, related_name="items", db_index=False
    )
    milestone = models.ForeignKey(
        "backlog.Milestone", models.SET_NULL, null=True, blank=True, related_name="items", db_index=False
    )
    sprints = models.JSONField(_("sprints"), default=list, blank=True)
    idea = models.ForeignKey("strategy.Idea", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    criteria = models.JSONField(_("acceptance criteria"), default=list, blank=True)
    url = models.URLField(_("address elsewhere"), max_length=500, blank=True)
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)
    opened_at = models.DateTimeField(_("opened"), default=timezone.now, editable=False)
    done_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    objects = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("item")
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="one_item_a_key"),
            models.UniqueConstraint(fields=["product", "number"], name="one_item_a_number"),
        ]
        indexes = [
            *_orders(),
            models.Index(fields=["assignee", "rank", "id"]),
            models.Index(
                fields=["workspace", "product", "assignee", "done_at"],
                name="item_open_assignees",
                condition=Q(done_at=None),
            ),
            models.Index(
                fields=["workspace", "product", "release", "done_at"],
                name="item_open_releases",
                condition=Q(done_at=None),
            ),
            models.Index(fields=["release", "rank", "id"]),
            models.Index(fields=["release", "workspace", "state", "estimate"]),  # progress, from the index alone
            models.Index(fields=["milestone", "rank", "id"]),
            models.Index(fields=["parent", "rank", "id"]),
            models.Index(fields=["idea", "rank", "id"]),
            models.Index(fields=["product", "state", "rank", "id"]),
            models.Index(fields=["product", "done_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.title}"

    is_blocked = False  # the rest is filled by queries, for those who may see it
    waits_for: Sequence["Item"] = ()
    holds_up: Sequence["Item"] = ()
    parts: Sequence["Item"] = ()

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def due(self) -> date | None:
        """When it is promised: with its release, or else its milestone."""
        return (self.release and self.release.due) or (self.milestone and self.milestone.due)

    @property
    def parent_key(self) -> str:
        return self.parent.key if self.parent else ""

    @property
    def children_keys(self) -> list[str]:
        return [each.key for each in self.parts]

    @property
    def blocked_by(self) -> list[str]:
        return [each.key for each in self.waits_for]

    @property
    def blocks(self) -> list[str]:
        return [each.key for each in self.holds_up]

    @property
    def assignee_name(self) -> str:
        return self.assignee.name if self.assignee else ""

    @property
    def release_name(self) -> str:
        return self.release.name if self.release else ""

    @property
    def assignee_initial(self) -> str:
        return self.assignee_name[:1].upper()

    @property
    def points(self) -> str:
        """The estimate as people write it: 3, 0.5, or nothing."""
        return "" if self.estimate is None else f"{self.estimate:g}"

    @property
    def state_label(self) -> str:
        return words_of(ItemState)[self.state]

    @property
    def kind_label(self) -> str:
        return words_of(ItemKind)[self.kind]

    @property
    def priority_label(self) -> str:
        return words_of(Priority)[self.priority]

    @property
    def priority_level(self) -> int:
        """How urgent, from 0 (no priority) to 4."""
        return LEVELS[self.priority]

    @property
    def labels_shown(self) -> list[str]:
        return self.labels[:LABELS_SHOWN]

    @property
    def criteria_met(self) -> int:
        return sum(1 for each in self.criteria if each["met"])

    def number_as(self, number: int) -> None:
        """Take this number of its product, and with it the key."""
        self.number, self.key = number, f"{self.product.key}-{number}"

    def move(self, state: str, at: datetime | None = None) -> Self:
        """Bring it into a state: closing it notes when, opening it again forgets when and how it was closed."""
        if state in CLOSED and state != self.state:
            self.done_at = at or timezone.now()
        elif state not in CLOSED and self.done_at is not None:
            self.done_at, self.outcome = None, ""
        self.state = state
        return self

    def meet(self, place: int, met: bool) -> Self:
        """Tick an acceptance criterion, counted from 1, or take the tick away."""
        if not 1 <= place <= len(self.criteria):
            raise Invalid(f"place {place} is not one of the {len(self.criteria)} acceptance criteria.", field="place")
        self.criteria = [each | {"met": met} if i == place else each for i, each in enumerate(self.criteria, 1)]
        return self

    def with_criteria(self, wanted: Iterable[Any]) -> list[dict[str, Any]]:
        """Acceptance criteria as rows keep them; one given as text alone keeps the tick it had."""
        ticked = {each["text"] for each in self.criteria if each["met"]}
        return [
            {"text": each, "met": each in ticked} if isinstance(each, str) else {"text": each.text, "met": each.met}
            for each in wanted
        ]

    def place(self, low: str, high: str) -> Self:
        """Put it between two ranks of the stack."""
        self.rank = ranks.between(low, high) if low and high else ranks.below(low) if low else ranks.above(high)
        if len(self.rank) > RANK_ROOM:
            raise Invalid("There is no room left at this place: rank the item beside another one.", field="after")
        return self
