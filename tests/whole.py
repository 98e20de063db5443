"""The whole world: the small one with one of every object, each carrying a mark that only its team may see."""

from dataclasses import dataclass, field
from typing import Any

from northing.backlog import actions as backlog
from northing.connectors.models import Import, SkippedRow
from northing.core.changes import batch, record
from northing.customers import actions as customers
from northing.feedback import actions as feedback
from northing.strategy import actions as strategy
from northing.workspace import actions as workspace
from northing.workspace.models import History
from tests.world import World, build_world

MARK = "Mandelbrot"
SAID = f"{MARK} says the export is slow. We lose an hour every Monday. Please fix it before the audit."


@dataclass
class WholeWorld(World):
    """`one` holds an object of every kind by its type; `ACME` is its product, `guest` was shown nothing."""

    one: dict[str, Any] = field(default_factory=dict)

    def id(self, type: str) -> int:
        return self.one[type].pk

    def last_change(self) -> int:
        """The history number of a change that anybody who may edit accounts may undo."""
        found = History.objects.filter(workspace=self.workspace, use_case="customers.edit_account")
        return found.newest().first().sequence


def build_whole_world() -> WholeWorld:
    world = build_world()
    whole = WholeWorld(**{name: getattr(world, name) for name in World.__dataclass_fields__})
    for build in (_customers, _feedback, _strategy, _backlog, _first_floor, _import):
        build(whole, whole.one)
    return whole


def _customers(whole: WholeWorld, one: dict[str, Any]) -> None:
    one["account"] = customers.add_account(whole.owner, name=f"{MARK} Ltd", revenue=900_000, segment=f"{MARK} segment")
    one["contact"] = customers.add_contact(whole.owner, name=f"Ann {MARK}", account=one["account"].pk)
    customers.edit_account(whole.owner, id=one["account"].pk, plan="gold")


def _feedback(whole: WholeWorld, one: dict[str, Any]) -> None:
    told = {"product": "ACME", "account": one["account"].pk, "author": f"Ann {MARK}"}
    one["feedback"] = feedback.add_feedback(whole.owner, text=SAID, title=f"{MARK} export", **told)
    one["other_feedback"] = feedback.add_feedback(whole.owner, text=f"Again: {SAID}", **told)
    one["done_feedback"] = feedback.add_feedback(whole.owner, text=f"Third: {SAID}", **told)
    feedback.triage_feedback(whole.owner, id=one["done_feedback"].pk, verdict="accept")
    one["theme"] = feedback.add_theme(whole.owner, product="ACME", name=f"{MARK} exports")


def _strategy(whole: WholeWorld, one: dict[str, Any]) -> None:
    one["initiative"] = strategy.add_initiative(whole.owner, product="ACME", name=f"{MARK} speed")
    one["idea"] = strategy.add_idea(whole.owner, product="ACME", title=f"{MARK} streaming export")
    one["insight"] = feedback.highlight(
        whole.owner, id=one["feedback"].pk, start=0, end=len(MARK), importance=3, about=f"idea:{one['idea'].pk}"
    )
    strategy.answer_theme(whole.owner, key=one["idea"].key, theme=one["theme"].pk)
    options = [{"name": "stream", "note": MARK}, {"name": "wait", "note": ""}]
    one["decision"] = strategy.add_decision(
        whole.owner, title=f"{MARK} or not", options=options, about=[one["idea"].key]
    )
    one["taken_decision"] = strategy.add_decision(whole.owner, title=f"{MARK} now", options=options)
    strategy.decide(whole.owner, id=one["taken_decision"].pk, choice="wait", why=MARK)
    one["other_decision"] = strategy.add_decision(whole.owner, title=f"{MARK} later", options=options)


def _backlog(whole: WholeWorld, one: dict[str, Any]) -> None:
    one["release"] = backlog.add_release(whole.owner, product="ACME", name=f"{MARK} 1.0")
    one["milestone"] = backlog.add_milestone(whole.owner, product="ACME", name=f"{MARK} audit")
    one["sprint"] = backlog.add_sprint(whole.owner, product="ACME", name=f"{MARK} sprint")
    one["item"] = backlog.add_item(
        whole.owner,
        product="ACME",
        title=f"{MARK} writer",
        idea=one["idea"].key,
        release=one["release"].pk,
        criteria=[MARK],
        labels=[MARK],
    )
    one["other_item"] = backlog.add_item(whole.owner, product="ACME", title=f"{MARK} reader")
    backlog.block(whole.owner, key=one["item"].key, by=one["other_item"].key)


def _first_floor(whole: WholeWorld, one: dict[str, Any]) -> None:
    on = f"item:{one['item'].pk}"
    one["comment"] = workspace.comment(whole.owner, on=on, body=f"{MARK} agrees.")
    one["link"] = workspace.link(whole.owner, start=on, end=f"item:{one['other_item'].pk}", kind="relates")
    one["share_link"] = workspace.share_page(whole.owner, page="brief", product="ACME", name=f"{MARK} board")
    one["token"] = workspace.make_token(whole.owner, name=f"{MARK} robot")
    hidden = customers.add_account(whole.owner, name="Shown to the guest")
    one["grant"] = workspace.grant(whole.owner, member=whole.guest.member_id, on=f"account:{hidden.pk}")


def _import(whole: WholeWorld, one: dict[str, Any]) -> None:
    with batch(whole.owner, "connectors.add"):
        run = Import(connector="github", name=f"{MARK}.jsonl", member_id=whole.owner.member_id, state="done")
        one["import"] = record(whole.owner, run)
    SkippedRow.objects.create(run=run, line=3, reason=f"{MARK} is not JSON")
