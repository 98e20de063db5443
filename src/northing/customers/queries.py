"""Everything one can ask about accounts and contacts."""

from collections.abc import Iterable
from typing import Literal

from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, Words
from northing.core.usecases import query

from .models import Account, AccountKind, Contact
from .shapes import AccountShape, ContactShape


@query("customers.accounts", "GET /accounts", returns=list[AccountShape])
def accounts(
    actor: Actor,
    *,
    words: Words = "",
    kind: AccountKind | None = None,
    segment: Words = "",
    order: Literal["revenue", "name"] = "revenue",
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Accounts, by revenue or by name."""
    found = Account.objects.visible_to(actor).named_like(words).of_kind(kind).in_segment(segment)
    return take(found, ("-revenue", "-id") if order == "revenue" else ("name", "id"), after=after, limit=limit)


@query("customers.account", "GET /accounts/{id}", returns=AccountShape)
def account(actor: Actor, *, id: Id) -> Account:
    """One account."""
    return Account.objects.all().one(actor, id=id)


@query("customers.contacts", "GET /contacts", returns=list[ContactShape])
def contacts(
    actor: Actor, *, account: Id | None = None, words: Words = "", after: Cursor = "", limit: Limit = 50
) -> Slice:
    """People outside the team, of one account or of all."""
    found = Contact.objects.visible_to(actor).select_related("account")
    found = found.filter(account_id=account) if account else found
    found = found.filter(name__icontains=words) if words else found
    return take(found, ("name", "id"), after=after, limit=limit)


@query("customers.contact", "GET /contacts/{id}", returns=ContactShape)
def contact(actor: Actor, *, id: Id) -> Contact:
    """One person outside the team."""
    return Contact.objects.all().one(actor, id=id)


@query("customers.segments", "GET /segments", returns=list[str])
def segments(actor: Actor) -> list[str]:
    """The segments in use."""
    used = Account.objects.visible_to(actor).exclude(segment="")
    return sorted(used.values_list("segment", flat=True).distinct())


def account_named(actor: Actor, name: str) -> Account | None:
    """The account of that name; of several, the one that pays most."""
    return Account.objects.visible_to(actor).filter(name__iexact=name).order_by("-revenue", "-id").first()


def contact_named(actor: Actor, name: str, account: int | None) -> Contact | None:
    """The person of that name in the account; without an account, the only one so called."""
    called = Contact.objects.visible_to(actor).select_related("account").filter(name__iexact=name)
    found = list((called.filter(account_id=account) if account else called)[:2])
    return found[0] if len(found) == 1 or (found and account) else None


def accounts_of(actor: Actor, contacts: Iterable[int]) -> dict[int, int]:
    """The accounts that these people belong to: {contact: account}."""
    found = Contact.objects.visible_to(actor).filter(pk__in=sorted(set(contacts)), account__isnull=False)
    return dict(found.values_list("pk", "account_id"))
