"""Every address: the pages of each area, REST under /api/v1/, sign-in under /accounts/."""

from django.urls import include, path

from northing.doors import rest

urlpatterns = [
    path("api/v1/", include((rest.urls(), "rest"))),
    path("accounts/", include("allauth.account.urls")),
    path("", include("northing.today.urls")),
    path("", include("northing.customers.urls")),
    path("", include("northing.feedback.urls")),
    path("", include("northing.strategy.urls")),
    path("", include("northing.backlog.urls")),
    path("", include("northing.roadmap.urls")),
    path("", include("northing.updates.urls")),
    path("", include("northing.connectors.urls")),
    path("", include("northing.workspace.urls")),
]
