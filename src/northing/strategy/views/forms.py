"""What the forms of strategy share: what stands in the fields, and what comes back when something is wrong."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect, replace_url, reselect, reswap, retarget

from northing.core.errors import Invalid
from northing.core.rows import Row
from northing.core.web import refusal, show, toast


def filled(request: HttpRequest, row: Row | None, errors: dict[str, str]) -> dict[str, str]:
    """What the fields hold: what was sent if that was wrong, else what the row or the address says."""
    if errors:
        return request.POST.dict()
    if row is None:
        return request.GET.dict()
    held = row.snapshot() | {"version": row.version}
    return {name: "" if value is None else str(value) for name, value in held.items()}


def show_form(
    request: HttpRequest, template: str, context: dict[str, Any], marked: Collection[str] = ()
) -> HttpResponse:
    """The form, as a page or in a dialog; with errors it takes its own place again.

    What is wrong with a field that was not sent, nor is `marked` by the template, stands on top of the form.
    """
    errors = context["errors"]
    context["loose"] = [errors[field] for field in errors if field not in request.POST and field not in marked]
    response = show(request, template, context, fragment="form", status=422 if errors else 200)
    return reselect(reswap(retarget(response, "#edit"), "outerHTML"), "#edit") if errors else response


def say_no(request: HttpRequest, errors: dict[str, str]) -> HttpResponse:
    """The first sentence of what is wrong, for forms too small to mark fields."""
    field, sentence = next(iter(errors.items()))
    return refusal(request, Invalid(sentence, field=field))


def go(request: HttpRequest, url: str) -> HttpResponse:
    """On to another page, for htmx and for plain forms."""
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


def shown_at(response: HttpResponse, url: str, done: str) -> HttpResponse:
    """The object's page after a change, at its own address, with a sentence in the corner that offers undo."""
    return toast(replace_url(response, url), done, undo=True)


def words_of(text: str) -> list[str]:
    """What stands between commas."""
    return [word.strip() for word in text.split(",") if word.strip()]
