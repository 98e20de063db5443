"""Ways in from other systems.

Every connector has the same shape and the same files: see `shape.py`.
`CONNECTORS["github"].survey(source, options)` tells what is in a file before anything is imported, and
`.read(source, options)` hands it over in our words. A connector writes nothing: `load.py` does.
"""

from typing import Any

from northing.connectors.csv import CSV
from northing.connectors.github import GITHUB
from northing.connectors.jira import JIRA
from northing.connectors.shape import Connector

CONNECTORS: dict[str, Connector[Any]] = {each.name: each for each in (GITHUB, JIRA, CSV)}
"""Every connector by its name."""
