from django.urls import path

from . import views

app_name = "connectors"
urlpatterns = [
    path("import/", views.imports, name="imports"),
    path("import/upload/", views.upload, name="upload"),
    path("import/<int:id>/", views.run, name="run"),
    path("import/<int:id>/start/", views.start, name="start"),
    path("import/<int:id>/progress/", views.progress, name="progress"),
    path("import/<int:id>/skipped/", views.skipped, name="skipped"),
]
