"""Everything one can ask of the first floor."""

from .find import find, product_of, refer
from .history import batches, changes_of, history, history_of
from .people import known_people, me, members, tokens
from .products import product, products
from .search import search
from .sharing import grants, shares
from .spans import entered, in_state_at
from .talk import comments, comments_on
from .trace import neighbours, why

__all__ = [
    "batches",
    "changes_of",
    "comments",
    "comments_on",
    "entered",
    "find",
    "grants",
    "history",
    "history_of",
    "in_state_at",
    "known_people",
    "me",
    "members",
    "neighbours",
    "product",
    "product_of",
    "products",
    "refer",
    "search",
    "shares",
    "tokens",
    "why",
]
