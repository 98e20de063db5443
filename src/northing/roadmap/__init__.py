"""The roadmap: initiatives and releases in time, what comes now, next and later, and when it will be done.

Its words: a *bar* is an initiative or a release between its start and its due day; a *lane* holds the bars of one
product or initiative; a *forecast* gives dates at P50, P85 and P95, each with how often such dates came true here.
"""
