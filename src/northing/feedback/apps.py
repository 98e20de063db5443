from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds
from northing.core.kinds import Edge

EDITABLE = frozenset({"product", "title", "text", "source", "author", "account", "at", "url", "votes", "viewers"})
DECIDED = frozenset({"state", "reason", "decided_by", "decided_at", "snoozed_until", "duplicate_of"})


class FeedbackConfig(AppConfig):
    name = "northing.feedback"

    def ready(self) -> None:
        kinds.add(_feedback(), _insight(), _theme())
        kinds.SOCKETS.panels += [
            kinds.Panel(
                on="account",
                title=_("What they asked"),
                url=lambda account: reverse("feedback:of-account", args=[account.pk]),
                order=10,
            ),
            kinds.Panel(
                on="contact",
                title=_("What they said"),
                url=lambda contact: reverse("feedback:of-contact", args=[contact.pk]),
                order=10,
            ),
        ]


def _feedback() -> kinds.Kind:
    return kinds.Kind(
        type="feedback",
        model="feedback.Feedback",
        label=_("message"),
        plural=_("feedback"),
        title=lambda message: message.title,
        page=lambda message: reverse("feedback:message", args=[message.pk]),
        words=lambda message: message.text,
        state="state",
        edges=(
            Edge("account", "said", to="account"),
            Edge("duplicate_of", "duplicates", to="feedback", outward=True),
        ),
        editable=EDITABLE | DECIDED,
        edit="feedback.edit",
        icon="inbox",
        facts=lambda message: message.source_name,
    )


def _insight() -> kinds.Kind:
    return kinds.Kind(
        type="insight",
        model="feedback.Insight",
        label=_("insight"),
        plural=_("insights"),
        title=lambda insight: f"“{insight.quote[:240]}”",
        page=lambda insight: f"{reverse('feedback:message', args=[insight.feedback_id])}#insight-{insight.pk}",
        edges=(
            Edge("feedback", "contains", to="feedback"),
            Edge("about_id", "supports", to_field="about_type", outward=True),
        ),
        editable=frozenset({"start", "end", "quote", "importance", "about_type", "about_id"}),
        edit="feedback.edit_insight",
        icon="quote",
        searchable=False,
    )


def _theme() -> kinds.Kind:
    return kinds.Kind(
        type="theme",
        model="feedback.Theme",
        label=_("theme"),
        plural=_("themes"),
        title=lambda theme: theme.name,
        page=lambda theme: reverse("feedback:theme", args=[theme.pk]),
        words=lambda theme: theme.summary,
        state="state",
        editable=frozenset({"name", "summary", "state", "viewers"}),
        edit="feedback.edit_theme",
        icon="themes",
    )
