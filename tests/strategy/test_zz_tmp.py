import base64
import json

import pytest

from northing.strategy import queries


@pytest.mark.parametrize(
    "vals",
    [
        ["x", 1],
        [1, 1],
        ["2024-01-01T00:00:00Z", "y"],
        [None, None],
        [True, {}],
        ["2024-01-01T00:00:00Z", 10**30],
        ["2024-13-41T00:00:00+00:00", 1],
    ],
)
@pytest.mark.parametrize("state", ["", "open", "decided", "due"])
def test_x(world, vals, state, decision):
    cur = base64.urlsafe_b64encode(json.dumps(vals).encode()).decode()
    try:
        queries.decisions(world.member, **({"due": True} if state == "due" else {"state": state}), after=cur)
    except Exception as e:
        print(vals, state, type(e), str(e)[:100])


def test_keys(world):
    for k in ("9" * 24, "0", "-1", "x", "ACME-1", "é", "٣"):
        try:
            queries.idea(world.member, key=k)
        except Exception as e:
            print(k, type(e).__name__, e)


def test_rest(world, api, idea, theme):
    c = api("member")
    J = dict(content_type="application/json")
    print(c.get("/api/v1/ideas").json())
    print(c.get(f"/api/v1/ideas/{idea.key}").status_code)
    print(
        c.post("/api/v1/ideas/ACME-1/themes", {"theme": theme.pk}, **J).status_code,
        c.delete(f"/api/v1/ideas/ACME-1/themes/{theme.pk}").status_code,
    )
    r = c.post("/api/v1/decisions", {"title": "x", "options": ["a", {"name": "b"}], "about": ["ACME-1"]}, **J)
    print(r.status_code, r.json())
    r = c.patch("/api/v1/ideas/ACME-1", {"effort_low": 5}, **J)
    print(r.status_code, r.json())
    r = c.put("/api/v1/decisions/1/decide", {"choice": "z", "why": "w"}, **J)
    print(r.status_code, r.json())
    r = c.put("/api/v1/decisions/1/decide?dry_run=1", {"choice": "a", "why": "w"}, **J)
    print(r.status_code, r.json()["changes"])
    r = c.patch("/api/v1/ideas/ACME-1", {"title": "a\x00b", "owner": 2**63 - 1}, **J)
    print(r.status_code, r.json())
