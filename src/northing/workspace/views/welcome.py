"""The door: the first page of a fresh installation, and from then on the way to signing in."""

from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from northing.core.errors import Forbidden, Problem

from ..models import User, Workspace
from ..setup import create_workspace


def welcome(request: HttpRequest) -> HttpResponse:
    """Name the workspace and be its owner. Once there is one, this is where a stranger is sent to sign in."""
    if Workspace.objects.exists():
        return _sign_in(request)
    asked = {name: request.POST.get(name, "") for name in ("workspace", "email", "password")}
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            create_workspace(name=asked["workspace"], email=asked["email"], password=asked["password"])
            user = User.objects.get(email=asked["email"].strip().lower())
            login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
            return redirect("/")
        except Problem as problem:
            errors = {fault.field: fault.sentence for fault in problem.faults}
    context = {"errors": errors, "asked": asked}
    return render(request, "workspace/welcome.html", context, status=422 if errors else 200)


def _sign_in(request: HttpRequest) -> HttpResponse:
    """A user without a workspace would be sent around in circles: they are told instead."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.GET.get("next", "/"), reverse("account_login"))
    if request.actor:
        return redirect("/")
    problem = Forbidden("You are no longer a member here: sign out, or ask an owner to let you in again.")
    return render(request, "problem.html", {"problem": problem, "outside": True}, status=problem.status)
