from typing import Any

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds
from northing.core.kinds import Edge

EDITABLE = frozenset({
    "title", "kind", "text", "state", "outcome", "done_at", "priority", "assignee", "labels", "estimate", "rank",
    "parent", "release", "milestone", "sprints", "idea", "criteria", "viewers",
})  # fmt: skip


class BacklogConfig(AppConfig):
    name = "northing.backlog"

    def ready(self) -> None:
        from .follow import follow_changes

        follow_changes()
        kinds.add(_item(), *_holders())
        kinds.SOCKETS.panels += _panels()


def _item() -> kinds.Kind:
    return kinds.Kind(
        type="item",
        model="backlog.Item",
        label=_("item"),
        plural=_("items"),
        title=lambda item: item.title,
        key=lambda item: item.key,
        page=lambda item: reverse("backlog:item", args=[item.key]),
        words=lambda item: f"{item.text}\n{' '.join(item.labels)} {item.author}",
        facts=lambda item: item.get_state_display(),
        find=_by_key,
        state="state",
        edges=(
            Edge("parent", "parent", to="item"),
            Edge("release", "includes", to="release"),
            Edge("milestone", "includes", to="milestone"),
            Edge("idea", "became", to="idea"),
        ),
        editable=EDITABLE,
        edit="backlog.edit_item",
        icon="items",
    )


def _holders() -> list[kinds.Kind]:
    """What holds items."""
    return [
        kinds.Kind(
            type="release",
            model="backlog.Release",
            label=_("release"),
            plural=_("releases"),
            title=lambda release: release.name,
            page=lambda release: reverse("backlog:release", args=[release.pk]),
            words=lambda release: release.summary,
            facts=lambda release: release.get_state_display(),
            state="state",
            editable=frozenset({"name", "summary", "starts", "due", "shipped_at", "state", "viewers"}),
            edit="backlog.edit_release",
            icon="releases",
        ),
        kinds.Kind(
            type="milestone",
            model="backlog.Milestone",
            label=_("milestone"),
            plural=_("milestones"),
            title=lambda milestone: milestone.name,
            page=lambda milestone: reverse("backlog:milestones"),
            editable=frozenset({"name", "due", "reached_at", "viewers"}),
            edit="backlog.edit_milestone",
        ),
        kinds.Kind(
            type="sprint",
            model="backlog.Sprint",
            label=_("sprint"),
            plural=_("sprints"),
            title=lambda sprint: sprint.name,
            page=lambda sprint: reverse("backlog:sprints"),
            words=lambda sprint: sprint.goal,
            editable=frozenset({"name", "goal", "starts", "ends", "completed_at"}),
            edit="backlog.edit_sprint",
        ),
    ]


def _panels() -> list[kinds.Panel]:
    return [
        kinds.Panel(on="account", title=_("Work"), url=_page("backlog:for-account"), order=15),
        kinds.Panel(on="idea", title=_("Work"), url=_page("backlog:of-idea"), order=30),
        kinds.Panel(on="initiative", title=_("Releases"), url=_page("backlog:of-initiative"), order=30),
    ]


def _page(name: str) -> Any:
    return lambda row: reverse(name, args=[row.pk])


def _by_key(actor: Any, key: str) -> Any:
    return kinds.KINDS["item"].visible_to(actor).filter(key=key).first()
