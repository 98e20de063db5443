"""How work items are described, by type; and what is said when they are dropped."""

from northing.connectors.sample.grammar import lines

TEXTS = {
    "bug": lines("""
        - Seen on <device>{, <shipped>|}. {Happens every time.|About one time in five.|Only after a while.}
        - Reported by <account>. {We could reproduce it.|Screenshot in the ticket.|They have a workaround, but hate it.}
        - **Steps**: as in the title, then wait {ten seconds|a minute|until the screen dims}. **Expected**: {nothing
          special|the same as before <shipped>}.
          **Actual**: {see title|wrong until restart|right after a reload}.
        - {Since <shipped>|Probably since <shipped>}. {Not seen before.|Looks related to the change in <area>.}
        - {The desk|Grace} has <3-24> cases of this{ in the last week|}. {Low noise, high annoyance.|Money is
          involved.|}
        - Found while {testing something else|on a boat|showing it to <account>}. {Small.|Do not know how bad.|}
        - {Logs show|Crash reports show} it <4-120> times a day, {mostly|all} on <device>.
    """),
    "story": lines("""
        - {Came up|Asked for} in {three|four|several} calls, {latest|last} with <account>. {Small version first.|}
        - As {a commuter|a dispatcher|an integrator|the desk} I want this so that I {do not have to call|can see it
          without asking|lose less time}.
        - {Lena has a sketch|Sketch attached}. {No new screen.|Keep it on one screen.}
        - Part of making <area> {calmer|quicker|honest}. {Flag until the pilot is over.|}
        - {Why|Reason}: people do it by hand today, {about <5-60> times a week at <account>|and it shows}.
    """),
    "feature": lines("""
        - Larger than a story, smaller than a bet. {Ship behind a flag to <account> first.|Pilot with two operators.}
        - {Stands alone|Useful without the rest}. {Design and texts are ready.|Open: wording.}
    """),
    "task": lines("""
        - {Half a day|Two hours|A day}, {no surprises expected|somebody has to}.
        - {Before|Needed before} the {release|audit|season}. {List in the wiki.|}
        - {Agreed in refinement|From the retro}. {Keep it boring.|}
        - Second attempt; the first one {stopped at access rights|was interrupted by an incident}.
    """),
    "spike": lines("""
        - {Two days|One day|Half a day} at most. **Question**: see title. **Answer** as a comment with numbers.
        - Time-boxed to {a day|two days}. We want {an estimate we believe|to know what would break|a yes or a no}.
    """),
    "debt": lines("""
        - Every change in <area> costs {an hour more|twice|a headache} because of this.
        - {Third bug|Second incident} from the same place. {Pay it back now.|Small steps, each can be shipped.}
        - {Nobody dares to touch it|Only @<lead> understands it}. {Tests first.|}
    """),
    "incident": lines("""
        - **Noticed** by {the alert|<account>|a tweet}, {within two minutes|after ten minutes}. **Effect**: {sales
          stopped|no data|two rooms blind}.
          **Cause**: {a certificate|a migration|connections|a partner|our deploy}. Follow-ups are linked.
        - Timeline in the chat. {Rolled back|Switched over|Restarted} after <4-30> minutes. Review {on <weekday>|done,
          no blame}.
    """),
}  # fmt: skip

OUTCOMES = {"bug": ("Won't do", "Obsolete", "Cannot reproduce", "Duplicate"), "": ("Won't do", "Obsolete", "Answered")}
"""How cancelled work ended: bugs in their own ways."""

LABELS = ("quick win", "pilot", "follow-up")

MARKS = {
    "account": "security",
    "keys": "security",
    "payments": "security",
    "messages": "wording",
    "disruptions": "wording",
    "map": "performance",
    "ingest": "performance",
}
"""Labels that go with a part of the product."""
