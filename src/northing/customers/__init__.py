"""Customers: who says it and who pays.

Its words: an *account* is an organisation (customer, prospect, partner, vendor, competitor) with its plan, segment and
yearly revenue; a *contact* is a person in it.
"""
