from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds


class ConnectorsConfig(AppConfig):
    name = "northing.connectors"

    def ready(self) -> None:
        from . import jobs  # noqa: F401 - declares them

        kinds.add(
            kinds.Kind(
                type="import",
                model="connectors.Import",
                label=_("import"),
                plural=_("imports"),
                title=lambda run: run.name,
                page=lambda run: reverse("connectors:run", args=[run.pk]),
                searchable=False,
            )
        )
