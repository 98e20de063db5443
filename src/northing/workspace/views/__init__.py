"""The pages of the first floor."""

from .history import history, object_history, undo
from .objects import add_link, comments, edit_comment, object, remove_comment, remove_link, trace, why
from .products import add_product, product, products
from .search import choices, palette, search
from .settings import (
    add_member,
    edit_member,
    grant,
    make_token,
    member,
    members,
    revoke_grant,
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
    "choices",
    "comments",
    "edit_comment",
    "edit_member",
    "grant",
    "history",
    "make_token",
    "member",
    "members",
    "object",
    "object_history",
    "palette",
    "product",
    "products",
    "remove_comment",
    "remove_link",
    "revoke_grant",
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
