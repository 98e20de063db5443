"""What was and will be built for the releases of Signal."""

from northing.connectors.sample.story.forms import epic

EPICS = (
    epic("0.3", "positions-v1", "Positions of four operators", """The smallest useful thing: where is the boat.""", """
        - `GET /v1/positions` for one operator
        - Filter by line and box
        - task: Adapters for four tracking systems
        - Keys per company
        """),
    epic("0.4", "gtfs-rt", "GTFS-Realtime", """The format everybody reads, beside our own.""", """
        - feature: Vehicle positions as protobuf
        - Trip updates with delays
        - Occupancy where known
        - task: Run the validator in CI
        - spike: Ids of extra sailings
        - Cache headers per feed
        """),
    epic("0.5", "runnable-docs", "Examples that run", """Every example in the documentation is a test.""", """
        - Run every example in CI
        - OpenAPI document from the code
        - Errors with a code and a remedy
        - Changelog with a feed
        - task: Quick start in five languages
        - debt: Delete the wiki
        """),
    epic("0.5", "sandbox-day", "A sandbox that replays a day", """One recorded Thursday with a delay,
    a cancellation and fog, for
        ever.""", """
        - Replay one day in a loop
        - Sandbox keys without a mail
        - task: Make the recorded day anonymous
        """),
    epic("0.6", "second-region", "Second region", """Lose a data centre, keep the boats.""", """
        - feature: Serve reads from both regions
        - Replicate ingest with a bound on lag
        - task: Failover drill every month
        - task: Keys and limits in both regions
        - spike: Cost of two regions at night
        - Region in every answer's header
        - debt: Terraform without copy and paste
        """),
    epic("0.7", "alerts-feed", "Alerts as a feed", """Disruptions from Ops, machine readable.""", """
        - feature: `GET /v1/alerts` with cause, effect and advice
        - Alerts in GTFS-Realtime
        - Translations of alerts
        - task: Take notices from Ops
        - Withdrawn alerts stay readable for a day
        """),
    epic("0.8", "stream-ingest", "Ingest by line", """One slow consumer holds up everybody. Split by line, drop what "
    "is old.""", """
        - feature: Partition ingest by line
        - Drop positions older than a minute
        - Keep order after a reconnect
        - task: Load test with the busiest Friday times three
        - task: Lag as a metric and an alert
        - spike: Back pressure or shedding
        - debt: Retire the nightly restart
        """),
    epic("0.8", "measured-at", "The time it was measured", """A timestamp of sending tells nothing.""", """
        - `measured_at` in every position
        - Answer 503 when a feed is stale
        - Age of data on the status page
        """),
    epic("0.9", "limit-headers", "Limits you can see", """Headers, a page, a mail at 80 %.""", """
        - `RateLimit` headers on every answer
        - Usage page per key
        - Mail at 80 % of a limit
        - Honest `Retry-After`
        - task: Count once for both regions
        """),
    epic("1.0-rc", "webhooks", "Webhooks", """Signed events for alerts, with retries,
    in order per line. Positions stay a
        feed.""", """
        - feature: Subscribe to alerts per operator and line
        - Sign every delivery
        - Retry with backoff for a day
        - Order per line
        - task: Worker pool that survives a slow receiver
        - Test delivery from the console
        - Switch off a dead endpoint, and say so
        - spike: Fifty thousand deliveries in a minute
        """),
    epic("1.0-rc", "replay", "Replay what was missed", """A receiver that was down asks for what it missed.""", """
        - Replay events since a cursor
        - Keep events for seven days
        - task: Storage estimate per operator
        """),
    epic("1.0", "self-keys", "Keys without a person", """Make, name, limit, rotate and revoke keys oneself.""", """
        - feature: Sign up and create a key
        - Rotate with an overlap
        - Scopes and an end date
        - Revoke in both regions within a minute
        - task: Abuse checks at sign-up
        """),
    epic("1.0", "slo", "A published service level", """Freshness, availability and what happens if we miss them.""", """
        - Publish freshness and availability
        - Credits when a month is missed
        - task: Error budget alerts
        """),
    epic("1.0", "one-source", "One source of ids",
    """Static and realtime from one build, with a version in both.""", """
        - Build both feeds in one job
        - Version in both feeds
        - Ids for extra sailings
        - spike: Berths and piers
        """),
    epic("1.1", "arrival-model", "Predicted arrivals", """With an interval, for ferries first.""", """
        - spike: Tides, wind and load as features
        - Arrival with P10 and P90
        - task: Back-test on two years
        """),
)  # fmt: skip
