"""Backlog: the work.

Work items of eight types, from epic to incident, with a state, a place in one stack rank, a parent and what blocks
them; releases, milestones and sprints hold them. What an item was at any moment is read from its state spans.
"""
