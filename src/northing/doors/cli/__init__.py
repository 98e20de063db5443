"""The command line: `northing AREA VERB` for every use case, and a few commands at the top that people type daily."""

from .root import root, run

__all__ = ["root", "run"]
