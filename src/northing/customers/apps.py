from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from northing.core import kinds


class CustomersConfig(AppConfig):
    name = "northing.customers"

    def ready(self) -> None:
        kinds.add(
            kinds.Kind(
                type="account",
                model="customers.Account",
                label=_("account"),
                plural=_("accounts"),
                title=lambda account: account.name,
                page=lambda account: reverse("customers:account", args=[account.pk]),
                words=lambda account: f"{account.segment} {account.plan}",
                facts=lambda account: account.segment,
                editable=frozenset({"name", "kind", "segment", "plan", "revenue", "currency", "notes"}),
                edit="customers.edit_account",
                icon="account",
            ),
            kinds.Kind(
                type="contact",
                model="customers.Contact",
                label=_("contact"),
                plural=_("contacts"),
                title=lambda contact: contact.name,
                page=lambda contact: reverse("customers:contact", args=[contact.pk]),
                words=lambda contact: f"{contact.email} {contact.title}",
                editable=frozenset({"name", "email", "title", "account"}),
                edit="customers.edit_contact",
                icon="contact",
            ),
        )
