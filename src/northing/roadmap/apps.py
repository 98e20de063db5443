from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds


class RoadmapConfig(AppConfig):
    name = "northing.roadmap"

    def ready(self) -> None:
        from . import views

        kinds.SOCKETS.shared["roadmap"] = views.shared_roadmap
        kinds.SOCKETS.panels.append(
            kinds.Panel(
                on="release",
                title=_("Forecast"),
                url=lambda release: reverse("roadmap:release-forecast", args=[release.pk]),
                order=20,
            )
        )
