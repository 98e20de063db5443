"""People and comments that other systems tell about."""

from northing.core.actors import Actor, Role
from northing.core.changes import edit, record_all, record_life
from northing.core.shapes import Label
from northing.core.usecases import action

from ..incoming import Tally, resolve, resolve_any, take_in
from ..models import Comment, Member
from ..shapes import IncomingComment, IncomingPerson


@action("workspace.import_people", "POST /imports/people", returns=Tally, may=Role.MANAGER, agents=False)
def import_people(actor: Actor, *, source: Label, records: list[IncomingPerson]) -> Tally:
    """Take in people of the team as another system knows them; they are known here, and cannot sign in yet."""
    return take_in(
        actor,
        source,
        "member",
        records,
        add=lambda fresh: record_all(actor, (_member(one) for one in fresh)),
        update=_rename,
    )


@action("workspace.import_comments", "POST /imports/comments", returns=Tally, may=Role.MANAGER, agents=False)
def import_comments(actor: Actor, *, source: Label, records: list[IncomingComment]) -> Tally:
    """Take in comments, each on the object that came from the same source under the key `on`."""
    ends = resolve_any(actor, source, (one.on for one in records), ("item", "feedback", "idea", "decision"))
    people = resolve(actor, source, "member", (one.author for one in records))
    names = dict(Member.objects.filter(pk__in=set(people.values())).values_list("pk", "name"))
    placed = [one for one in records if one.on in ends]

    def row(one: IncomingComment) -> Comment:
        type, id = ends[one.on]
        author = people.get(one.author)
        name = names.get(author, one.author)[:120]
        return Comment(on_type=type, on_id=id, body=one.body, author_id=author, author_name=name, at=one.at)

    return take_in(
        actor,
        source,
        "comment",
        placed,
        add=lambda fresh: record_life(
            actor,
            [row(one) for one in fresh],
            created=[one.at for one in fresh],
            initial=[{}] * len(fresh),
            by=[one.author for one in fresh],
        ),
        update=lambda comment, one: edit(comment, body=one.body),
    )


def _rename(member: Member, one: IncomingPerson) -> None:
    """Whoever can sign in here keeps their own name."""
    if member.user_id is None:
        edit(member, name=(one.name or one.foreign)[:120], email=one.email, title=one.title[:120])


def _member(one: IncomingPerson) -> Member:
    return Member(name=(one.name or one.foreign)[:120], email=one.email, title=one.title[:120], role=Role.VIEWER)
