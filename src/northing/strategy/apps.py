from typing import Any

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds
from northing.core.kinds import Edge


class StrategyConfig(AppConfig):
    name = "northing.strategy"

    def ready(self) -> None:
        kinds.add(_initiative(), _idea(), _decision())
        kinds.SOCKETS.panels += [
            kinds.Panel(
                on="account",
                title=_("Ideas they asked for"),
                url=lambda account: reverse("strategy:ideas-of-account", args=[account.pk]),
                order=20,
            ),
            kinds.Panel(
                on="theme",
                title=_("Ideas that answer this"),
                url=lambda theme: reverse("strategy:ideas-of-theme", args=[theme.pk]),
                order=20,
            ),
        ]


def _initiative() -> kinds.Kind:
    return kinds.Kind(
        type="initiative",
        model="strategy.Initiative",
        label=_("initiative"),
        plural=_("initiatives"),
        title=lambda initiative: initiative.name,
        page=lambda initiative: reverse("strategy:initiative", args=[initiative.pk]),
        words=lambda initiative: initiative.summary,
        state="state",
        editable=frozenset({"name", "summary", "state", "horizon", "starts", "due", "owner", "viewers"}),
        edit="strategy.edit_initiative",
        icon="initiatives",
        facts=lambda initiative: str(initiative.get_state_display()),
    )


def _idea() -> kinds.Kind:
    from .models import Idea

    return kinds.Kind(
        type="idea",
        model="strategy.Idea",
        label=_("idea"),
        plural=_("ideas"),
        title=lambda idea: idea.title,
        key=lambda idea: idea.key,
        page=lambda idea: reverse("strategy:idea", args=[idea.key]),
        words=lambda idea: f"{idea.summary} {idea.hypothesis} {idea.target_segment} {idea.feasibility}",
        state="state",
        edges=(Edge("initiative", "includes", to="initiative"),),
        editable=_all_but(Idea, "product", "number", "key"),
        edit="strategy.edit_idea",
        icon="ideas",
        facts=lambda idea: str(idea.get_state_display()),
        find=_idea_by_key,
    )


def _decision() -> kinds.Kind:
    from .models import Decision

    return kinds.Kind(
        type="decision",
        model="strategy.Decision",
        label=_("decision"),
        plural=_("decisions"),
        title=lambda decision: decision.title,
        page=lambda decision: reverse("strategy:decision", args=[decision.pk]),
        words=lambda decision: f"{decision.context} {decision.choice} {decision.why} {decision.prediction}",
        state="state",
        edges=(Edge("superseded_by", "leads_to", to="decision", outward=True),),
        editable=_all_but(Decision, "product"),
        edit="strategy.edit_decision",
        icon="decisions",
        facts=lambda decision: decision.choice or str(decision.get_state_display()),
    )


def _all_but(model: Any, *fixed: str) -> frozenset[str]:
    return frozenset(field.name for field in model.tracked()) - set(fixed)


def _idea_by_key(actor: Any, key: str) -> Any:
    return kinds.KINDS["idea"].visible_to(actor).filter(key=key).first()
