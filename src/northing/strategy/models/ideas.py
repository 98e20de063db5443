"""Possible solutions, each with a business half and a technical half."""

from itertools import pairwise
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from northing.core.errors import Invalid
from northing.core.rows import Row, RowQuerySet, Viewers
from northing.engines.ranking import WHOLE, Points

ENDS = ("low", "likely", "high")
MOST_REACHED = 10**9
LEAST = {"effort": 0.1, "impact": 0.0}


class IdeaState(models.TextChoices):
    NEW = "new", _("new")
    EXPLORING = "exploring", _("exploring")
    READY = "ready", _("ready")
    DECIDED = "decided", _("decided")
    DECLINED = "declined", _("declined")
    DELIVERED = "delivered", _("delivered")


OVER = (IdeaState.DECLINED, IdeaState.DELIVERED)


class IdeaQuerySet(RowQuerySet):
    def called(self, ref: str) -> Self:
        """The idea with this key, or with this id."""
        ref = ref.strip()
        return self.filter(pk=int(ref)) if ref.isdecimal() and len(ref) < 19 else self.filter(key=ref.upper())

    def of_product(self, product: models.Model | None) -> Self:
        return self.filter(product=product) if product else self

    def in_state(self, state: str | None) -> Self:
        """Those in the state; `open` stands for all that are neither declined nor delivered."""
        if state == "open":
            return self.exclude(state__in=OVER)
        return self.filter(state=state) if state else self

    def of_initiative(self, initiative: int | None) -> Self:
        return self.filter(initiative_id=initiative) if initiative else self

    def for_segment(self, segment: str) -> Self:
        return self.filter(target_segment__iexact=segment) if segment else self

    def with_words(self, words: str) -> Self:
        if not words:
            return self
        text = models.Q(title__icontains=words) | models.Q(summary__icontains=words)
        return self.filter(text | models.Q(hypothesis__icontains=words) | models.Q(key=words.upper()))

    def with_people(self) -> Self:
        return self.select_related("owner", "technical_owner", "initiative", "product")


class Idea(Row):
    """A possible solution. `reach` is accounts a quarter; empty, it is taken from the evidence.

    Effort is in person-weeks, impact from 0.25 (minimal) to 3 (massive), confidence in percent.
    """

    type = "idea"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    number = models.PositiveIntegerField(editable=False)
    key = models.CharField(max_length=24, editable=False)
    title = models.CharField(_("title"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)
    hypothesis = models.TextField(_("hypothesis"), blank=True)
    target_segment = models.CharField(_("target segment"), max_length=80, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=IdeaState, default=IdeaState.NEW)
    reason = models.TextField(_("reason"), blank=True)
    effort_low = models.FloatField(_("effort, low"), null=True, blank=True)
    effort_likely = models.FloatField(_("effort, likely"), null=True, blank=True)
    effort_high = models.FloatField(_("effort, high"), null=True, blank=True)
    impact_low = models.FloatField(_("impact, low"), null=True, blank=True)
    impact_likely = models.FloatField(_("impact, likely"), null=True, blank=True)
    impact_high = models.FloatField(_("impact, high"), null=True, blank=True)
    confidence = models.PositiveSmallIntegerField(_("confidence"), null=True, blank=True)
    reach = models.PositiveIntegerField(_("reach"), null=True, blank=True)
    feasibility = models.TextField(_("feasibility"), blank=True)
    owner = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    technical_owner = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    initiative = models.ForeignKey("strategy.Initiative", models.SET_NULL, null=True, blank=True, related_name="ideas")
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = IdeaQuerySet.as_manager()

    evidence: Any = None  # filled by queries, for those who may see it
    rice: Any = None

    class Meta:
        verbose_name = _("idea")
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="one_idea_a_key")]
        indexes = [
            models.Index(fields=["workspace", "-created_at", "-id"]),
            models.Index(fields=["product", "-created_at", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.title}"

    @property
    def effort(self) -> Points | None:
        """The three points of its effort in person-weeks, once all are given."""
        return self._points("effort")

    @property
    def impact(self) -> Points | None:
        """The three points of its impact on an account reached, once all are given."""
        return self._points("impact")

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    def number_as(self, number: int) -> None:
        """Take this number of its product, and with it the key."""
        self.number, self.key = number, f"{self.product.key}-{number}"

    def decline(self, reason: str) -> Self:
        self.state, self.reason = IdeaState.DECLINED, reason
        return self

    def sound(self) -> Self:
        """Itself, unless its estimates, its state or its initiative make no sense."""
        self._check_points("effort")
        self._check_points("impact")
        if not 0 <= (self.confidence or 0) <= WHOLE:
            raise Invalid(_now("confidence is in percent: give 0 to 100."), field="confidence")
        if not 0 <= (self.reach or 0) <= MOST_REACHED:
            raise Invalid(_now("reach is a number of accounts: give 0 to a thousand million."), field="reach")
        if self.state != IdeaState.DECLINED:
            self.reason = ""
        elif not self.reason:
            raise Invalid(_now("An idea is declined with a reason: use decline_idea and give it."), field="reason")
        if self.initiative and self.initiative.product_id != self.product_id:
            sentence = _now("The initiative “{name}” is of another product: choose one of {key}.")
            raise Invalid(sentence.format(name=self.initiative, key=self.product.key), field="initiative")
        return self

    def _points(self, name: str) -> Points | None:
        values = [getattr(self, f"{name}_{end}") for end in ENDS]
        return None if None in values else Points(*values)

    def _check_points(self, name: str) -> None:
        values = {f"{name}_{end}": getattr(self, f"{name}_{end}") for end in ENDS}
        given = {field: value for field, value in values.items() if value is not None}
        if given and len(given) < len(values):
            missing = next(field for field in values if field not in given)
            sentence = _now("Give {missing} too: {name} takes low, likely and high, or none of them.")
            raise Invalid(sentence.format(missing=missing, name=name), field=missing)
        for field, value in given.items():
            if value < LEAST[name]:
                sentence = _now("{field} is too small: at least {least}.")
                raise Invalid(sentence.format(field=field, least=LEAST[name]), field=field)
        for (field, less), (above, more) in pairwise(given.items()):
            if less > more:
                sentence = _now("{field} ({less:g}) is above {above} ({more:g}): let them rise from low to high.")
                raise Invalid(sentence.format(field=field, less=less, above=above, more=more), field=field)
