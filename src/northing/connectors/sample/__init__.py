"""The sample company as one more connector: Harbourline, which sells software to ferry and regional rail operators.

`story/` is what we wrote about it, data only. The modules beside it tell the story: the same seed and day give the same
records, in the words of every importer. Themes, pains and plans hang together: what ships makes its complaints fade.
"""

from northing.connectors.sample.company import company
from northing.connectors.sample.story.roadmap import PRODUCTS

__all__ = ["PRODUCTS", "company"]
