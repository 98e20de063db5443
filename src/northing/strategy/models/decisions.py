"""What was chosen, among which options, why, and when it will be judged."""

from datetime import date, datetime
from typing import Any, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from northing.core.errors import Invalid, Refused
from northing.core.rows import Row, RowQuerySet, Viewers


class DecisionState(models.TextChoices):
    OPEN = "open", _("open")
    DECIDED = "decided", _("decided")
    SUPERSEDED = "superseded", _("superseded")


class DecisionQuerySet(RowQuerySet):
    def of_product(self, product: models.Model | None) -> Self:
        return self.filter(product=product) if product else self

    def in_state(self, state: str | None) -> Self:
        return self.filter(state=state) if state else self

    def decided_between(self, start: datetime, end: datetime) -> Self:
        return self.filter(decided_at__gte=start, decided_at__lt=end)

    def due_for_review(self, on: date) -> Self:
        """Those that stand, and whose prediction was to be judged by that day."""
        return self.filter(state=DecisionState.DECIDED, review_on__lte=on)

    def with_people(self) -> Self:
        return self.select_related("driver", "approver", "product", "superseded_by")


class Decision(Row):
    """A choice. DACI: its driver prepares it, its approver takes it, contributors are heard, the informed are told.

    `options` is a list of {"name", "note"}; contributors and informed are names, for they may be outside the team.
    """

    type = "decision"

    product = models.ForeignKey("workspace.Product", models.CASCADE, null=True, blank=True, related_name="+")
    title = models.CharField(_("title"), max_length=300)
    context = models.TextField(_("context"), blank=True)
    options = models.JSONField(_("options"), default=list, blank=True)
    choice = models.CharField(_("choice"), max_length=300, blank=True)
    why = models.TextField(_("why"), blank=True)
    prediction = models.TextField(_("prediction"), blank=True)
    review_on = models.DateField(_("review on"), null=True, blank=True)
    driver = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    approver = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    contributors = models.JSONField(_("contributors"), default=list, blank=True)
    informed = models.JSONField(_("informed"), default=list, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=DecisionState, default=DecisionState.OPEN)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    superseded_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        indexes = [
            models.Index(fields=["workspace", "state", "-created_at"]),
            models.Index(fields=["workspace", "decided_at"]),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == DecisionState.OPEN

    @property
    def is_due_for_review(self) -> bool:
        on = self.review_on
        return self.state == DecisionState.DECIDED and on is not None and on <= timezone.localdate()

    @property
    def chosen(self) -> dict[str, Any] | None:
        return next((option for option in self.options if option["name"] == self.choice), None)

    def decide(self, choice: str, *, at: datetime) -> Self:
        """Choose one of the options. Raises Refused when that was done before, Invalid for what is no option."""
        if not self.is_open:
            sentence = _now("This is {state} already: add a new decision and let it supersede this one.")
            raise Refused(sentence.format(state=self.get_state_display()))
        if not self.options:
            raise Invalid(_now("There are no options to choose from: give at least one first."), field="options")
        self.state, self.choice, self.decided_at = DecisionState.DECIDED, choice, at
        return self

    def supersede(self, by: "Decision") -> Self:
        """Let a later decision stand in place of this one."""
        if by.pk == self.pk:
            raise Invalid(_now("A decision does not supersede itself: name the new one in by."), field="by")
        if self.state != DecisionState.DECIDED:
            sentence = _now("Only a decision that was taken is superseded: this one is {state}.")
            raise Refused(sentence.format(state=self.get_state_display()))
        if by.state == DecisionState.SUPERSEDED:
            raise Invalid(_now("by is superseded itself: name the decision that stands."), field="by")
        self.state, self.superseded_by = DecisionState.SUPERSEDED, by
        return self

    def sound(self) -> Self:
        """Itself, unless its options, choice or review date make no sense."""
        names = [option["name"] for option in self.options]
        if len(set(names)) < len(names):
            raise Invalid(_now("Two options have the same name: give each its own."), field="options")
        if self.choice and self.choice not in names:
            sentence = _now("choice is not among the options: take one of “{names}”.")
            raise Invalid(sentence.format(names="”, “".join(names)), field="choice")
        begun = timezone.localtime(self.decided_at or self.created_at).date()
        if self.review_on and self.review_on < begun:
            sentence = _now("review_on ({on}) is before the decision ({begun}): choose a later day.")
            raise Invalid(sentence.format(on=self.review_on, begun=begun), field="review_on")
        return self
