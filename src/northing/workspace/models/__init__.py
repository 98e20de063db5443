"""The tables of the first floor."""

from .access import Grant, IdempotentAnswer, ShareLink, Token
from .history import History, StateSpan
from .people import Member, User, Workspace
from .products import Alias, Product
from .search import SearchEntry
from .talk import Comment
from .trace import Link

__all__ = [
    "Alias",
    "Comment",
    "Grant",
    "History",
    "IdempotentAnswer",
    "Link",
    "Member",
    "Product",
    "SearchEntry",
    "ShareLink",
    "StateSpan",
    "Token",
    "User",
    "Workspace",
]
