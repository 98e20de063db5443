"""Everything that changes accounts and contacts."""

from typing import Annotated

from pydantic import Field, StringConstraints

from northing.core.actors import Actor, Role
from northing.core.changes import edit, record, record_all
from northing.core.shapes import Email, Id, Label, Line, Text
from northing.core.usecases import action
from northing.workspace.incoming import Tally, resolve, take_in

from .models import Account, AccountKind, Contact
from .shapes import AccountShape, ContactShape, IncomingAccount, IncomingContact

Revenue = Annotated[int, Field(ge=0, le=10**15, description="What it pays a year, in whole units of the currency")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]


@action("customers.add_account", "POST /accounts", returns=AccountShape)
def add_account(
    actor: Actor,
    *,
    name: Line,
    kind: AccountKind = AccountKind.CUSTOMER,
    segment: ShortText = "",
    plan: ShortText = "",
    revenue: Revenue = 0,
    currency: Currency = "EUR",
) -> Account:
    """Add an organisation: a customer, prospect, partner, vendor or competitor."""
    return record(actor, Account(name=name, kind=kind, segment=segment, plan=plan, revenue=revenue, currency=currency))


@action("customers.edit_account", "PATCH /accounts/{id}", returns=AccountShape)
def edit_account(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    kind: AccountKind | None = None,
    segment: ShortText | None = None,
    plan: ShortText | None = None,
    revenue: Revenue | None = None,
    currency: Currency | None = None,
    notes: Text | None = None,
    clear: list[Label] = [],
) -> Account:
    """Change what is known of an account; fields not given stay as they are, `clear` names fields to empty."""
    values = {"name": name, "kind": kind, "segment": segment, "plan": plan, "revenue": revenue}
    account = Account.objects.all().one(actor, id=id)
    return record(actor, edit(account, version=version, clear=clear, currency=currency, notes=notes, **values))


@action("customers.add_contact", "POST /contacts", returns=ContactShape)
def add_contact(
    actor: Actor, *, name: Line, email: Email | None = None, title: ShortText = "", account: Id | None = None
) -> Contact:
    """Add a person, in an account or on their own."""
    at = Account.objects.all().one(actor, id=account) if account else None
    return record(actor, Contact(name=name, email=email or "", title=title, account=at))


@action("customers.edit_contact", "PATCH /contacts/{id}", returns=ContactShape)
def edit_contact(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    email: Email | None = None,
    title: ShortText | None = None,
    account: Id | None = None,
    clear: list[Label] = [],
) -> Contact:
    """Change what is known of a contact; `clear` names fields to empty, such as account."""
    contact = Contact.objects.all().one(actor, id=id)
    at = Account.objects.all().one(actor, id=account) if account else None
    return record(actor, edit(contact, version=version, clear=clear, name=name, email=email, title=title, account=at))


@action("customers.import_accounts", "POST /imports/accounts", returns=Tally, may=Role.MANAGER, agents=False)
def import_accounts(actor: Actor, *, source: Label, records: list[IncomingAccount]) -> Tally:
    """Take in accounts of another system; those that came before are updated, not added again."""
    fields = ("name", "kind", "segment", "plan", "revenue", "currency")

    def values(one: IncomingAccount) -> dict[str, object]:
        return {name: getattr(one, name) for name in fields}

    return take_in(
        actor,
        source,
        "account",
        records,
        add=lambda fresh: record_all(actor, (Account(**values(one)) for one in fresh)),
        update=lambda account, one: edit(account, **values(one)),
    )


@action("customers.import_contacts", "POST /imports/contacts", returns=Tally, may=Role.MANAGER, agents=False)
def import_contacts(actor: Actor, *, source: Label, records: list[IncomingContact]) -> Tally:
    """Take in people outside the team, as another system knows them."""
    accounts = resolve(actor, source, "account", (one.account for one in records))

    def values(one: IncomingContact) -> dict[str, object]:
        name = one.name or one.email or one.foreign
        return {"name": name, "email": one.email, "title": one.title, "account_id": accounts.get(one.account)}

    return take_in(
        actor,
        source,
        "contact",
        records,
        add=lambda fresh: record_all(actor, (Contact(**values(one)) for one in fresh)),
        update=lambda contact, one: edit(contact, **values(one)),
    )
