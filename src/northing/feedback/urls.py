from django.urls import path

from . import views

app_name = "feedback"
urlpatterns = [
    path("feedback/", views.inbox, name="inbox"),
    path("feedback/all/", views.messages, name="list"),
    path("feedback/capture/", views.capture, name="capture"),
    path("feedback/targets/", views.targets, name="targets"),
    path("feedback/<int:id>/", views.message, name="message"),
    path("feedback/<int:id>/edit/", views.edit, name="edit"),
    path("feedback/<int:id>/triage/", views.triage, name="triage"),
    path("feedback/<int:id>/triage/<str:verdict>/", views.ask, name="ask"),
    path("feedback/<int:id>/reopen/", views.reopen, name="reopen"),
    path("feedback/<int:id>/similar/", views.similar, name="similar"),
    path("feedback/<int:id>/highlight/", views.highlight, name="highlight"),
    path("insights/<int:id>/edit/", views.edit_insight, name="edit-insight"),
    path("insights/<int:id>/remove/", views.remove_insight, name="remove-insight"),
    path("themes/", views.themes, name="themes"),
    path("themes/add/", views.add_theme, name="add-theme"),
    path("themes/<int:id>/", views.theme, name="theme"),
    path("themes/<int:id>/edit/", views.edit_theme, name="edit-theme"),
    path("customers/<int:id>/feedback/", views.of_account, name="of-account"),
    path("contacts/<int:id>/feedback/", views.of_contact, name="of-contact"),
]
