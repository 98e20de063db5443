"""Fills the catalogue: each area's actions and queries are imported once every model is known."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "northing.core"

    def ready(self) -> None:
        autodiscover_modules("actions", "queries")
