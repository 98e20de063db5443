"""Messages as they came, and what the team decided about each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models.functions import Left
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from northing.core.errors import Invalid
from northing.core.rows import Row, RowQuerySet, Viewers

if TYPE_CHECKING:
    from .insights import Insight

EXCERPT = 280
HEADING = 120


class Source(models.TextChoices):
    CALL = "call", _("Call")
    MAIL = "mail", _("Mail")
    TICKET = "ticket", _("Ticket")
    FORUM = "forum", _("Forum")
    REVIEW = "review", _("Review")
    SURVEY = "survey", _("Survey")
    MARKET = "market", _("Market")
    GITHUB = "github", _("GitHub")
    JIRA = "jira", _("Jira")
    CSV = "csv", _("CSV")


class State(models.TextChoices):
    NEW = "new", _("New")
    ACCEPTED = "accepted", _("Accepted")
    DUPLICATE = "duplicate", _("Duplicate")
    DECLINED = "declined", _("Declined")
    SNOOZED = "snoozed", _("Snoozed")


IN_INBOX = models.Q(state__in=[State.NEW, State.SNOOZED])
# The same in literals: SQLite takes a partial index only where no parameter hides that it fits.
MAY_WAIT = models.Func(
    models.F("state"), template="%(expressions)s IN ('new', 'snoozed')", output_field=models.BooleanField()
)


class FeedbackQuerySet(RowQuerySet):
    def of_product(self, product: Row | None) -> Self:
        return self.filter(product=product) if product else self

    def in_inbox(self, today: date) -> Self:
        """What waits to be triaged: the new, and the snoozed whose day has come."""
        return self.filter(MAY_WAIT).exclude(state=State.SNOOZED, snoozed_until__gt=today)

    def waiting_and_sleeping(self, today: date) -> tuple[int, int]:
        """How many are in the inbox, and how many are snoozed to a later day; counted on indexes alone."""
        due = models.Count("pk", filter=models.Q(snoozed_until__lte=today))
        snoozed = self.filter(state=State.SNOOZED).aggregate(due=due, all=models.Count("pk"))
        return self.filter(state=State.NEW).count() + snoozed["due"], snoozed["all"] - snoozed["due"]

    def in_state(self, state: str | None) -> Self:
        return self.filter(state=state) if state else self

    def from_source(self, source: str) -> Self:
        return self.filter(source=source) if source else self

    def of_account(self, account: int | None) -> Self:
        return self.filter(account_id=account) if account else self

    def by_author(self, author: int | None) -> Self:
        return self.filter(author_id=author) if author else self

    def with_words(self, words: Iterable[str]) -> Self:
        """Those that hold every one of these words."""
        found = self
        for word in words:
            found = found.filter(models.Q(title__icontains=word) | models.Q(text__icontains=word))
        return found

    def with_any_word(self, words: Iterable[str]) -> Self:
        """Those that hold at least one of these words in their title."""
        some = models.Q(pk=None)
        for word in words:
            some |= models.Q(title__icontains=word)
        return self.filter(some)

    def came_between(self, start: datetime | None, end: datetime | None) -> Self:
        """Those that came in [start, end); None leaves that side open."""
        later = self.filter(at__gte=start) if start else self
        return later.filter(at__lt=end) if end else later

    def for_list(self) -> Self:
        """Without the long columns: the first words stand for the text."""
        short = self.defer("text", "raw").annotate(excerpt=Left("text", EXCERPT))
        return short.select_related("product", "account", "author")


@dataclass(frozen=True)
class Part:
    """A stretch of a message that the same insights cover."""

    start: int
    text: str
    insights: list["Insight"]


class Feedback(Row):
    """One message as it came. `account` is the author's unless told otherwise; `raw` is the original."""

    type = "feedback"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+", db_index=False)
    source = models.CharField(_("source"), max_length=20, default=Source.CALL)
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"))
    author = models.ForeignKey("customers.Contact", models.SET_NULL, null=True, blank=True, related_name="+")
    account = models.ForeignKey("customers.Account", models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(_("when it came"), default=timezone.now)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    votes = models.IntegerField(_("votes"), default=0)
    raw = models.JSONField(default=dict, blank=True, editable=False)
    viewers = models.CharField(max_length=10, choices=Viewers, default=Viewers.TEAM)

    state = models.CharField(_("state"), max_length=10, choices=State, default=State.NEW)
    reason = models.TextField(_("reason"), blank=True)
    decided_by = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(null=True, blank=True)
    snoozed_until = models.DateField(null=True, blank=True)
    duplicate_of = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="duplicates")

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        indexes = [
            models.Index(fields=["workspace", "-at", "-id"], name="feedback_newest"),
            models.Index(fields=["workspace", "product", "-at", "-id"], name="feedback_newest_of_product"),
            models.Index(fields=["workspace", "-at", "-id"], name="feedback_inbox", condition=IN_INBOX),
            models.Index(
                fields=["workspace", "product", "-at", "-id"], name="feedback_inbox_of_product", condition=IN_INBOX
            ),
            models.Index(fields=["workspace", "state", "-at", "-id"], name="feedback_state"),
            models.Index(fields=["workspace", "product", "state", "-at", "-id"], name="feedback_state_of_product"),
            models.Index(fields=["workspace", "-votes", "-id"], name="feedback_votes"),
            models.Index(fields=["decided_by", "-decided_at"], name="feedback_handled"),
        ]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def tracked(cls) -> list[models.Field]:
        """The original never changes here, so history need not hold it again."""
        return [f for f in super().tracked() if f.name != "raw"]

    @property
    def source_name(self) -> str:
        return str(Source(self.source).label) if self.source in Source.values else self.source

    @property
    def product_key(self) -> str:
        return self.product.key

    @property
    def account_name(self) -> str:
        return self.account.name if self.account else ""

    @property
    def author_name(self) -> str:
        return self.author.name if self.author else ""

    @property
    def decider(self) -> str:
        return self.decided_by.name if self.decided_by else ""

    @property
    def gist(self) -> str:
        """The first words that follow the title."""
        beginning = self.excerpt if hasattr(self, "excerpt") else self.text[:EXCERPT]
        words = " ".join(beginning.split())
        title = self.title.rstrip("…")
        return words[len(title) :].lstrip(" .:-") if words.startswith(title) else words

    @property
    def is_waiting(self) -> bool:
        due = self.state == State.SNOOZED and self.snoozed_until and self.snoozed_until <= timezone.localdate()
        return self.state == State.NEW or bool(due)

    @property
    def original(self) -> "Feedback":
        """The message that this one repeats, at the end of a chain of duplicates; itself if it repeats none."""
        seen, found = {self.pk}, self
        while found.duplicate_of and found.duplicate_of_id not in seen:
            found = found.duplicate_of
            seen.add(found.pk)
        return found

    def accept(self, by: int | None) -> None:
        self._decide(State.ACCEPTED, by)

    def decline(self, reason: str, by: int | None) -> None:
        if not reason:
            raise Invalid(_now("Give the reason: why it is declined can be sent to whoever asked."), field="reason")
        self._decide(State.DECLINED, by, reason=reason)

    def snooze(self, until: date | None, by: int | None) -> None:
        if until is None or until <= timezone.localdate():
            raise Invalid(_now("Give until as a day after today, such as 2030-01-31."), field="until")
        self._decide(State.SNOOZED, by, snoozed_until=until)

    def mark_duplicate(self, of: "Feedback", by: int | None) -> None:
        first = of.original
        if self.pk in (of.pk, first.pk):
            raise Invalid(_now("duplicate_of is this message itself: name the other one."), field="duplicate_of")
        if first.product_id != self.product_id:
            sentence = _now("duplicate_of belongs to another product, {other}: name a message of {own}.")
            raise Invalid(sentence.format(other=first.product.key, own=self.product.key), field="duplicate_of")
        self._decide(State.DUPLICATE, by, duplicate_of_id=first.pk)

    def reopen(self) -> None:
        self._decide(State.NEW, None)

    def parts(self, insights: Iterable["Insight"]) -> list[Part]:
        """The text cut where highlights begin and end."""
        insights, size = list(insights), len(self.text)
        ends = (min(point, size) for insight in insights for point in (insight.start, insight.end))
        cuts = sorted({0, size, *ends})
        return [
            Part(a, self.text[a:b], [i for i in insights if i.start <= a and b <= i.end]) for a, b in pairwise(cuts)
        ]

    def hide_speaker(self) -> None:
        """Leave only the words, for guests: not who said them, what they pay, nor what the team thought."""
        self.author = self.account = self.decided_by = self.duplicate_of = None
        self.reason, self.url, self.raw = "", "", {}

    def _decide(self, state: str, by: int | None, **details: object) -> None:
        now = {"state": state, "reason": "", "snoozed_until": None, "duplicate_of_id": None} | details
        if all(getattr(self, name) == value for name, value in now.items()):
            return
        for name, value in now.items():
            setattr(self, name, value)
        self.decided_by_id, self.decided_at = by, None if state == State.NEW else timezone.now()
