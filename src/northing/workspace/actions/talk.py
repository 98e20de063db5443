"""Comments."""

from typing import Annotated

from pydantic import StringConstraints

from northing.core.actors import Actor
from northing.core.changes import edit, record, remove
from northing.core.errors import Forbidden
from northing.core.rows import Viewers
from northing.core.shapes import Id
from northing.core.usecases import action

from ..models import Comment
from ..queries import find
from ..shapes import CommentShape, Ref

Body = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50_000)]


@action("workspace.comment", "POST /comments", returns=CommentShape)
def comment(actor: Actor, *, on: Ref, body: Body, viewers: Viewers = Viewers.TEAM) -> Comment:
    """Write a comment in Markdown on any object."""
    row = find(actor, on)
    written = Comment(
        on_type=row.type, on_id=row.pk, body=body, author_id=actor.member_id, author_name=actor.name, viewers=viewers
    )
    return record(actor, written)


@action("workspace.edit_comment", "PATCH /comments/{id}", returns=CommentShape)
def edit_comment(actor: Actor, *, id: Id, body: Body, version: int | None = None) -> Comment:
    """Change what you wrote."""
    return record(actor, edit(_mine(actor, id), version=version, body=body))


@action("workspace.remove_comment", "DELETE /comments/{id}", returns=CommentShape)
def remove_comment(actor: Actor, *, id: Id) -> Comment:
    """Take back what you wrote; history keeps it, and undo brings it back."""
    written = _mine(actor, id)
    remove(actor, written)
    return written


def _mine(actor: Actor, id: int) -> Comment:
    written = Comment.objects.all().one(actor, id=id)
    if written.author_id != actor.member_id:
        raise Forbidden("This comment is somebody else's: only its author may change it.")
    return written
