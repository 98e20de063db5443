"""Forecasts in words: never a probability without how often it held, never a date where the history is too thin."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from northing.core.templatetags.northing import day as in_words

from ..shapes import DeadlineShape

if TYPE_CHECKING:
    from northing.engines import forecast as engine

FEW_APART = 5


def scope(product: Any, release: Any, *, given: bool) -> str:
    if release:
        return _("left in {release}").format(release=release.name)
    return _("the number given") if given else _("everything open in {product}").format(product=product.name)


def measured(hits: "engine.Hits", trust: "engine.Trust") -> str:
    """How often forecasts of this kind came true, or why nobody can say."""
    if hits.rate is None:
        return _("never tried: the history holds no such case")
    told = {"hits": hits.hits, "cases": hits.cases, "rate": round(100 * hits.rate)}
    if trust != "measured":
        return _("came true {hits} of {cases} times, too few to rely on").format(**told)
    return _("came true {hits} of {cases} times ({rate} %)").format(**told)


def sentences(
    product: Any, left: int, pace: Any, answer: "engine.When | None", deadlines: Sequence[DeadlineShape]
) -> list[str]:
    """What a reader must know, in the order to say it."""
    if not left:
        return [_("Nothing is left to finish.")]
    if answer is None:
        return [_nothing_finished(product, pace)]
    promise = _promise(deadlines[1]) if deadlines[1].date else ""
    told = [promise, answer.because, _overlap(answer.hit_rate), _read_from(pace), _growth(pace)]
    return [sentence for sentence in told if sentence]


def _nothing_finished(product: Any, pace: Any) -> str:
    told = {"product": product.name, "weeks": len(pace.finished)}
    if not pace.finished:
        return _("{product} has no full week of history yet: finish some items, then a date can be forecast.").format(
            **told
        )
    return _("Nothing was finished in the {weeks} weeks of history of {product}: there is no pace to read.").format(
        **told
    )


def _promise(p85: DeadlineShape) -> str:
    return _("Done by {day} with 85 %; forecasts like this {measured}.").format(
        day=in_words(p85.date), measured=p85.measured
    )


def _overlap(score: "engine.HitRate") -> str:
    if not score.p85.cases or score.apart >= FEW_APART:
        return ""
    return ngettext(
        "The cases overlap: only {n} of them shares no week with another.",
        "The cases overlap: only {n} of them share no week with another.",
        score.apart,
    ).format(n=score.apart)


def _read_from(pace: Any) -> str:
    return _("Read from {weeks} full weeks in which {finished} items were finished.").format(
        weeks=len(pace.finished), finished=f"{sum(pace.finished):,}"
    )


def _growth(pace: Any) -> str:
    finished, arrived = pace.lately(pace.finished), pace.lately(pace.arrived)
    return _(
        "New work is not counted in: lately {arrived:g} items a week arrive and {finished:g} are finished."
    ).format(arrived=arrived, finished=finished)
