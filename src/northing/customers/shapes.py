"""How accounts and contacts look from outside, and how they come in from other systems."""

from pydantic import Field

from northing.core.shapes import Incoming, Shape


class AccountShape(Shape):
    id: int
    version: int
    name: str
    kind: str
    segment: str
    plan: str
    revenue: int
    currency: str
    notes: str


class ContactShape(Shape):
    id: int
    version: int
    name: str
    email: str
    title: str
    account_id: int | None


class IncomingAccount(Incoming):
    name: str = Field(min_length=1, max_length=300)
    kind: str = Field("customer", max_length=12)  # customer, prospect, partner, vendor, competitor
    segment: str = Field("", max_length=80)
    plan: str = Field("", max_length=80)
    revenue: int = 0  # a year, in whole units of the currency
    currency: str = Field("EUR", max_length=3)


class IncomingContact(Incoming):
    """`foreign` is the login or mail address over there."""

    name: str = ""
    email: str = ""
    title: str = ""
    account: str = ""  # foreign key of the account
