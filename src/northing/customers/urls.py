from django.urls import path

from . import views

app_name = "customers"
urlpatterns = [
    path("customers/", views.accounts, name="accounts"),
    path("customers/options/", views.options, name="options"),
    path("customers/add/", views.add_account, name="add-account"),
    path("customers/<int:id>/", views.account, name="account"),
    path("customers/<int:id>/edit/", views.edit_account, name="edit-account"),
    path("customers/<int:id>/contacts/add/", views.add_contact, name="add-contact"),
    path("contacts/<int:id>/edit/", views.edit_contact, name="edit-contact"),
    path("contacts/<int:id>/", views.contact, name="contact"),
]
