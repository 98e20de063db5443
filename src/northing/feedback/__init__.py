"""Feedback: what people outside said, as it came, and what the team made of it.

Its words: a *message* of *feedback* waits in the *inbox* until somebody *triages* it (accepts, marks duplicate,
declines with a reason, snoozes); an *insight* is a span highlighted in it, linked to an idea or a *theme*; a theme is
a pain that many messages are about. Counts of accounts and revenue are counts over insights.
"""
