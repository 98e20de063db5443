"""Issues of Jira, in the flat lines of an archive with CSV files beside it, or as Jira's own REST API gives them.

Every project becomes a product, every issue a work item that keeps its key. `archive.py` and `rest.py` read the two
forms into one `Issue`; `mapping.py`, `history.py` and `words.py` make it ours.
"""

from northing.connectors.jira.options import JiraOptions
from northing.connectors.jira.read import read
from northing.connectors.jira.survey import survey
from northing.connectors.shape import Connector

JIRA = Connector(
    name="jira",
    title="Jira",
    accepts="Issues as JSON or JSONL (.gz too): from Jira's REST API (best with expand=changelog,names,schema), or "
    "flat lines of an archive with sprints.csv, versions.csv, issue_links.csv and duplicate_links.csv beside them.",
    suffixes=(".json", ".jsonl", ".json.gz", ".jsonl.gz"),
    options=JiraOptions,
    survey=survey,
    read=read,
)
"""The connector."""
