"""What an import took in, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

NAMES = {
    "people": _("people"),
    "accounts": _("accounts"),
    "contacts": _("contacts"),
    "releases": _("releases"),
    "milestones": _("milestones"),
    "sprints": _("sprints"),
    "initiatives": _("initiatives"),
    "themes": _("themes"),
    "feedback": _("feedback"),
    "ideas": _("ideas"),
    "insights": _("insights"),
    "decisions": _("decisions"),
    "items": _("items"),
    "comments": _("comments"),
    "links": _("links"),
}


def told(tallies: dict[str, dict[str, int]]) -> list[tuple[Any, dict[str, int]]]:
    """The tallies with their names, in the order of the trace."""
    return [(label, tallies[name]) for name, label in NAMES.items() if name in tallies]
