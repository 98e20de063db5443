"""Everything that changes the first floor."""

from .history import undo
from .incoming import import_comments, import_people
from .people import add_member, edit_member, make_token, revoke_token
from .products import add_product, edit_product
from .sharing import grant, revoke_grant, revoke_share, share_page
from .talk import comment, edit_comment, remove_comment
from .trace import connect, connect_all, disconnect, link, unlink

__all__ = [
    "add_member",
    "add_product",
    "comment",
    "connect",
    "connect_all",
    "disconnect",
    "edit_comment",
    "edit_member",
    "edit_product",
    "grant",
    "import_comments",
    "import_people",
    "link",
    "make_token",
    "remove_comment",
    "revoke_grant",
    "revoke_share",
    "revoke_token",
    "share_page",
    "undo",
    "unlink",
]
