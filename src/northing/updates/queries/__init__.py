"""Everything one can ask of the updates, and a brief in the forms it is told in."""

from .brief import brief
from .document import html
from .markdown import markdown
from .reader import Days, Reader, reader_of
from .rows import brief_rows
from .weeks import finished, opened

__all__ = ["Days", "Reader", "brief", "brief_rows", "finished", "html", "markdown", "opened", "reader_of"]
