"""The first page of a fresh installation: name the workspace, be its owner."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from northing.core.errors import Problem

from ..models import User, Workspace
from ..setup import create_workspace


def welcome(request: HttpRequest) -> HttpResponse:
    if Workspace.objects.exists():
        return redirect("/")
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
