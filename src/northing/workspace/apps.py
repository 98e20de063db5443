from typing import Any

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds


class WorkspaceConfig(AppConfig):
    name = "northing.workspace"

    def ready(self) -> None:
        from . import access, frame
        from .follow import follow_changes
        from .follow.history import changed_since

        follow_changes()
        kinds.SOCKETS.changed_since = changed_since
        kinds.SOCKETS.bearer = access.by_token
        kinds.SOCKETS.authenticate = frame.actor_of
        kinds.SOCKETS.frame = frame.around
        kinds.add(*_kinds())


def _kinds() -> list[kinds.Kind]:
    return [
        kinds.Kind(
            type="product",
            model="workspace.Product",
            label=_("product"),
            plural=_("products"),
            title=lambda product: product.name,
            key=lambda product: product.key,
            page=lambda product: reverse("workspace:product", args=[product.key]),
            words=lambda product: product.description,
            find=_product_by_key,
            editable=frozenset({"name", "kind", "stage", "description"}),
            edit="workspace.edit_product",
        ),
        kinds.Kind(
            type="member",
            model="workspace.Member",
            label=_("member"),
            plural=_("members"),
            title=lambda member: member.name,
            page=lambda member: reverse("workspace:members"),
            words=lambda member: member.title,
            editable=frozenset({"name", "title", "role", "left_at"}),
            edit="workspace.edit_member",
        ),
        kinds.Kind(
            type="comment",
            model="workspace.Comment",
            label=_("comment"),
            plural=_("comments"),
            title=lambda comment: comment.body[:120],
            page=lambda comment: reverse("workspace:object", args=[comment.on_type, comment.on_id]),
            words=lambda comment: comment.body,
            editable=frozenset({"body"}),
            edit="workspace.edit_comment",
        ),
        *(_bare(type, model, label) for type, model, label in BARE),
    ]


BARE = (
    ("token", "workspace.Token", _("token")),
    ("share_link", "workspace.ShareLink", _("share link")),
    ("grant", "workspace.Grant", _("grant")),
    ("link", "workspace.Link", _("link")),
)


def _bare(type: str, model: str, label: Any) -> kinds.Kind:
    """Something that has history but no page and no words."""
    return kinds.Kind(
        type=type,
        model=model,
        label=label,
        plural=label,
        title=lambda row: str(label),
        page=lambda row: reverse("workspace:settings"),
        searchable=False,
    )


def _product_by_key(actor: Any, key: str) -> Any:
    return kinds.KINDS["product"].visible_to(actor).filter(key=key).first()
