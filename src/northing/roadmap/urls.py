from django.urls import path

from . import views

app_name = "roadmap"
urlpatterns = [
    path("roadmap/", views.timeline, name="timeline"),
    path("roadmap/now-next-later/", views.horizons, name="horizons"),
    path("roadmap/initiatives/<int:id>/move/", views.move_initiative, name="move-initiative"),
    path("roadmap/initiatives/<int:id>/horizon/", views.change_horizon, name="change-horizon"),
    path("roadmap/releases/<int:id>/move/", views.move_release, name="move-release"),
    path("forecast/", views.forecast, name="forecast"),
    path("forecast/release/<int:id>/", views.release_forecast, name="release-forecast"),
]
