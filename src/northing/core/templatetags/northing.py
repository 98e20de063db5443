"""The few words templates have beyond Django's own; plain functions, cheap enough for a list of 2,000."""

from datetime import date, datetime
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from northing.core import kinds
from northing.core.markdown import rendered

register = template.Library()
STEPS = ((60, "min"), (3600, "h"), (86400, "d"), (604800, "w"), (2629800, "mo"), (31557600, "y"))


@register.filter
def markdown(text: str) -> SafeString:
    """Markdown as safe HTML."""
    return mark_safe(rendered(text))  # noqa: S308 - rendered() sanitises


@register.filter
def ago(when: datetime | None) -> SafeString | str:
    """A short age such as 3 d, with the whole date on hover; the browser keeps it fresh."""
    if not when:
        return ""
    iso = when.isoformat(timespec="seconds")
    return format_html(
        '<time datetime="{}" title="{}" data-relative>{}</time>', iso, iso[:16].replace("T", " "), age(when)
    )


def age(when: datetime) -> str:
    """How long ago, or until when, in the largest unit that fits: 3 d."""
    seconds = abs((timezone.now() - when).total_seconds())
    size, unit = next((step for step in reversed(STEPS) if seconds >= step[0]), (0, ""))
    return f"{int(seconds // size)} {unit}" if size else _("now")


@register.filter
def day(when: date | datetime | None) -> str:
    """A date as people write it in a list: 3 Mar, or 3 Mar 2024 in another year."""
    if not when:
        return ""
    when = timezone.localtime(when).date() if isinstance(when, datetime) else when
    return f"{when.day} {when:%b}" + ("" if when.year == timezone.localdate().year else f" {when.year}")


@register.filter
def thousands(number: float | None) -> str:
    """1234567 as 1,234,567."""
    return "" if number is None else f"{number:,.0f}"


@register.filter
def money(amount: int | None) -> str:
    """A yearly revenue short: 1.2 M, 340 k, 900."""
    if amount is None:
        return ""
    if abs(amount) >= 1_000_000:
        return f"{amount / 1_000_000:.1f} M"
    return f"{amount / 1000:.0f} k" if abs(amount) >= 10_000 else f"{amount:,.0f}"


@register.filter
def page_of(row: Any) -> str:
    """The address of the page of any object."""
    return kinds.kind_of(row).page(row)


@register.filter
def kind_label(type: str) -> str:
    return str(kinds.KINDS[type].label) if type in kinds.KINDS else type


@register.simple_tag(takes_context=True)
def address(context: template.Context, **changes: Any) -> str:
    """This page's address with some parameters changed; None or an empty value drops one."""
    query = context["request"].GET.copy()
    query.pop("after", None)
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = value
    return f"?{query.urlencode()}" if query else context["request"].path


@register.simple_tag
def query(**values: Any) -> str:
    return urlencode({name: value for name, value in values.items() if value not in (None, "")})


@register.simple_tag
def icon(name: str) -> SafeString:
    """One of our icons, drawn in the colour of the text around it."""
    return _drawn(name)


@cache
def _drawn(name: str) -> SafeString:
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("icons.svg"), name)
