"""A brief as Markdown, to paste into a message or a document."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from northing.core.templatetags.northing import money
from northing.roadmap.shapes import DeadlineShape, HowManyShape

from ..shapes import AskedShape, BriefShape, FigureShape, ListShape, RowShape, SectionShape

SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(brief: BriefShape) -> str:
    """The brief as Markdown, its numbers linked to the pages that list their rows."""
    blocks = [_heading(brief), *(block for section in brief.sections for block in _section(brief, section))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _heading(brief: BriefShape) -> str:
    told = {"product": plain(brief.product_name), "day": f"{brief.as_of:%-d %B %Y}", "n": brief.days}
    title = _("# {product}: brief of {day}").format(**told)
    period = ngettext("What happened in the {n} day before.", "What happened in the {n} days before.", brief.days)
    return f"{title}\n\n{period.format(**told)} {_figures(brief.headline)}"


def _section(brief: BriefShape, section: SectionShape) -> Iterator[str]:
    yield f"## {section.title}"
    yield section.sentence
    if section.figures:
        yield _figures(section.figures)
    yield _lines(_asked(one) for one in section.asked)
    for one in section.lists:
        yield _list(one)
    if section.name == "ahead":
        yield from _forecasts(brief)


def _figures(figures: Iterable[FigureShape]) -> str:
    return " · ".join(f"[{figure.value:,}]({figure.page}) {plain(figure.label)}" for figure in figures)


def _asked(one: AskedShape) -> str:
    numbers = [f"[{figure.value:,}]({figure.page}) {figure.label}" for figure in one.figures]
    numbers += [_("{sum} a year").format(sum=money(one.revenue))] if one.revenue else []
    numbers += [_votes(one.votes)] if one.votes else []
    return f"{_link(one)}: {', '.join(numbers)}"


def _list(one: ListShape) -> str:
    return f"**{one.title}**\n\n{_lines(_entry(entry) for entry in one.entries)}"


def _entry(entry: RowShape) -> str:
    remarks = [_votes(entry.number)] if entry.number is not None else []
    remarks += [plain(words) for words in (entry.state_label, entry.facts) if words]
    return f"{_link(entry)}" + (f" ({', '.join(remarks)})" if remarks else "")


def _votes(number: int) -> str:
    return ngettext("{n} vote", "{n} votes", number).format(n=f"{number:,}")


def _forecasts(brief: BriefShape) -> Iterator[str]:
    for forecast in (brief.forecast, *brief.releases):
        yield _("**{scope}**: {n} items left").format(scope=plain(forecast.scope), n=f"{forecast.remaining:,}")
        yield _dates(forecast.deadlines)
        yield " ".join(plain(sentence) for sentence in forecast.sentences)
        yield _lines(_ahead(ahead) for ahead in forecast.how_many)


def _ahead(ahead: HowManyShape) -> str:
    surest = [f"{one.percent} %: {one.items:,} ({one.measured})" for one in ahead.amounts]
    return _("Finished by {day}, at least: {amounts}").format(day=ahead.by, amounts="; ".join(surest))


def _dates(deadlines: Iterable[DeadlineShape]) -> str:
    never = _("not within ten years")
    rows = [f"| {one.percent} % | {one.date or never} | {one.measured} |" for one in deadlines]
    head = "| {} | {} | {} |".format(_("probability"), _("done by"), _("on this product's own history"))
    return "\n".join([head, "| ---: | --- | --- |", *rows]) if rows else ""


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _link(row: RowShape) -> str:
    return f"[{plain(' '.join(filter(None, (row.key, row.title))))}]({row.page})"


def plain(text: object) -> str:
    """The text so that Markdown shows it as it is."""
    return SPECIAL.sub(r"\\\1", str(text))
