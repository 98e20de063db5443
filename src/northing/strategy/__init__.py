"""Strategy: what we bet on, what we could do, what we chose, and why.

Its words: an *initiative* is a bet that spans releases; an *idea* is a possible solution with a hypothesis, a business
half and a technical half, scored by *RICE* from the evidence behind it; a *decision* is what was chosen among which
options (DACI: driver, approver, contributors, informed), why, what it predicts and when it will be judged.
"""
