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


PAGES = {
    "accounts": "/customers/",
    "feedback": "/feedback/all/",
    "themes": "/themes/",
    "ideas": "/ideas/",
    "initiatives": "/initiatives/",
    "decisions": "/decisions/",
    "items": "/items/",
    "releases": "/releases/",
    "people": "/settings/members/",
}


def told(run: Any) -> list[tuple[Any, dict[str, int], str]]:
    """What the import took in: its name, how many, and where to look at it."""
    product = run.options.get("product", "")
    query = f"?product={product}" if product else ""
    found = ((name, label, PAGES.get(name, "")) for name, label in NAMES.items() if name in run.tallies)
    return [(label, run.tallies[name], page and page + query) for name, label, page in found]
