"""The settings: an index, members and what guests were shown, tokens, share links."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.actors import Role
from northing.core.web import page, show, submit

from .. import actions, queries
from .going import going

ROLES = [role.name.lower() for role in Role]
PLACES = (
    ("workspace.products", "workspace:products", "products", _("Products"), _("What you build: key, kind and stage.")),
    ("workspace.members", "workspace:members", "person", _("Members"), _("Who may sign in, and in which role.")),
    ("workspace.tokens", "workspace:tokens", "lock", _("Tokens"), _("Let programs act as you, by REST and MCP.")),
    ("workspace.shares", "workspace:shares", "link", _("Share links"), _("Pages that people outside may read.")),
    ("workspace.history", "workspace:history", "history", _("History"), _("Every change, by whom, and undo.")),
)


@page("workspace.me", room="settings")
def settings(request: HttpRequest) -> HttpResponse:
    places = [place for place in PLACES if request.actor.may(place[0])]
    return show(request, "workspace/settings.html", {"places": places})


@page("workspace.members", room="settings")
def members(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    words = request.GET.get("words", "")[:200]
    context = {
        "members": queries.members(request.actor, after=request.GET.get("after", ""), words=words),
        "words": words,
        "roles": ROLES,
        "may_add": request.actor.writes and request.actor.may("workspace.add_member"),
        "errors": errors,
    }
    fragment = "form" if errors else ""
    return show(request, "workspace/members.html", context, fragment=fragment, status=422 if errors else 200)


@require_POST
@page("workspace.add_member", room="settings")
def add_member(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_member)
    return members(request, errors) if errors else going(request, "workspace:member", added.pk)


@page("workspace.members", room="settings")
def member(request: HttpRequest, id: int, errors: dict[str, str] | None = None) -> HttpResponse:
    found = kinds.get(request.actor, "member", id)
    may_grant = request.actor.writes and request.actor.may("workspace.grant") and found.role == Role.GUEST
    shown = [grant for grant in queries.grants(request.actor, limit=200) if grant.member_id == id] if may_grant else []
    rows = kinds.fetch(request.actor, [(grant.on_type, grant.on_id) for grant in shown])
    context = {
        "member": found,
        "roles": ROLES,
        "may_edit": request.actor.writes and request.actor.may("workspace.edit_member"),
        "may_grant": may_grant,
        "grants": [(grant, rows.get((grant.on_type, grant.on_id))) for grant in shown],
        "errors": errors,
    }
    return show(request, "workspace/member.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.edit_member", room="settings")
def edit_member(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.edit_member, id=id)
    return member(request, id, errors) if errors else going(request, "workspace:member", id)


@require_POST
@page("workspace.grant", room="settings")
def grant(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.grant, member=id)
    return member(request, id, {"on": " ".join(errors.values())}) if errors else going(request, "workspace:member", id)


@require_POST
@page("workspace.revoke_grant", room="settings")
def revoke_grant(request: HttpRequest, id: int, grant: int) -> HttpResponse:
    _, errors = submit(request, actions.revoke_grant, id=grant)
    return member(request, id, {"on": " ".join(errors.values())}) if errors else going(request, "workspace:member", id)


@page("workspace.tokens", room="settings")
def tokens(request: HttpRequest, errors: dict[str, str] | None = None, made: object = None) -> HttpResponse:
    found = queries.tokens(request.actor, after=request.GET.get("after", ""))
    context = {"tokens": found, "errors": errors, "made": made}
    return show(request, "workspace/tokens.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.make_token", room="settings")
def make_token(request: HttpRequest) -> HttpResponse:
    made, errors = submit(request, actions.make_token)
    response = tokens(request, errors, made)
    response["Cache-Control"] = "no-store"
    return response


@require_POST
@page("workspace.revoke_token", room="settings")
def revoke_token(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.revoke_token, id=id)
    return tokens(request, errors) if errors else going(request, "workspace:tokens")


@page("workspace.shares", room="settings")
def shares(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.shares(request.actor, after=request.GET.get("after", ""))
    context = {
        "shares": [(link, _address(request, link)) for link in found],
        "next": found.next,
        "pages": sorted(kinds.SOCKETS.shared),
        "errors": errors,
    }
    return show(request, "workspace/shares.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.share_page", room="settings")
def share_page(request: HttpRequest) -> HttpResponse:
    """The link as a fragment where a page asked for it; otherwise the list that it now heads."""
    link, errors = submit(request, actions.share_page)
    if not request.htmx:
        return shares(request, errors) if errors else going(request, "workspace:shares")
    context = {"link": link, "address": _address(request, link) if link else "", "errors": errors}
    return show(request, "workspace/shared_link.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.revoke_share", room="settings")
def revoke_share(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.revoke_share, id=id)
    return shares(request, errors) if errors else going(request, "workspace:shares")


def _address(request: HttpRequest, link: Any) -> str:
    return request.build_absolute_uri(reverse("workspace:shared", args=[link.secret]))
