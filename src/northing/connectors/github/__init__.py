"""Issues of GitHub, in the shape of its REST API, with comments and cross references beside them.

An issue from inside the team is a work item. One from outside is feedback, and a work item too once it was accepted;
`options.py` says what outside and accepted mean. `payload.py` is their shape, `mapping.py` makes it ours.
"""

from northing.connectors.github.options import GitHubOptions
from northing.connectors.github.read import read
from northing.connectors.github.survey import survey
from northing.connectors.shape import Connector

GITHUB = Connector(
    name="github",
    title="GitHub issues",
    accepts="Issues as JSON or JSONL (.gz too) as GitHub's REST API gives them, with `comments_data` beside each.",
    suffixes=(".json", ".jsonl", ".json.gz", ".jsonl.gz"),
    options=GitHubOptions,
    survey=survey,
    read=read,
)
"""The connector."""
