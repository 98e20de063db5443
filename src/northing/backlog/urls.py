from django.urls import path

from . import views

app_name = "backlog"
urlpatterns = [
    path("items/", views.items, name="items"),
    path("items/add/", views.add_item, name="add-item"),
    path("items/edit-many/", views.edit_many, name="edit-many"),
    path("items/options/<str:field>/", views.options, name="options"),
    path("items/of/account/<int:id>/", views.for_account, name="for-account"),
    path("items/of/idea/<int:id>/", views.of_idea, name="of-idea"),
    path("items/<str:key>/", views.item, name="item"),
    path("items/<str:key>/edit/", views.edit_item, name="edit-item"),
    path("items/<str:key>/pick/<str:field>/", views.pick, name="pick"),
    path("items/<str:key>/part/<str:name>/", views.part, name="part"),
    path("items/<str:key>/criteria/<int:place>/", views.meet_criterion, name="meet-criterion"),
    path("items/<str:key>/rank/", views.rank_item, name="rank-item"),
    path("items/<str:key>/block/", views.block, name="block"),
    path("items/<str:key>/unblock/", views.unblock, name="unblock"),
    path("items/<str:key>/quotes/", views.quotes, name="quotes"),
    path("releases/", views.releases, name="releases"),
    path("releases/add/", views.add_release, name="add-release"),
    path("releases/<int:id>/", views.release, name="release"),
    path("releases/<int:id>/edit/", views.edit_release, name="edit-release"),
    path("releases/<int:id>/ship/", views.ship_release, name="ship-release"),
    path("milestones/", views.milestones, name="milestones"),
    path("milestones/add/", views.add_milestone, name="add-milestone"),
    path("milestones/<int:id>/edit/", views.edit_milestone, name="edit-milestone"),
    path("sprints/", views.sprints, name="sprints"),
    path("sprints/add/", views.add_sprint, name="add-sprint"),
    path("sprints/<int:id>/edit/", views.edit_sprint, name="edit-sprint"),
    path("releases/of/initiative/<int:id>/", views.of_initiative, name="of-initiative"),
]
