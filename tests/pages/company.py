"""A small company with one of everything, so that every page has something to show."""

from datetime import date, timedelta
from typing import Any

from tests.pages.server import Api
from tests.pages.story import ago

KEY = "LOOK"
MAIL = (
    "Dear team,\n\nthe export times out every Monday, and we send the figures by hand. "
    "Also, <b>nobody</b> found the map.\n\nRegards, Mira"
)
SAID = "the export times out every Monday"
TEXT = """Exports run in the request and die after 30 seconds.

* run them in the **background**
* send a mail with a link

| size | seconds |
|---|---|
| 10 MB | 4 |

```mermaid
flowchart LR
  Request --> Queue --> Mail
```
"""


def found_company(api: Api) -> dict[str, Any]:
    """Make it; return the addresses of what it has by kind of object."""
    api.post("/products", key=KEY, name="Look", kind="web", stage="ga", description="The one that is looked at.")
    api.post("/products", key="OTHER", name="Another product with a name that is much too long for the sidebar")
    ada = api.get("/members")[0]["id"]
    account = api.post("/accounts", name="Sparrow Foods", segment="Enterprise", plan="Gold", revenue=80_000)["id"]
    contact = api.post("/contacts", name="Mira Holm", email="mira@sparrow.example", account=account)["id"]
    listened = listen(api, account)
    decided = decide(api, listened, ada)
    delivered = deliver(api, decided, listened, ada)
    share = api.post("/shares", page="brief", product=KEY, name="Steering committee")
    return {
        "account": f"/customers/{account}/",
        "contact": f"/contacts/{contact}/",
        "member": f"/settings/members/{ada}/",
        "product": f"/products/{KEY}/",
        "share": f"/s/{share['secret']}/",
        **listened["pages"],
        **decided["pages"],
        **delivered["pages"],
    }


def listen(api: Api, account: int) -> dict[str, Any]:
    mail = api.post("/feedback", product=KEY, text=MAIL, source="mail", account=account, author="Mira Holm")["id"]
    start = MAIL.index(SAID)
    span = {"start": start, "end": start + len(SAID)}
    insight = api.post(f"/feedback/{mail}/insights", importance=3, new_theme="Exports that die", **span)
    theme = insight["about_id"]
    declined = api.post("/feedback", product=KEY, text="A watch app, please.", account=account)["id"]
    api.put(f"/feedback/{declined}/triage", verdict="decline", reason="Too few ask for it now.")
    for n in range(3):
        api.post("/feedback", product=KEY, text=f"Message {n} that waits.", at=ago(hours=n + 1), account=account)
    return {"theme": theme, "mail": mail, "pages": {"feedback": f"/feedback/{mail}/", "theme": f"/themes/{theme}/"}}


def decide(api: Api, listened: dict[str, Any], ada: int) -> dict[str, Any]:
    starts, due = (date.today() + timedelta(days=days) for days in (-20, 60))
    bet = {"starts": starts.isoformat(), "due": due.isoformat(), "state": "active", "horizon": "now", "owner": ada}
    initiative = api.post("/initiatives", product=KEY, name="Exports people trust", summary=TEXT, **bet)["id"]
    given = {"summary": TEXT, "theme": listened["theme"], "initiative": initiative, "owner": ada}
    idea = api.post("/ideas", product=KEY, title="Export in the background", hypothesis="They stay.", **given)["key"]
    points = {"effort_low": 1, "effort_likely": 2, "effort_high": 5, "confidence": 80}
    api.patch(f"/ideas/{idea}", impact_low=0.5, impact_likely=1, impact_high=2, **points)
    options = [{"name": "Queue"}, {"name": "Larger servers"}]
    asked = {"product": KEY, "options": options, "about": [idea], "driver": ada}
    decision = api.post("/decisions", title="How shall exports survive?", context=TEXT, **asked)["id"]
    api.put(f"/decisions/{decision}/decide", choice="Queue", why="It grows.", prediction="No export fails in May.")
    api.post("/decisions", title="Which queue?", **asked)
    pages = {
        "initiative": f"/initiatives/{initiative}/",
        "idea": f"/ideas/{idea}/",
        "decision": f"/decisions/{decision}/",
    }
    return {"idea": idea, "pages": pages}


def deliver(api: Api, decided: dict[str, Any], listened: dict[str, Any], ada: int) -> dict[str, Any]:
    soon = (date.today() + timedelta(days=30)).isoformat()
    release = api.post("/releases", product=KEY, name="Spring", summary=TEXT, due=soon)["id"]
    api.post("/milestones", product=KEY, name="Beta", due=soon)
    api.post("/sprints", product=KEY, name="Sprint 1", starts=ago(days=3), ends=ago(days=-11))
    more = {"release": release, "labels": ["export", "server"], "estimate": 5, "priority": "high", "assignee": ada}
    why = {"idea": decided["idea"], "feedback": [listened["mail"]], "criteria": ["A mail comes", "It is fast"]}
    item = api.post("/items", product=KEY, title="Put exports in a queue", kind="feature", text=TEXT, **more, **why)
    for n, state in enumerate(("backlog", "ready", "in_progress", "in_review", "done", "cancelled")):
        part = api.post("/items", product=KEY, title=f"Part {n} of the queue", kind="task", parent=item["key"])["key"]
        api.put(f"/items/{part}/state", state=state)
    api.post(f"/items/{item['key']}/blockers", by=f"{KEY}-4")
    api.post("/comments", on=item["key"], body=f"Well done, **all**.\n\n{TEXT}")
    return {
        "pages": {"release": f"/releases/{release}/", "item": f"/items/{item['key']}/", "why": f"/why/{item['key']}/"}
    }
