"""The pages of the first floor."""

import re

import pytest
from django.db import connection
from django.template.loader import get_template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from northing.customers.actions import edit_account
from northing.workspace.actions import comment, link, make_token, share_page
from northing.workspace.models import Comment, Grant, History, Link, Member, Product, ShareLink, Token
from northing.workspace.setup import create_workspace
from tests.world import PASSWORD, World

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
FOR_EVERYBODY = [
    "/settings/",
    "/products/",
    "/products/ACME/",
    "/search/",
    "/search/?q=Globex",
    "/palette/?q=",
    "/why/ACME/",
]
FOR_THE_TEAM = [*FOR_EVERYBODY, "/settings/members/", "/settings/tokens/", "/history/"]


def text(response) -> str:
    """The page as it reads, without tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))


@pytest.mark.parametrize("address", [*FOR_THE_TEAM, "/settings/shares/"])
def test_every_page_opens_for_the_owner(browse, address: str):
    assert browse("owner").get(address).status_code == 200


def test_the_fragments_of_an_object_open_for_the_owner(browse, world: World):
    for name in ("trace", "comments", "history-of"):
        assert browse("owner").get(reverse(f"workspace:{name}", args=["account", world.account.pk])).status_code == 200


def test_nobody_sees_a_page_without_signing_in(world: World):
    for address in [*FOR_THE_TEAM, "/settings/shares/", f"/o/account/{world.account.pk}/comments/"]:
        answer = Client().get(address)
        assert answer.status_code == 302
        assert "next=" in answer["Location"]


def test_a_guest_finds_nothing_that_was_not_shared(browse, world: World):
    guest = browse("guest")
    for address in ("/settings/members/", "/settings/tokens/", "/settings/shares/", "/history/"):
        assert guest.get(address).status_code == 403
    for address in ("/products/ACME/", "/why/ACME/", f"/o/account/{world.account.pk}/trace/"):
        answer = guest.get(address)
        assert answer.status_code == 404
        assert "Globex" not in answer.content.decode()
    assert "ACME" not in guest.get("/products/").content.decode()


def test_somebody_of_another_workspace_finds_nothing(browse, world: World):
    stranger = browse("stranger")
    for address in ("/products/ACME/", "/why/ACME/", f"/o/account/{world.account.pk}/comments/"):
        assert stranger.get(address).status_code == 404
    assert "Globex" not in text(stranger.get("/search/?q=Globex")).replace("Search: Globex", "")


class TestComments:
    def address(self, world: World, tail: str = "") -> str:
        return f"/o/account/{world.account.pk}/comments/{tail}"

    def test_a_comment_is_written_and_shown_with_its_author(self, browse, world: World):
        answer = browse("member").post(self.address(world), {"body": "They **renew** in May"}, **HTMX)
        assert "<strong>renew</strong>" in answer.content.decode()
        assert Comment.objects.get().author_name == "Member"

    def test_a_script_in_a_comment_is_shown_as_text(self, browse, world: World):
        browse("member").post(self.address(world), {"body": "<script>alert(1)</script> <b onclick=x>hi</b>"}, **HTMX)
        page = browse("viewer").get(self.address(world)).content.decode()
        assert "<script" not in page
        assert "<b onclick" not in page
        assert "&lt;script&gt;alert(1)" in page

    def test_an_empty_comment_is_refused_at_its_field(self, browse, world: World):
        answer = browse("member").post(self.address(world), {"body": "  "}, **HTMX)
        assert answer.status_code == 422
        assert 'aria-invalid="true"' in answer.content.decode()

    def test_a_viewer_has_no_form_and_cannot_write(self, browse, world: World):
        assert "<form" not in browse("viewer").get(self.address(world)).content.decode()
        assert browse("viewer").post(self.address(world), {"body": "x"}, **HTMX).status_code == 422
        assert not Comment.objects.exists()

    def test_the_author_edits_and_removes_it_and_nobody_else(self, browse, world: World):
        written = comment(world.member, on=f"account:{world.account.pk}", body="first")
        tail = f"{written.pk}/edit/"
        assert browse("manager").post(self.address(world, tail), {"body": "mine"}, **HTMX).status_code == 422
        assert "second" in browse("member").post(self.address(world, tail), {"body": "second"}, **HTMX).content.decode()
        assert browse("manager").post(self.address(world, f"{written.pk}/remove/"), **HTMX).status_code == 409
        answer = browse("member").post(self.address(world, f"{written.pk}/remove/"), **HTMX)
        assert "undo" in answer["HX-Trigger"].lower()
        assert not Comment.objects.exists()


class TestTrace:
    def address(self, world: World, tail: str = "") -> str:
        return f"/o/account/{world.account.pk}/trace/{tail}"

    def test_a_link_is_made_in_either_direction_and_taken_away(self, browse, world: World):
        member = browse("member")
        assert "Acme" in text(member.post(self.address(world, "add/"), {"other": "ACME", "bears": "-supports"}, **HTMX))
        made = Link.objects.get()
        assert (made.from_type, made.to_type, made.kind) == ("product", "account", "supports")
        member.post(self.address(world, f"{made.pk}/remove/"), **HTMX)
        assert not Link.objects.exists()

    def test_what_is_not_there_cannot_be_linked(self, browse, world: World):
        answer = browse("member").post(self.address(world, "add/"), {"other": "NOPE-1", "bears": "relates"}, **HTMX)
        assert answer.status_code == 422
        assert "NOPE-1" in text(answer)

    def test_the_whole_picture_shows_both_directions(self, browse, world: World):
        link(world.member, start=f"account:{world.account.pk}", end="ACME", kind="leads_to")
        page = text(browse("viewer").get("/why/ACME/"))
        assert "Globex" in page
        assert "Nothing has come of it yet" in page
        assert "1 account" in text(browse("viewer").get(f"/o/product/{world.product.pk}/trace/"))

    def test_a_found_object_can_be_chosen(self, browse, world: World):
        page = browse("member").get("/palette/choices/?other=ACME", **HTMX).content.decode()
        assert f'name="chosen" value="product:{world.product.pk}"' in page


class TestHistory:
    def test_what_was_changed_by_whom_from_what_to_what(self, browse, world: World):
        edit_account(world.member, id=world.account.pk, segment="startup")
        page = text(browse("viewer").get(f"/o/account/{world.account.pk}/history/"))
        assert "Member changed segment from enterprise to startup" in page
        assert "Member changed segment from enterprise to startup" in text(browse("viewer").get("/history/"))

    def test_a_change_is_taken_back(self, browse, world: World):
        edit_account(world.member, id=world.account.pk, segment="startup")
        sequence = History.objects.order_by("-sequence").first().sequence
        answer = browse("member").post(f"/history/{sequence}/undo/", **HTMX)
        assert answer.status_code == 204
        assert answer["HX-Refresh"] == "true"
        world.account.refresh_from_db()
        assert world.account.segment == "enterprise"

    def test_a_change_that_was_changed_again_is_not_taken_back(self, browse, world: World):
        edit_account(world.member, id=world.account.pk, segment="startup")
        sequence = History.objects.order_by("-sequence").first().sequence
        edit_account(world.manager, id=world.account.pk, segment="public")
        answer = browse("member").post(f"/history/{sequence}/undo/", **HTMX)
        assert answer.status_code == 409
        assert "Manager changed segment later" in answer.content.decode()
        assert "Manager changed segment later" in text(browse("member").post(f"/history/{sequence}/undo/"))

    def test_only_those_who_may_undo_are_offered_it(self, browse, world: World):
        edit_account(world.member, id=world.account.pk, segment="startup")
        address = f"/o/account/{world.account.pk}/history/"
        assert "/undo/" in browse("member").get(address).content.decode()
        assert "/undo/" not in browse("viewer").get(address).content.decode()

    def test_the_history_of_one_object_is_a_filter(self, browse, world: World):
        edit_account(world.member, id=world.account.pk, segment="startup")
        page = browse("owner").get(f"/history/?of=account:{world.account.pk}").content.decode()
        assert page.count("data-row ") == 2
        assert browse("owner").get("/history/").content.decode().count("data-row ") > 2

    def test_a_long_history_costs_as_many_queries_as_a_short_one(self, browse, world: World):
        def queries() -> int:
            with CaptureQueriesContext(connection) as captured:
                viewer.get("/history/")
            return len(captured)

        viewer = browse("viewer")
        viewer.get("/history/")
        short = queries()
        for n in range(10):
            edit_account(world.member, id=world.account.pk, segment=f"s{n}")
        assert queries() == short


class TestProducts:
    def test_a_product_is_added(self, browse):
        answer = browse("manager").post(
            "/products/add/", {"key": "new", "name": "Newer", "kind": "api", "stage": "beta"}
        )
        assert answer.status_code == 302
        assert answer["Location"] == "/products/NEW/"
        htmx = browse("manager").post("/products/add/", {"key": "NEW2", "name": "Newest"}, **HTMX)
        assert htmx["HX-Redirect"] == "/products/NEW2/"

    def test_a_taken_key_is_refused_at_its_field_and_nothing_typed_is_lost(self, browse):
        answer = browse("manager").post("/products/add/", {"key": "ACME", "name": "Another"}, **HTMX)
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "The key ACME is taken" in page
        assert 'value="Another"' in page
        assert "<html" not in page

    def test_a_product_is_edited(self, browse, world: World):
        form = {
            "version": world.product.version,
            "name": "Acme Cloud",
            "kind": "web",
            "stage": "mature",
            "description": "",
        }
        answer = browse("manager").post("/products/ACME/", form, **HTMX)
        assert answer.status_code == 200
        assert "undo" in answer["HX-Trigger"].lower()
        assert Product.objects.get(key="ACME").name == "Acme Cloud"
        assert browse("manager").post("/products/ACME/", form | {"name": "x" * 301}, **HTMX).status_code == 422

    def test_a_viewer_reads_and_has_no_form(self, browse):
        assert "Save" not in text(browse("viewer").get("/products/ACME/"))
        assert "Add product" not in text(browse("viewer").get("/products/"))


class TestMembers:
    def test_a_member_is_added_and_signs_in(self, browse, client: Client):
        form = {"name": "Mei", "email": "mei@acme.test", "password": "long enough", "role": "viewer"}
        assert browse("owner").post("/settings/members/add/", form).status_code == 302
        client.post("/accounts/login/", {"login": "mei@acme.test", "password": "long enough"})
        assert client.get("/settings/").status_code == 200

    def test_a_known_address_is_refused_at_its_field(self, browse):
        form = {"name": "Mei", "email": "viewer@acme.test", "password": "long enough", "role": "viewer"}
        answer = browse("owner").post("/settings/members/add/", form, **HTMX)
        assert answer.status_code == 422
        assert 'aria-describedby="add-email-error"' in answer.content.decode()
        assert "long enough" not in answer.content.decode()

    def test_a_role_is_changed_but_not_ones_own(self, browse, world: World):
        viewer = world.viewer.member_id
        browse("owner").post(f"/settings/members/{viewer}/edit/", {"name": "Viewer", "role": "manager"})
        assert Member.objects.get(pk=viewer).role_name == "manager"
        answer = browse("owner").post(
            f"/settings/members/{world.owner.member_id}/edit/", {"name": "O", "role": "guest"}
        )
        assert answer.status_code == 422
        assert "cannot take your own role away" in text(answer)

    def test_whoever_left_no_longer_gets_in_and_is_told_so(self, browse, world: World, client: Client):
        browse("owner").post(f"/settings/members/{world.viewer.member_id}/edit/", {"left": "true"})
        client.force_login(Member.objects.get(pk=world.viewer.member_id).user)
        answer = client.get("/settings/", follow=True)
        assert answer.status_code == 403
        assert "no longer a member" in text(answer)

    def test_a_guest_is_shown_a_product_and_then_no_longer(self, browse, world: World):
        place = f"/settings/members/{world.guest.member_id}/"
        assert browse("manager").post(f"{place}grant/", {"on": "ACME"}).status_code == 302
        assert "Acme" in text(browse("guest").get("/products/"))
        assert "Acme" in text(browse("manager").get(place))
        browse("manager").post(f"{place}grant/{Grant.objects.get().pk}/revoke/")
        assert browse("guest").get("/products/ACME/").status_code == 404

    def test_what_is_not_there_cannot_be_shown(self, browse, world: World):
        answer = browse("manager").post(f"/settings/members/{world.guest.member_id}/grant/", {"on": "NOPE"})
        assert answer.status_code == 422
        assert "NOPE" in text(answer)

    def test_only_an_owner_is_offered_the_form(self, browse, world: World):
        page = browse("manager").get(f"/settings/members/{world.viewer.member_id}/").content.decode()
        assert "They have left" not in page


class TestTokens:
    def test_the_secret_is_shown_this_once(self, browse):
        answer = browse("member").post("/settings/tokens/make/", {"name": "Nightly", "writes": "true"})
        secret = re.search(r"nth_[\w-]{20,}", answer.content.decode())[0]
        assert "no-store" in answer["Cache-Control"]
        assert secret not in browse("member").get("/settings/tokens/").content.decode()
        assert (
            Client().get("/api/v1/me", headers={"Authorization": f"Bearer {secret}"}).json()["data"]["writes"] is True
        )

    def test_a_token_without_a_name_is_refused_at_its_field(self, browse):
        answer = browse("member").post("/settings/tokens/make/", {"name": ""})
        assert answer.status_code == 422
        assert 'id="name-error"' in answer.content.decode()

    def test_a_token_is_revoked_by_its_member_and_not_by_another(self, browse, world: World):
        token = make_token(world.member, name="Nightly")
        assert browse("manager").post(f"/settings/tokens/{token.pk}/revoke/").status_code == 422
        browse("member").post(f"/settings/tokens/{token.pk}/revoke/")
        assert Token.objects.get(pk=token.pk).revoked_at
        assert "revoked" in text(browse("member").get("/settings/tokens/"))

    def test_somebody_elses_tokens_are_not_listed(self, browse, world: World):
        make_token(world.member, name="Nightly")
        assert "Nightly" not in text(browse("manager").get("/settings/tokens/"))
        assert "Nightly" in text(browse("owner").get("/settings/tokens/"))


class TestShareLinks:
    def test_a_link_is_made_copied_and_revoked(self, browse, client: Client):
        answer = browse("manager").post("/share/", {"page": "brief", "product": "ACME", "name": "Board"}, **HTMX)
        made = ShareLink.objects.get()
        assert f"http://testserver/s/{made.secret}/" in answer.content.decode()
        assert made.secret in browse("manager").get("/settings/shares/").content.decode()
        browse("manager").post(f"/settings/shares/{made.pk}/revoke/")
        assert made.secret not in browse("manager").get("/settings/shares/").content.decode()
        answer = client.get(f"/s/{made.secret}/")
        assert answer.status_code == 404
        assert "revoked or never existed" in text(answer)

    def test_a_link_without_a_product_is_refused(self, browse):
        answer = browse("manager").post("/share/", {"page": "brief", "product": "NOPE", "name": "Board"}, **HTMX)
        assert answer.status_code == 422
        assert "NOPE" in text(answer)

    def test_a_member_cannot_share(self, browse, world: World):
        share_page(world.manager, page="brief", product="ACME")
        assert browse("member").get("/settings/shares/").status_code == 403


class TestPalette:
    def test_pages_and_objects_are_options(self, browse):
        page = browse("owner").get("/palette/?q=pro").content.decode()
        assert 'role="option" href="/products/"' in page
        page = browse("owner").get("/palette/?q=ACME").content.decode()
        assert 'role="option" href="/products/ACME/"' in page

    def test_nothing_found_is_said(self, browse):
        assert "Nothing here has" in text(browse("owner").get("/palette/?q=zzzzzz"))


class TestWelcome:
    form = {"workspace": "First", "email": "me@first.test", "password": PASSWORD}

    def test_a_fresh_installation_is_named_and_entered(self, db, client: Client):
        assert client.get("/settings/", follow=True).redirect_chain[-1][0].startswith("/welcome/")
        assert client.post("/welcome/", self.form)["Location"] == "/"
        assert "me@first.test" in client.get("/settings/").content.decode()

    @pytest.mark.parametrize(("field", "value"), [("workspace", " "), ("email", "me"), ("password", "short")])
    def test_each_mistake_is_told_at_its_field(self, db, client: Client, field: str, value: str):
        answer = client.post("/welcome/", self.form | {field: value})
        assert answer.status_code == 422
        assert f'id="{field}-error"' in answer.content.decode()
        assert PASSWORD not in answer.content.decode()

    def test_it_is_there_only_once(self, client: Client, db):
        create_workspace(name="First", email="me@first.test", password=PASSWORD)
        assert client.get("/welcome/?next=/items/")["Location"] == "/accounts/login/?next=/items/"
        client.post("/welcome/", self.form | {"email": "you@second.test"})
        assert not Member.objects.filter(email="you@second.test").exists()


class TestSigningIn:
    @pytest.mark.parametrize(
        "address", ["login/", "signup/", "inactive/", "password/reset/", "password/reset/done/", "confirm-email/",
                    "password/reset/key/done/", "password/reset/key/1-set-password/", "confirm-email/nothing/"]
    )  # fmt: skip
    def test_every_page_outside_is_ours(self, client: Client, db, address: str):
        page = client.get(f"/accounts/{address}", follow=True)
        assert 'class="auth-box"' in page.content.decode()

    @pytest.mark.parametrize("address", ["logout/", "password/change/", "email/", "reauthenticate/"])
    def test_every_page_inside_is_ours(self, browse, address: str):
        assert 'class="auth-box"' in browse("member").get(f"/accounts/{address}", follow=True).content.decode()

    def test_a_wrong_password_is_told_in_one_sentence(self, client: Client, world: World):
        answer = client.post("/accounts/login/", {"login": "owner@acme.test", "password": "wrong"})
        assert 'class="form-error" role="alert"' in answer.content.decode()

    def test_a_password_is_changed(self, browse, client: Client):
        form = {"oldpassword": PASSWORD, "password1": "an even longer one", "password2": "an even longer one"}
        browse("member").post("/accounts/password/change/", form)
        client.post("/accounts/login/", {"login": "member@acme.test", "password": "an even longer one"})
        assert client.get("/settings/").status_code == 200


def test_an_address_that_leads_nowhere_has_a_page_of_ours(browse, settings):
    settings.DEBUG = False
    answer = browse("owner").get("/nowhere/at/all/")
    assert answer.status_code == 404
    assert 'class="auth-box"' in answer.content.decode()


def test_a_form_that_was_open_too_long_is_told_so(db):
    answer = Client(enforce_csrf_checks=True).post("/welcome/", {"workspace": "First"})
    assert answer.status_code == 403
    assert "nothing was changed" in text(answer)


def test_the_page_of_last_resort_needs_nothing():
    assert "Something broke" in get_template("500.html").render()
