"""What strategy shows on the pages of lower areas."""

from django.http import HttpRequest, HttpResponse

from northing.core import kinds
from northing.core.web import page, show

from .. import queries


@page("strategy.ideas")
def ideas_of_account(request: HttpRequest, id: int) -> HttpResponse:
    account = kinds.get(request.actor, "account", id)
    asked = queries.ideas_of_account(request.actor, account.pk)
    return show(request, "strategy/ideas_of_account.html", {"asked": asked, "account": account})


@page("strategy.ideas")
def ideas_of_theme(request: HttpRequest, id: int) -> HttpResponse:
    theme = kinds.get(request.actor, "theme", id)
    context = {
        "theme": theme,
        "ideas": queries.ideas_of_theme(request.actor, theme.pk),
        "may_edit": request.actor.may("strategy.edit_idea"),
    }
    return show(request, "strategy/ideas_of_theme.html", context)
