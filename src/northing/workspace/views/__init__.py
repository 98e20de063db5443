"""The pages of the first floor."""

from .history import history, object_history, undo
from .objects import add_link, comments, object, remove_comment, remove_link, trace, why
from .search import palette, search
from .settings import (
    add_member,
    add_product,
    edit_member,
    make_token,
    members,
    product,
    products,
    revoke_share,
    revoke_token,
    settings,
    share_page,
    shares,
    tokens,
)
from .shared import shared
from .welcome import welcome

__all__ = [
    "add_link",
    "add_member",
    "add_product",
    "comments",
    "edit_member",
    "history",
    "make_token",
    "members",
    "object",
    "object_history",
    "palette",
    "product",
    "products",
    "remove_comment",
    "remove_link",
    "revoke_share",
    "revoke_token",
    "search",
    "settings",
    "share_page",
    "shared",
    "shares",
    "tokens",
    "trace",
    "undo",
    "welcome",
    "why",
]
