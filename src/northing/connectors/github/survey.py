"""What a file of GitHub issues holds."""

from functools import partial
from typing import Any

from northing.connectors import fitting
from northing.connectors.github.mapping import SUGGESTED, is_accepted, is_outside
from northing.connectors.github.options import GitHubOptions
from northing.connectors.github.payload import Issue, login
from northing.connectors.github.read import WRAPPERS
from northing.connectors.records import records
from northing.connectors.shape import Skipped, Source, Survey
from northing.connectors.survey import Tally
from northing.connectors.types import type_for


def survey(source: Source, options: GitHubOptions) -> Survey:
    """Count everything once."""
    tally = Tally()
    for line, raw in records(source, WRAPPERS):
        if isinstance(raw, Skipped):
            tally.skip(raw)
        elif raw.get("pull_request"):
            tally.counts["pull requests"] += 1
        else:
            look(tally, line, raw, options)
    states: dict[str, str] = {name: str(options.states.get(name) or SUGGESTED.get(name) or "") for name in tally.states}
    types: dict[str, str] = {name: str(options.types.get(name) or type_for(name) or "") for name in tally.types}
    return tally.survey(states, types, warnings(tally))


def look(tally: Tally, line: int, raw: dict[str, Any], options: GitHubOptions) -> None:
    """Count what one issue holds."""
    issue = fitting.attempt(line, raw, partial(Issue.model_validate, raw))
    if isinstance(issue, Skipped):
        tally.skip(issue)
        return
    outside = is_outside(issue.author_association, options)
    tally.counts["issues"] += 1
    tally.counts["comments"] += len(issue.comments_data)
    tally.counts["from outside"] += outside
    tally.counts["from outside, accepted"] += outside and is_accepted(issue, options)
    tally.counts["long titles"] += len(issue.title) > fitting.TITLE
    tally.counts["without association"] += issue.author_association is None
    if home := issue.repository or options.product:
        tally.projects[home] += 1
    tally.states[issue.condition] += 1
    tally.types.update(issue.label_names)
    count_people(tally, issue, outside, options)


def count_people(tally: Tally, issue: Issue, outside: bool, options: GitHubOptions) -> None:
    """Who wrote it, who does it, who spoke."""
    tally.person(login(issue.user), inside=not outside)
    for user in issue.assignees:
        tally.person(login(user), inside=True)
    for remark in issue.comments_data:
        who = remark.get("user") if isinstance(remark, dict) else None
        if isinstance(who, dict) and isinstance(who.get("login"), str):
            tally.person(who["login"], inside=remark.get("author_association") not in [*options.outside])


def warnings(tally: Tally) -> list[str]:
    """What the user should know before the import."""
    counts = tally.counts
    told = {
        "pull requests": "{:,} pull requests are left out: they are no work items.",
        "long titles": "{:,} titles are longer than 300 characters: they are cut, and stand whole on top of the text.",
        "without association": "{:,} issues do not tell whether their author is of the team: they become work items.",
    }
    return [sentence.format(counts[name]) for name, sentence in told.items() if counts[name]]
