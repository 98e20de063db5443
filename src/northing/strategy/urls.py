from django.urls import path

from . import views

app_name = "strategy"
urlpatterns = [
    path("ideas/", views.ideas, name="ideas"),
    path("ideas/add/", views.add_idea, name="add-idea"),
    path("ideas/of/account/<int:id>/", views.ideas_of_account, name="ideas-of-account"),
    path("ideas/of/theme/<int:id>/", views.ideas_of_theme, name="ideas-of-theme"),
    path("ideas/<str:key>/", views.idea, name="idea"),
    path("ideas/<str:key>/edit/", views.edit_idea, name="edit-idea"),
    path("ideas/<str:key>/decline/", views.decline_idea, name="decline-idea"),
    path("ideas/<str:key>/evidence/", views.evidence, name="evidence"),
    path("ideas/<str:key>/accounts/", views.accounts, name="accounts"),
    path("ideas/<str:key>/themes/", views.answer_theme, name="answer-theme"),
    path("ideas/<str:key>/themes/<int:theme>/remove/", views.unanswer_theme, name="unanswer-theme"),
    path("initiatives/", views.initiatives, name="initiatives"),
    path("initiatives/add/", views.add_initiative, name="add-initiative"),
    path("initiatives/<int:id>/", views.initiative, name="initiative"),
    path("initiatives/<int:id>/edit/", views.edit_initiative, name="edit-initiative"),
    path("decisions/", views.decisions, name="decisions"),
    path("decisions/add/", views.add_decision, name="add-decision"),
    path("decisions/<int:id>/", views.decision, name="decision"),
    path("decisions/<int:id>/edit/", views.edit_decision, name="edit-decision"),
    path("decisions/<int:id>/decide/", views.decide, name="decide"),
    path("decisions/<int:id>/supersede/", views.supersede, name="supersede"),
]
