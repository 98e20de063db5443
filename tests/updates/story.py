"""A year of one small product, told with dates: what the roadmap, the brief and the day are read from."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from northing.backlog import actions as backlog
from northing.backlog.shapes import IncomingItem, IncomingRelease
from northing.core.actors import Actor
from northing.core.shapes import Change
from northing.customers import actions as customers
from northing.customers.shapes import IncomingAccount, IncomingContact
from northing.feedback import actions as feedback
from northing.feedback.shapes import IncomingFeedback, IncomingInsight, IncomingTheme
from northing.strategy import actions as strategy
from northing.strategy.shapes import IncomingDecision, IncomingIdea, IncomingInitiative

SOURCE = "story"
SECRET = "internal"  # stands in every title that guests must not see
WEEKS = 40


def ago(days: float) -> datetime:
    """Noon so many days ago."""
    today = timezone.localdate()
    return timezone.make_aware(datetime.combine(today, time(12))) - timedelta(days=days)


def tell(actor: Actor, key: str = "ACME") -> None:
    """Import the year: every second message and item may be seen by guests."""
    given = {"source": SOURCE, "product": key}
    customers.import_accounts(actor, source=SOURCE, records=_accounts())
    customers.import_contacts(actor, source=SOURCE, records=_contacts())
    strategy.import_initiatives(actor, **given, records=_initiatives())
    feedback.import_themes(actor, **given, records=_themes())
    feedback.import_feedback(actor, **given, records=_messages())
    strategy.import_ideas(actor, **given, records=_ideas())
    feedback.import_insights(actor, **given, records=_insights())
    strategy.import_decisions(actor, **given, records=_decisions())
    backlog.import_releases(actor, **given, records=_releases())
    backlog.import_items(actor, **given, records=[*_finished_items(), *_open_items()])


def _seen(number: int) -> tuple[str, str]:
    """Who may see the one with this number, and a word for its title."""
    return ("guests", "public") if number % 2 else ("team", SECRET)


def _accounts() -> list[IncomingAccount]:
    paid = {"umbra": 90_000, "initech": 40_000, "hooli": 250_000}
    return [
        IncomingAccount(foreign=name, name=name.title(), segment="enterprise", revenue=sum)
        for name, sum in paid.items()
    ]


def _contacts() -> list[IncomingContact]:
    return [IncomingContact(foreign=f"{name}-ann", name="Ann", account=name) for name in ("umbra", "initech", "hooli")]


def _initiatives() -> list[IncomingInitiative]:
    today = timezone.localdate()
    return [
        IncomingInitiative(
            foreign="sign-in",
            name=f"Sign-in that never waits ({SECRET})",
            state="active",
            horizon="now",
            starts=today - timedelta(days=40),
            due=today + timedelta(days=50),
            at=ago(120),
        ),
        IncomingInitiative(foreign="offline", name=f"Work without a network ({SECRET})", at=ago(100)),
    ]


def _themes() -> list[IncomingTheme]:
    return [
        IncomingTheme(foreign="slow", name=f"Signing in is slow ({SECRET})", at=ago(200)),
        IncomingTheme(foreign="lost", name=f"Work is lost without a network ({SECRET})", at=ago(200)),
    ]


def _messages() -> list[IncomingFeedback]:
    """Two a week for twenty weeks, from two sources; the older half has been accepted."""
    speakers = ("umbra-ann", "initech-ann", "hooli-ann")
    return [
        IncomingFeedback(
            foreign=f"m{n}",
            source="call" if n % 3 else "ticket",
            title=f"Message {n} ({_seen(n)[1]})",
            text="Signing in is slow every Monday, and work is lost in the tunnel.",
            author=speakers[n % 3],
            at=ago(3.5 * n + 0.25),
            votes=n % 7,
            state="accepted" if n > 20 else "new",
            decided_at=ago(3.5 * n - 2) if n > 20 else None,
            viewers=_seen(n)[0],
        )
        for n in range(40)
    ]


def _ideas() -> list[IncomingIdea]:
    return [
        IncomingIdea(
            foreign="passkeys", title=f"Passkeys ({SECRET})", initiative="sign-in", themes=("slow",), at=ago(90)
        ),
        IncomingIdea(foreign="cache", title=f"Keep a copy ({SECRET})", initiative="offline", at=ago(90)),
    ]


def _insights() -> list[IncomingInsight]:
    slow = [
        IncomingInsight(foreign=f"s{n}", feedback=f"m{n}", start=0, end=18, theme="slow", at=ago(1)) for n in range(12)
    ]
    lost = [
        IncomingInsight(foreign=f"l{n}", feedback=f"m{n}", start=38, end=50, theme="lost", at=ago(1)) for n in range(4)
    ]
    copy = [
        IncomingInsight(foreign=f"i{n}", feedback=f"m{n}", start=38, end=50, idea="cache", at=ago(1)) for n in range(3)
    ]
    return slow + lost + copy


def _decisions() -> list[IncomingDecision]:
    options = ("Passkeys", "Codes")
    return [
        IncomingDecision(
            foreign="d1",
            title=f"How people sign in ({SECRET})",
            options=options,
            choice="Passkeys",
            about=("passkeys",),
            at=ago(20),
            decided_at=ago(9),
        ),
        IncomingDecision(foreign="d2", title=f"Which phones ({SECRET})", options=options, state="open", at=ago(12)),
    ]


def _releases() -> list[IncomingRelease]:
    today = timezone.localdate()
    return [
        IncomingRelease(
            foreign="r1",
            name="1.0 public",
            due=today - timedelta(days=11),
            shipped_at=ago(10),
            state="shipped",
            viewers="guests",
            at=ago(80),
        ),
        IncomingRelease(
            foreign="r2",
            name="2.0 public",
            starts=today - timedelta(days=9),
            due=today + timedelta(days=60),
            state="active",
            viewers="guests",
            at=ago(60),
        ),
        IncomingRelease(foreign="r3", name=f"3.0 {SECRET}", due=today + timedelta(days=120), at=ago(50)),
    ]


def _finished_items() -> list[IncomingItem]:
    """Three to five a week for forty weeks, each opened, started a week later and done after two more."""
    return [
        _item(
            f"done-{week}-{n}",
            born=7 * week + 25,
            number=week + n,
            steps=(("in_progress", 7 * week + 18), ("done", 7 * week + 4)),
            release="r1" if week < 6 else "",
        )
        for week in range(WEEKS)
        for n in range(3 + week % 3)
    ]


def _open_items() -> list[IncomingItem]:
    waiting = [
        _item(f"open-{n}", born=10 + 12 * n, number=n, release="r2" if n < 8 else "", votes=n) for n in range(36)
    ]
    begun = [_item(f"begun-{n}", born=50, number=n, steps=(("in_progress", 30 if n else 5),)) for n in range(4)]
    stuck = [_item(f"stuck-{n}", born=45, number=n, blocked_by=("open-1",)) for n in range(3)]
    return waiting + begun + stuck


def _item(
    foreign: str, *, born: float, number: int, steps: tuple[tuple[str, float], ...] = (), **told: object
) -> IncomingItem:
    """An item in the state its steps end in; each step is (state, days ago)."""
    states = ["backlog", *(state for state, _days in steps)]
    changes = [
        Change(at=ago(days), field="state", before=before, after=state)
        for before, (state, days) in zip(states, steps, strict=False)
    ]
    viewers, word = _seen(number)
    return IncomingItem(
        foreign=foreign,
        title=f"{foreign} ({word})",
        state=states[-1],
        created=ago(born),
        closed=ago(steps[-1][1]) if states[-1] == "done" else None,
        changes=tuple(changes),
        viewers=viewers,
        **told,
    )
