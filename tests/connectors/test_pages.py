"""The pages of an import: from a file to what it did."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from northing.backlog.queries import items
from northing.connectors.jobs import run_import
from northing.connectors.models import Import, ImportState, SkippedRow
from northing.customers.queries import accounts
from tests.world import World

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
TABLE = "Id,Titel,Status,Reporter\n1,Sign-in is slow,Closed,ann\n2,Dark theme,Doing,ben\n3,,Doing,ben\n"


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path


def text(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))


def upload(client: Client, connector: str, *files: tuple[str, str]) -> Import:
    parts = [SimpleUploadedFile(name, content.encode()) for name, content in files]
    answer = client.post("/import/upload/", {"connector": connector, "files": parts})
    assert answer.status_code == 302, text(answer)
    return Import.objects.get(pk=int(answer["Location"].split("/")[2]))


def issue(number: int, **more) -> str:
    plain = {
        "number": number,
        "title": f"Issue {number}",
        "body": "",
        "state": "open",
        "user": {"login": "outsider"},
        "author_association": "NONE",
        "labels": [{"name": "bug"}],
        "created_at": "2024-01-02T03:04:05Z",
        "updated_at": "2024-01-02T03:04:05Z",
    }
    return json.dumps(plain | more)


def jira(key: str, **fields) -> str:
    plain = {
        "summary": f"Issue {key}",
        "project": {"key": key.split("-")[0], "name": "Titanium"},
        "issuetype": {"name": "Bug"},
        "status": {"name": "Parked"},
        "created": "2024-01-02T03:04:05.000+0000",
        "updated": "2024-01-02T03:04:05.000+0000",
        "assignee": {"name": "viewer", "displayName": "Viewer"},
        "reporter": {"name": "reporter", "displayName": "Reporter"},
    }
    return json.dumps({"key": key, "fields": plain | fields})


def test_the_three_ways_in_and_past_imports_are_shown(browse, world: World):
    page = text(browse("manager").get("/import/"))
    assert "GitHub" in page
    assert "Jira" in page
    upload(browse("manager"), "csv", ("table.csv", TABLE))
    assert "table.csv" in text(browse("member").get("/import/"))


def test_only_a_manager_imports(browse):
    assert "import-files" not in browse("member").get("/import/").content.decode()
    assert browse("member").post("/import/upload/", {"connector": "csv"}).status_code == 403
    for role in ("viewer", "guest"):
        assert browse(role).get("/import/").status_code == 403


def test_an_upload_without_a_file_or_a_connector_is_refused_at_its_field(browse):
    answer = browse("manager").post("/import/upload/", {"connector": "csv"})
    assert answer.status_code == 422
    assert "Choose a file to import" in text(answer)
    assert "Choose where the file comes from" in text(browse("manager").post("/import/upload/", {}))


def test_another_workspace_does_not_find_an_import(browse):
    run = upload(browse("manager"), "csv", ("table.csv", TABLE))
    for tail in ("", "progress/", "skipped/"):
        assert browse("stranger").get(f"/import/{run.pk}/{tail}").status_code == 404


class TestTable:
    def test_columns_are_suggested_and_a_missing_one_is_told(self, browse):
        run = upload(browse("manager"), "csv", ("table.csv", TABLE))
        page = browse("manager").get(f"/import/{run.pk}/").content.decode()
        assert re.search(r'name="column:state".*?<option value="Status" selected>', page, re.S)
        assert "columns.title" in page

    def test_other_rows_offer_other_fields(self, browse):
        run = upload(browse("manager"), "csv", ("table.csv", "Company,ARR\nGlobex,100\n"))
        form = {"into": "accounts", "column:title": "Company", "check": "1", "fresh": "1"}
        page = browse("manager").post(f"/import/{run.pk}/start/", form).content.decode()
        assert 'name="column:revenue"' in page
        assert 'name="column:estimate"' not in page
        assert Import.objects.get().state == ImportState.UPLOADED

    def test_latin_1_is_told_with_its_remedy_and_then_read(self, browse):
        client = browse("manager")
        parts = SimpleUploadedFile("accounts.csv", "Company,Größe\nMüller,7\n".encode("latin-1"))
        place = client.post("/import/upload/", {"connector": "csv", "files": parts})["Location"]
        answer = client.get(place)
        assert answer.status_code == 422
        assert "latin-1" in text(answer)
        answer = client.post(f"{place}start/", {"into": "accounts", "encoding": "latin-1", "check": "1"})
        assert "Müller" in text(answer)

    def test_a_wrong_option_is_refused_and_nothing_chosen_is_lost(self, browse):
        run = upload(browse("manager"), "csv", ("table.csv", TABLE))
        form = {"into": "items", "product": "no good", "column:title": "Titel", "state:Closed": "cancelled"}
        answer = browse("manager").post(f"/import/{run.pk}/start/", form)
        page = answer.content.decode()
        assert answer.status_code == 422
        assert 'name="column:title"' in page
        assert re.search(r'name="column:title".*?<option value="Titel" selected>', page, re.S)

    def test_it_is_carried_out_and_skipped_rows_open_with_their_reasons(self, browse, world: World):
        run = upload(browse("manager"), "csv", ("table.csv", TABLE))
        form = {
            "into": "items",
            "product": "acme",
            "column:title": "Titel",
            "state:Closed": "cancelled",
            "dates": "iso",
        }
        assert browse("manager").post(f"/import/{run.pk}/start/", form).status_code == 302
        assert "every 1s" in browse("manager").get(f"/import/{run.pk}/").content.decode()
        run_import(run=run.pk)
        page = browse("manager").get(f"/import/{run.pk}/progress/")
        assert "every 1s" not in page.content.decode()
        assert "1 row was skipped" in text(page)
        assert {item.title: item.state for item in items(world.owner)}["Sign-in is slow"] == "cancelled"
        skipped = SkippedRow.objects.get()
        page = text(browse("member").get(f"/import/{run.pk}/skipped/"))
        assert skipped.line == 4
        assert f" 4 {skipped.reason}" in unescape(page)

    def test_importing_it_again_says_0_changes(self, browse, world: World):
        for _ in range(2):
            run = upload(browse("manager"), "csv", ("accounts.csv", "Company,ARR\nMüller,100\n"))
            browse("manager").post(f"/import/{run.pk}/start/", {"into": "accounts"})
            run_import(run=run.pk)
        assert "0 changes: everything in the file was here already" in text(browse("manager").get(f"/import/{run.pk}/"))
        assert len(accounts(world.owner, words="Müller")) == 1

    def test_a_failed_import_says_why_and_can_be_chosen_again(self, browse):
        run = upload(browse("manager"), "csv", ("table.csv", TABLE))
        browse("manager").post(f"/import/{run.pk}/start/", {"into": "items", "column:title": ""})
        run_import(run=run.pk)
        answer = browse("manager").get(f"/import/{run.pk}/")
        assert "items need it" in text(answer)
        page = browse("manager").get(f"/import/{run.pk}/?map=1").content.decode()
        assert 'name="column:title"' in page

    def test_an_interrupted_import_says_so_and_can_be_started_again(self, browse):
        run = upload(browse("manager"), "csv", ("table.csv", TABLE))
        long_ago = timezone.now() - timedelta(days=1)
        Import.objects.filter(pk=run.pk).update(state=ImportState.RUNNING, heard_at=long_ago, options={"into": "ideas"})
        answer = browse("manager").get(f"/import/{run.pk}/")
        assert "was interrupted" in text(answer)
        assert "every 1s" not in answer.content.decode()
        page = browse("manager").get(f"/import/{run.pk}/?map=1").content.decode()
        assert '<option value="ideas" selected>' in page


class TestGitHub:
    def test_outside_and_accepted_are_choices(self, browse, world: World):
        run = upload(browse("manager"), "github", ("issues.jsonl", "\n".join([issue(1), issue(2), "{"])))
        page = browse("manager").get(f"/import/{run.pk}/")
        assert "1 row that cannot be read" in text(page)
        assert 'name="outside" value="NONE" checked' in page.content.decode()
        form = {"product": "rust", "outside": ["", "NONE"], "accepted_when": [""]}
        browse("manager").post(f"/import/{run.pk}/start/", form)
        run.refresh_from_db()
        assert run.options == {"product": "RUST", "outside": ["NONE"], "accepted_when": []}
        run_import(run=run.pk)
        assert list(items(world.owner, product="RUST")) == []


class TestJira:
    def test_projects_states_and_people_are_mapped(self, browse, world: World):
        run = upload(browse("manager"), "jira", ("issues.jsonl", f"{jira('TIMOB-7')}\n{jira('OLD-1')}\n"))
        page = browse("manager").get(f"/import/{run.pk}/").content.decode()
        assert 'name="project:TIMOB" value="TIMOB"' in page
        viewer = world.viewer.member_id
        assert re.search(rf'name="person:viewer".*?<option value="{viewer}" selected>', page, re.S)
        form = {"project:TIMOB": "timob", "project:OLD": "", "state:Parked": "in_review", "person:viewer": str(viewer)}
        browse("manager").post(f"/import/{run.pk}/start/", form)
        run_import(run=run.pk)
        (item,) = items(world.owner)
        assert (item.key, item.state, item.assignee_id) == ("TIMOB-7", "in_review", viewer)
        assert 'href="/items/TIMOB-7/"' in browse("owner").get("/palette/?q=TIMOB-7").content.decode()

    def test_a_key_that_no_product_can_have_is_told_at_its_line(self, browse):
        run = upload(browse("manager"), "jira", ("issues.jsonl", jira("TIMOB-7")))
        answer = browse("manager").post(f"/import/{run.pk}/start/", {"project:TIMOB": "9!"})
        assert answer.status_code == 422
        assert re.search(r'name="project:TIMOB" value="9!"[^>]*aria-invalid="true"', answer.content.decode())
