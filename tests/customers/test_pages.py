"""The pages of accounts and contacts."""

import json

from northing.customers import actions
from northing.customers.models import Account, Contact

HTMX = {"HX-Request": "true"}


def test_the_list_is_searched_by_words_segment_and_kind(browse, world):
    actions.add_account(world.member, name="Aperture", kind="vendor", segment="science")
    client = browse("viewer")
    page = client.get("/customers/").content.decode()
    assert "Globex" in page and "EUR 120 k" in page and "Aperture" in page
    for asked in ("words=apert", "kind=vendor", "segment=science"):
        page = client.get(f"/customers/?{asked}", headers=HTMX).content.decode()
        assert "Aperture" in page and "Globex" not in page and "<html" not in page


def test_an_account_is_added_from_the_list(browse):
    client = browse("member")
    given = {"name": "Aperture", "kind": "prospect", "segment": "", "revenue": "7", "currency": "EUR"}
    answer = client.post("/customers/add/", given, headers=HTMX)
    added = Account.objects.get(name="Aperture")
    assert answer["HX-Redirect"] == f"/customers/{added.pk}/"
    assert client.post("/customers/add/", given | {"name": "B"}).status_code == 302
    refused = client.post("/customers/add/", {"name": " "}, headers=HTMX)
    assert refused.status_code == 422 and "name is empty" in refused.content.decode()


def test_the_page_of_an_account_shows_its_facts_and_fetches_what_they_asked(browse, world):
    ada = actions.add_contact(world.member, name="Ada", account=world.account.pk, title="CTO")
    page = browse("viewer").get(f"/customers/{world.account.pk}/").content.decode()
    assert "gold" in page and "enterprise" in page and "Ada" in page
    assert f'hx-get="/customers/{world.account.pk}/feedback/"' in page
    page = browse("viewer").get(f"/contacts/{ada.pk}/").content.decode()
    assert "CTO" in page and f'hx-get="/contacts/{ada.pk}/feedback/"' in page


def test_facts_are_edited_in_place(browse, world):
    client = browse("member")
    given = {"name": "Globex", "segment": "", "revenue": "200000", "version": world.account.version}
    answer = client.post(f"/customers/{world.account.pk}/edit/", given, headers=HTMX)
    world.account.refresh_from_db()
    assert (world.account.revenue, world.account.segment) == (200_000, "")
    assert 'id="facts"' in answer.content.decode() and "<html" not in answer.content.decode()
    assert json.loads(answer["HX-Trigger"])["toast"]["text"] == "Saved"
    refused = client.post(f"/customers/{world.account.pk}/edit/", {"revenue": "much"}, headers=HTMX)
    assert refused.status_code == 422 and "revenue" in refused.content.decode()


def test_contacts_are_added_and_edited(browse, world):
    client = browse("member")
    client.post(f"/customers/{world.account.pk}/contacts/add/", {"name": "Ada", "email": ""}, headers=HTMX)
    ada = Contact.objects.get(name="Ada")
    client.post(
        f"/contacts/{ada.pk}/edit/", {"name": "Ada L.", "title": "CTO", "email": "ada@globex.test"}, headers=HTMX
    )
    ada.refresh_from_db()
    assert (ada.account, ada.name, ada.email) == (world.account, "Ada L.", "ada@globex.test")


def test_account_names_are_offered_while_typing(browse):
    assert '<option value="Globex">' in browse("member").get("/customers/options/?account_name=glo").content.decode()


def test_a_stranger_finds_no_page(browse, world):
    assert browse("stranger").get(f"/customers/{world.account.pk}/").status_code == 404


def test_the_list_asks_the_same_number_of_questions_for_10_and_20_rows(
    browse, world, django_assert_num_queries, django_assert_max_num_queries
):
    client = browse("member")
    for n in range(10):
        actions.add_account(world.member, name=f"Account {n}")
    client.get("/customers/")
    with django_assert_max_num_queries(20) as few:
        client.get("/customers/")
    for n in range(10):
        actions.add_account(world.member, name=f"More {n}")
    with django_assert_num_queries(len(few)):
        client.get("/customers/")
