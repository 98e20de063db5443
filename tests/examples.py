"""For every use case, arguments that are right in the whole world; for every page with a variable part, that part.

A use case or a page without an example here fails the walk.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings

from tests.whole import WholeWorld

Example = Callable[[WholeWorld], dict[str, Any]]
NOON = "2026-03-02T12:00:00Z"


def of(type: str, /, **more: Any) -> Example:
    """The id of the world's object of this type, and more."""
    return lambda whole: {"id": whole.id(type), **more}


def key(type: str, /, **more: Any) -> Example:
    """The key of the world's item or idea, and more."""
    return lambda whole: {"key": whole.one[type].key, **more}


def upload(whole: WholeWorld) -> dict[str, Any]:
    """A file as the page Import puts it."""
    folder = Path(settings.HOME) / "imports" / "walk"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "walk.jsonl").write_text("{}")
    return {"connector": "github", "name": "walk.jsonl", "folder": "walk"}


def given(**arguments: Any) -> Example:
    return lambda whole: dict(arguments)


def records(product: bool = True, **fields: Any) -> Example:
    """One record of an import."""
    more = {"product": "ACME"} if product else {}
    return lambda whole: {"source": "walk", "records": [{"foreign": "w-1", **fields}], **more}


EXAMPLES: dict[str, Example] = {
    "backlog.add_item": given(product="ACME", title="Walked", labels=["walk"]),
    "backlog.add_milestone": given(product="ACME", name="Fair"),
    "backlog.add_release": given(product="ACME", name="2.0"),
    "backlog.add_sprint": given(product="ACME", name="Sprint 9"),
    "backlog.block": lambda w: {"key": w.one["item"].key, "by": w.one["other_item"].key},
    "backlog.edit_item": key("item", title="Walked"),
    "backlog.edit_many": lambda w: {"keys": [w.one["item"].key, w.one["other_item"].key], "priority": "high"},
    "backlog.edit_milestone": of("milestone", name="Fair"),
    "backlog.edit_release": of("release", name="2.1"),
    "backlog.edit_sprint": of("sprint", name="Sprint 10"),
    "backlog.import_items": records(title="Walked", created=NOON),
    "backlog.import_links": records(product=False, kind="relates", start="a", end="b"),
    "backlog.import_milestones": records(name="Fair"),
    "backlog.import_releases": records(name="3.0"),
    "backlog.import_sprints": records(name="Sprint 11"),
    "backlog.item": key("item"),
    "backlog.items": given(),
    "backlog.meet_criterion": key("item", place=1),
    "backlog.milestones": given(),
    "backlog.move": key("item", state="done"),
    "backlog.rank_item": lambda w: {"key": w.one["item"].key, "after": w.one["other_item"].key},
    "backlog.release": of("release"),
    "backlog.releases": given(),
    "backlog.ship_release": of("release"),
    "backlog.sprints": given(),
    "backlog.unblock": lambda w: {"key": w.one["item"].key, "by": w.one["other_item"].key},
    "connectors.add": upload,
    "connectors.imports": given(),
    "connectors.run": of("import"),
    "connectors.skipped": of("import"),
    "connectors.start": of("import"),
    "customers.account": of("account"),
    "customers.accounts": given(),
    "customers.add_account": given(name="Walked"),
    "customers.add_contact": given(name="Walker"),
    "customers.contact": of("contact"),
    "customers.contacts": given(),
    "customers.edit_account": of("account", plan="silver"),
    "customers.edit_contact": of("contact", title="CTO"),
    "customers.import_accounts": records(product=False, name="Walked"),
    "customers.import_contacts": records(product=False, name="Walker"),
    "customers.segments": given(),
    "feedback.add": given(product="ACME", text="It walks."),
    "feedback.add_theme": given(product="ACME", name="Walking"),
    "feedback.counts": given(),
    "feedback.edit": of("feedback", title="Walked"),
    "feedback.edit_insight": of("insight", importance=1),
    "feedback.edit_theme": of("theme", name="Walked"),
    "feedback.highlight": lambda w: {
        "id": w.id("feedback"),
        "start": 0,
        "end": 5,
        "about": f"theme:{w.id('theme')}",
    },
    "feedback.import_feedback": records(source="csv", text="It walks.", at=NOON),
    "feedback.import_insights": given(source="walk", product="ACME", records=[]),
    "feedback.import_themes": records(name="Walking", at=NOON),
    "feedback.inbox": given(),
    "feedback.insights": lambda w: {"about": f"idea:{w.id('idea')}"},
    "feedback.list": given(),
    "feedback.message": of("feedback"),
    "feedback.remove_insight": of("insight"),
    "feedback.reopen": of("done_feedback"),
    "feedback.similar": of("feedback"),
    "feedback.theme": of("theme"),
    "feedback.themes": given(),
    "feedback.triage": of("feedback", verdict="accept"),
    "roadmap.forecast": given(product="ACME"),
    "roadmap.horizons": given(),
    "roadmap.timeline": given(),
    "strategy.add_decision": given(title="Walk or run"),
    "strategy.add_idea": given(product="ACME", title="Walk"),
    "strategy.add_initiative": given(product="ACME", name="Walking"),
    "strategy.answer_theme": lambda w: {"key": w.one["idea"].key, "theme": w.id("theme")},
    "strategy.decide": of("decision", choice="wait", why="It is early."),
    "strategy.decision": of("decision"),
    "strategy.decisions": given(),
    "strategy.decline_idea": key("idea", reason="Too slow."),
    "strategy.edit_decision": of("decision", context="Walked"),
    "strategy.edit_idea": key("idea", title="Walked"),
    "strategy.edit_initiative": of("initiative", name="Walked"),
    "strategy.idea": key("idea"),
    "strategy.idea_evidence": key("idea"),
    "strategy.ideas": given(),
    "strategy.import_decisions": records(product=False, title="Walked", at=NOON),
    "strategy.import_ideas": records(title="Walked", at=NOON),
    "strategy.import_initiatives": records(name="Walked", at=NOON),
    "strategy.initiative": of("initiative"),
    "strategy.initiatives": given(),
    "strategy.supersede": lambda w: {"id": w.id("taken_decision"), "by": w.id("other_decision")},
    "strategy.unanswer_theme": lambda w: {"key": w.one["idea"].key, "theme": w.id("theme")},
    "today.today": given(),
    "updates.brief": given(product="ACME"),
    "updates.brief_rows": given(product="ACME", figure="came-in"),
    "workspace.add_member": given(name="Eve", email="eve@acme.test", password="long enough"),
    "workspace.add_product": given(key="WALK", name="Walk"),
    "workspace.comment": lambda w: {"on": f"item:{w.id('item')}", "body": "Walked."},
    "workspace.comments": lambda w: {"on": f"item:{w.id('item')}"},
    "workspace.edit_comment": of("comment", body="Walked."),
    "workspace.edit_member": lambda w: {"id": w.viewer.member_id, "title": "Walker"},
    "workspace.edit_product": given(key="ACME", name="Walked"),
    "workspace.grant": lambda w: {"member": w.guest.member_id, "on": f"idea:{w.id('idea')}"},
    "workspace.grants": given(),
    "workspace.history": given(),
    "workspace.import_comments": records(product=False, on="w-0", author="ann", body="Walked.", at=NOON),
    "workspace.import_people": records(product=False, name="Ann"),
    "workspace.link": lambda w: {"start": f"idea:{w.id('idea')}", "end": f"item:{w.id('item')}"},
    "workspace.links": lambda w: {"of": f"item:{w.id('item')}"},
    "workspace.make_token": given(name="walk"),
    "workspace.me": given(),
    "workspace.members": given(),
    "workspace.product": given(key="ACME"),
    "workspace.products": given(),
    "workspace.remove_comment": of("comment"),
    "workspace.revoke_grant": of("grant"),
    "workspace.revoke_share": of("share_link"),
    "workspace.revoke_token": of("token"),
    "workspace.search": given(words="writer"),
    "workspace.share_page": given(page="brief", product="ACME"),
    "workspace.shares": given(),
    "workspace.tokens": given(),
    "workspace.undo": lambda w: {"sequence": w.last_change()},
    "workspace.unlink": of("link"),
    "workspace.why": lambda w: {"ref": w.one["item"].key},
}


def page(type: str, /, **more: Any) -> Example:
    """A page of an object by its type and id."""
    return lambda whole: {"type": type, "id": whole.id(type), **more}


ADDRESSES: dict[str, Example] = {
    "backlog:block": key("item"),
    "backlog:edit-item": key("item"),
    "backlog:edit-milestone": of("milestone"),
    "backlog:edit-release": of("release"),
    "backlog:edit-sprint": of("sprint"),
    "backlog:for-account": of("account"),
    "backlog:item": key("item"),
    "backlog:meet-criterion": key("item", place=1),
    "backlog:of-idea": of("idea"),
    "backlog:of-initiative": of("initiative"),
    "backlog:options": given(field="release"),
    "backlog:part": key("item", name="title"),
    "backlog:pick": key("item", field="state"),
    "backlog:quotes": key("item"),
    "backlog:rank-item": key("item"),
    "backlog:release": of("release"),
    "backlog:ship-release": of("release"),
    "backlog:unblock": key("item"),
    "connectors:progress": of("import"),
    "connectors:run": of("import"),
    "connectors:skipped": of("import"),
    "connectors:start": of("import"),
    "customers:account": of("account"),
    "customers:add-contact": of("account"),
    "customers:contact": of("contact"),
    "customers:edit-account": of("account"),
    "customers:edit-contact": of("contact"),
    "feedback:ask": of("feedback", verdict="decline"),
    "feedback:edit": of("feedback"),
    "feedback:edit-insight": of("insight"),
    "feedback:edit-theme": of("theme"),
    "feedback:highlight": of("feedback"),
    "feedback:message": of("feedback"),
    "feedback:of-account": of("account"),
    "feedback:of-contact": of("contact"),
    "feedback:remove-insight": of("insight"),
    "feedback:reopen": of("done_feedback"),
    "feedback:similar": of("feedback"),
    "feedback:theme": of("theme"),
    "feedback:triage": of("feedback"),
    "roadmap:change-horizon": of("initiative"),
    "roadmap:move-initiative": of("initiative"),
    "roadmap:move-release": of("release"),
    "roadmap:release-forecast": of("release"),
    "strategy:accounts": key("idea"),
    "strategy:answer-theme": key("idea"),
    "strategy:decide": of("decision"),
    "strategy:decision": of("decision"),
    "strategy:decline-idea": key("idea"),
    "strategy:edit-decision": of("decision"),
    "strategy:edit-idea": key("idea"),
    "strategy:edit-initiative": of("initiative"),
    "strategy:evidence": key("idea"),
    "strategy:idea": key("idea"),
    "strategy:ideas-of-account": of("account"),
    "strategy:ideas-of-theme": of("theme"),
    "strategy:initiative": of("initiative"),
    "strategy:supersede": of("decision"),
    "strategy:unanswer-theme": lambda w: {"key": w.one["idea"].key, "theme": w.id("theme")},
    "updates:brief": given(product="ACME"),
    "updates:rows": given(product="ACME", figure="came-in"),
    "workspace:add-link": page("item"),
    "workspace:comments": page("item"),
    "workspace:edit-comment": lambda w: {"type": "item", "id": w.id("item"), "comment": w.id("comment")},
    "workspace:edit-member": lambda w: {"id": w.viewer.member_id},
    "workspace:grant": lambda w: {"id": w.guest.member_id},
    "workspace:history-of": page("item"),
    "workspace:member": lambda w: {"id": w.viewer.member_id},
    "workspace:object": page("item"),
    "workspace:product": given(key="ACME"),
    "workspace:remove-comment": lambda w: {"type": "item", "id": w.id("item"), "comment": w.id("comment")},
    "workspace:remove-link": lambda w: {"type": "item", "id": w.id("item"), "link": w.id("link")},
    "workspace:revoke-grant": lambda w: {"id": w.guest.member_id, "grant": w.id("grant")},
    "workspace:revoke-share": of("share_link"),
    "workspace:revoke-token": of("token"),
    "workspace:shared": lambda w: {"secret": w.one["share_link"].secret},
    "workspace:shared-part": lambda w: {"secret": w.one["share_link"].secret, "rest": "rows/came-in/"},
    "workspace:trace": page("item"),
    "workspace:undo": lambda w: {"sequence": w.last_change()},
    "workspace:why": lambda w: {"ref": w.one["item"].key},
}
