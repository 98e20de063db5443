"""Pages are a door too: every address, for every role, for a stranger, and for somebody who is not signed in."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from northing.core.actors import Role
from northing.core.usecases import CATALOGUE
from northing.core.web import PAGES
from northing.workspace.models import History
from tests.examples import ADDRESSES
from tests.whole import MARK, WholeWorld

pytestmark = [pytest.mark.django_db, pytest.mark.walk]
OPEN = {"workspace:welcome", "workspace:shared", "workspace:shared-part"}  # these authenticate in their own way


def addresses(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every named page: (name, pattern), without REST and sign-in."""
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            if str(each.pattern) not in ("api/v1/", "accounts/"):
                yield from addresses(each, f"{each.namespace}:" if each.namespace else "")
        elif each.name:
            yield space + each.name, each


PAGES_BY_NAME = dict(addresses())


def address(name: str, whole: WholeWorld) -> str:
    return reverse(name, kwargs=ADDRESSES[name](whole) if name in ADDRESSES else {})


def signed_in(whole: WholeWorld, role: str) -> Client:
    client = Client(raise_request_exception=True)
    client.force_login(whole.member_row(role).user)
    return client


def test_every_page_names_its_use_case():
    bare = [name for name, page in PAGES_BY_NAME.items() if name not in OPEN and not hasattr(page.callback, "use_case")]
    assert not bare
    assert not [view for view in PAGES.values() if view.use_case not in CATALOGUE]


@pytest.mark.parametrize("name", sorted(PAGES_BY_NAME))
def test_a_page_opens_for_those_who_may_and_for_nobody_else(name: str, whole: WholeWorld):
    path = address(name, whole)
    if name in OPEN:
        assert Client().get(path).status_code in (200, 302, 404)
        return
    needed = CATALOGUE[PAGES_BY_NAME[name].callback.use_case].may
    assert Client().get(path).status_code in (302, 405)
    for role in Role:
        answer = signed_in(whole, role.name.lower()).get(path)
        if answer.status_code == 405:
            continue
        allowed = (200, 302, 404) if role == Role.GUEST else (200, 302)
        assert answer.status_code in (allowed if role >= needed else (403,)), f"{role.name}: {answer.status_code}"
        if role == Role.GUEST:
            assert MARK not in answer.content.decode(), f"a guest sees {path}"


@pytest.mark.parametrize("name", sorted(PAGES_BY_NAME))
def test_a_stranger_gets_nothing_from_a_page(name: str, whole: WholeWorld):
    path = address(name, whole)
    client = signed_in(whole, "stranger")
    before = History.objects.filter(workspace=whole.workspace).count()
    for answer in (client.get(path), client.post(path, {})):
        assert answer.status_code < 500
        assert name in OPEN or MARK not in answer.content.decode(), f"a stranger sees {path}"
    assert History.objects.filter(workspace=whole.workspace).count() == before


def test_a_form_of_another_site_changes_nothing(whole: WholeWorld):
    client = Client(enforce_csrf_checks=True)
    client.force_login(whole.member_row("owner").user)
    assert client.post(reverse("workspace:add-product"), {"key": "EVIL", "name": "Evil"}).status_code == 403
