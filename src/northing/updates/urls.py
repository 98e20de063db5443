from django.urls import path

from . import views

app_name = "updates"
urlpatterns = [
    path("brief/", views.choose, name="choose"),
    path("brief/<str:product>/", views.brief, name="brief"),
    path("brief/<str:product>/rows/<str:figure>/", views.rows, name="rows"),
]
