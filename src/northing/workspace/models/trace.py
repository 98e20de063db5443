"""The trace: typed, dated links between all objects."""

from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.actors import Actor
from northing.core.rows import Row, RowQuerySet


class LinkKind(models.TextChoices):
    """How one object bears on another; read it from the link's start to its end."""

    SAID = "said", _("said")
    CONTAINS = "contains", _("contains")
    SUPPORTS = "supports", _("supports")
    ANSWERED_BY = "answered_by", _("is answered by")
    DECIDED_IN = "decided_in", _("is decided in")
    LEADS_TO = "leads_to", _("leads to")
    INCLUDES = "includes", _("includes")
    BECAME = "became", _("became")
    PARENT = "parent", _("is parent of")
    BLOCKS = "blocks", _("blocks")
    RELATES = "relates", _("relates to")
    DUPLICATES = "duplicates", _("duplicates")
    CAUSES = "causes", _("causes")
    CLONES = "clones", _("clones")
    MENTIONS = "mentions", _("mentions")


WALKED = frozenset(
    {"said", "contains", "supports", "answered_by", "decided_in", "leads_to", "includes", "became", "parent"}
)
"""The kinds that `why` follows: from evidence to outcome. The others are neighbours, not reasons."""


class LinkQuerySet(RowQuerySet):
    def visible_to(self, actor: Actor, product: int | None = None) -> Self:
        """A link by itself says nothing: whoever follows it sees only the ends they may see."""
        return self.filter(workspace_id=actor.workspace_id)

    def touching(self, type: str, id: int) -> Self:
        return self.filter(models.Q(from_type=type, from_id=id) | models.Q(to_type=type, to_id=id))


class Link(Row):
    """One step of the trace, from what came first to what followed.

    Links made by hand or by an action are in history; those that follow from a field (`by_hand` false) are not,
    since the field is.
    """

    type = "link"

    from_type = models.CharField(max_length=30)
    from_id = models.BigIntegerField()
    to_type = models.CharField(max_length=30)
    to_id = models.BigIntegerField()
    kind = models.CharField(max_length=20, choices=LinkKind)
    by_hand = models.BooleanField(default=True)  # otherwise it follows a field of one of its ends
    created = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=120, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "from_type", "from_id", "kind", "to_type", "to_id"],
                name="one_link_a_pair_and_kind",
            )
        ]
        indexes = [  # whole steps of `why` are read from this index and from that of the constraint
            models.Index(fields=["workspace", "to_type", "to_id", "kind", "from_type", "from_id"], name="link_back")
        ]
