"""A brief as one HTML file that stands on its own, to attach to a message."""

from django.template.loader import render_to_string

from ..shapes import BriefShape


def html(brief: BriefShape) -> str:
    """The brief as a whole HTML page without links, scripts or anything to fetch."""
    return render_to_string("updates/document.html", {"brief": brief, "alone": True})
