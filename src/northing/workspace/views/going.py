"""After a form: on to another page, also where htmx sent it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django_htmx.http import HttpResponseClientRedirect


def going(request: HttpRequest, name: str, *args: Any) -> HttpResponse:
    return HttpResponseClientRedirect(resolve_url(name, *args)) if request.htmx else redirect(name, *args)
