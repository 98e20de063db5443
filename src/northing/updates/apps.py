from django.apps import AppConfig

from northing.core import kinds


class UpdatesConfig(AppConfig):
    name = "northing.updates"

    def ready(self) -> None:
        from . import views

        kinds.SOCKETS.shared["brief"] = views.shared_brief
