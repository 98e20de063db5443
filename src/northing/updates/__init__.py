"""What is told to others: today the brief, later release notes and the changelog.

Its words: a *brief* is the status update of one product over a period, as of a day; a *figure* is a number in it
together with the rows behind it; whoever reads it, a figure counts only what that reader may see.
"""
