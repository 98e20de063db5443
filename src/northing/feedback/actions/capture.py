"""Taking down what somebody outside said, and correcting it."""

from typing import Annotated, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import StringConstraints

from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.errors import Invalid, Refused
from northing.core.rows import Viewers
from northing.core.shapes import Id, Label, ProductKey
from northing.core.usecases import action
from northing.customers import actions as customers
from northing.customers import queries as known_customers
from northing.workspace.queries import product_of

from ..models import Feedback, Source
from ..models.messages import HEADING
from ..shapes import FeedbackShape, Moment

Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200_000)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300, pattern=r"^[^\r\n]*$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300, pattern=r"^[^\r\n]*$")]
Address = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000, pattern=r"^(https?://\S+)?$")]


@action("feedback.add", "POST /feedback", returns=FeedbackShape)
def add_feedback(
    actor: Actor,
    *,
    product: ProductKey,
    text: Said,
    title: Title = "",
    source: Source = Source.CALL,
    account: Id | None = None,
    account_name: Name = "",
    author: Name = "",
    at: Moment | None = None,
    url: Address = "",
    viewers: Viewers = Viewers.TEAM,
) -> Feedback:
    """Capture what somebody outside said: a call note, a mail, a ticket, a review.

    `account` is an id, or give `account_name`; `author` is a person's name. Names not known yet are added.
    """
    text = plain_text(text)
    said = Feedback(product=chosen(actor, product), text=text, title=title or heading(text), source=source, url=url)
    said.account, said.author = speaker(actor, account, account_name, author)
    said.at, said.viewers = at or timezone.now(), viewers
    return record(actor, said)


@action("feedback.edit", "PATCH /feedback/{id}", returns=FeedbackShape)
def edit_feedback(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    product: ProductKey | None = None,
    title: Title | None = None,
    text: Said | None = None,
    source: Source | None = None,
    account: Id | None = None,
    account_name: Name = "",
    author: Name = "",
    at: Moment | None = None,
    url: Address | None = None,
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Feedback:
    """Correct a message; fields not given stay as they are, `clear` names fields to empty, such as account."""
    said = Feedback.objects.all().one(actor, id=id)
    where, person = speaker(actor, account, account_name, author, at=said.account_id)
    values: dict[str, Any] = {"title": title or None, "source": source, "at": at, "url": url, "viewers": viewers}
    values |= {"product": chosen(actor, product) if product else None, "text": text and plain_text(text)}
    edit(said, version=version, clear=clear, account=where, author=person, **values)
    if text:
        keep_highlights(actor, said)
    return record(actor, said)


def chosen(actor: Actor, key: str) -> Any:
    """The product with that key. Raises Invalid for none."""
    product = product_of(actor, key)
    if product is None:
        raise Invalid(_("Give the key of the product that this is about."), field="product")
    return product


def plain_text(text: str) -> str:
    """With the line ends that positions in it count on."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def heading(text: str) -> str:
    """The first line, cut to a length that fits a list."""
    line = " ".join(text.strip().split("\n", 1)[0].split())
    return line if len(line) <= HEADING else line[:HEADING].rsplit(" ", 1)[0] + "…"


def speaker(
    actor: Actor, account: int | None, account_name: str, author: str, *, at: int | None = None
) -> tuple[Any, Any]:
    """The account and the person meant; an account not given is the person's. `at` is where to look for the person."""
    where = known_customers.account(actor, id=account) if account else None
    if account_name and not where:
        where = known_customers.account_named(actor, account_name)
        where = where or customers.add_account(actor, name=account_name, kind="prospect")
    if not author:
        return where, None
    place = where.pk if where else at
    person = known_customers.contact_named(actor, author, place)
    person = person or customers.add_contact(actor, name=author, account=place)
    return where or person.account, person


def keep_highlights(actor: Actor, said: Feedback) -> None:
    """Move the highlights to where their words are in the changed text. Raises Refused if one would be lost."""
    for insight in said.insights.all():
        insight.feedback = said
        if not insight.follow(said.text):
            sentence = _("The new text lacks the highlight “{quote}”: remove that insight first, or keep its words.")
            raise Refused(sentence.format(quote=insight.quote[:120]), field="text")
        record(actor, insight)
