"""The first floor, which every area stands on: members, roles, tokens and products; history, trace, comments, search.

Its words: a *workspace* holds *products* and *members*; every change is a row of *history*; *links* of the *trace*
join what was said to what was built; an *alias* is the key an object had in another system.
"""
