from django.urls import path

from . import views

app_name = "workspace"
urlpatterns = [
    path("welcome/", views.welcome, name="welcome"),
    path("products/", views.products, name="products"),
    path("products/add/", views.add_product, name="add-product"),
    path("products/<str:key>/", views.product, name="product"),
    path("settings/", views.settings, name="settings"),
    path("settings/members/", views.members, name="members"),
    path("settings/members/add/", views.add_member, name="add-member"),
    path("settings/members/<int:id>/", views.edit_member, name="edit-member"),
    path("settings/tokens/", views.tokens, name="tokens"),
    path("settings/tokens/make/", views.make_token, name="make-token"),
    path("settings/tokens/<int:id>/revoke/", views.revoke_token, name="revoke-token"),
    path("settings/shares/", views.shares, name="shares"),
    path("settings/shares/<int:id>/revoke/", views.revoke_share, name="revoke-share"),
    path("share/", views.share_page, name="share-page"),
    path("s/<str:secret>/", views.shared, name="shared"),
    path("s/<str:secret>/<path:rest>", views.shared, name="shared-part"),
    path("palette/", views.palette, name="palette"),
    path("search/", views.search, name="search"),
    path("why/<path:ref>/", views.why, name="why"),
    path("history/", views.history, name="history"),
    path("history/<int:sequence>/undo/", views.undo, name="undo"),
    path("o/<str:type>/<int:id>/", views.object, name="object"),
    path("o/<str:type>/<int:id>/history/", views.object_history, name="history-of"),
    path("o/<str:type>/<int:id>/trace/", views.trace, name="trace"),
    path("o/<str:type>/<int:id>/trace/add/", views.add_link, name="add-link"),
    path("o/<str:type>/<int:id>/trace/<int:link>/remove/", views.remove_link, name="remove-link"),
    path("o/<str:type>/<int:id>/comments/", views.comments, name="comments"),
    path("o/<str:type>/<int:id>/comments/<int:comment>/remove/", views.remove_comment, name="remove-comment"),
]
