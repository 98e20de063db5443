"""The everyday work on Signal, by part of the product."""

from northing.connectors.sample.grammar import lines
from northing.connectors.sample.story.forms import area

AREAS = (
    area(
        "ingest",
        bugs="""
        - {Positions|Delays} {out of order|lost|doubled} after {a reconnect|a deploy|failover} {for <town>|}
        - Adapter {stops|loops|leaks} when {the tracker sends an empty frame|the clock jumps|a vessel changes its name}
        - Lag {jumps|is not reported|grows} {in the morning peak|for trains|after the nightly job}
        - Position {on land|at 0,0|from last year} {accepted|breaks the line}
        """,
        stories="""
        - {Adapter|Test data} for {the tracker of <town>|Mastlight's new format|AIS}
        - {Mark|Drop|Repair} {implausible|stale|doubled} positions
        """,
        tasks="""
        - {Tune|Measure|Graph} {lag|batch size|consumer count} {per line|in both regions|}
        - {Onboard|Check|Move} {the tracker of <town>|a new operator|the second tracker of <line>}
        - {Record|Replay} {a Friday|the gale|an outage} {as a test|}
        """,
        debts="""
        - {One|A common} {parser|error type|clock} for {adapters|trackers}
        - {Remove|Retire} the {cron job|second queue|nightly restart}
        """,
        spikes="""
        - {Another broker|Compression|Sampling at rest}: {cost|latency|numbers}
        """,
        remarks="""
        - The tracker of Skarvik sends local time with a Z. Every autumn.
        - One partition for all lines: a slow consumer on RB 64 holds up the ferries.
        - Lag is measured at commit, so a stuck batch looks perfect until it is not.
        """,
    ),
    area(
        "api",
        bugs="""
        - `/positions` {returns 500|is slow|ignores the box} {with an empty line|across the date line|with 200 ids}
        - {Paging|Sorting|Filter} of `/vehicles` {skips a row|repeats the last page|fails on null}
        - {gzip|CORS|ETag} {missing|wrong} on `/{alerts|stops|positions}`
        - `delay` {negative|a string|null} for {replaced trips|trains|early arrivals}
        """,
        stories="""
        - {Filter|Select|Expand} {by vehicle type|fields|stops} in one call
        - {Add|Return} {occupancy|berth|bearing quality|next stop} {to positions|}
        """,
        tasks="""
        - {Write|Review} {error texts|deprecation notes|the changelog} {for 0.x|}
        - {Load test|Profile|Cache} `/{positions|alerts|stops}` {at ten times|from both regions|}
        - {Update|Generate|Publish} the {Python|TypeScript|Kotlin|Go} client
        """,
        debts="""
        - {Split|Rename|Delete} {the handler|v0 routes|the JSON helper}
        - {Types|Fixtures} for {answers|errors|time}
        """,
        spikes="""
        - {HTTP/3|Server-sent events|Field selection}: {what breaks|gain}
        """,
        remarks="""
        - ETag is computed after compression, so it differs per region. Compute it before.
        - Null means "not known" for trains and "not moving" for boats. Wrote it down, at least.
        """,
    ),
    area(
        "gtfs",
        bugs="""
        - {Trip|Stop|Route} id {unknown|of last season|with a space} in {trip updates|alerts|positions}
        - {Added|Duplicated|Cancelled} trip {without relationship|still predicted|twice} {after midnight|}
        - Validator {error|warning} E0<10-49> {for <line>|since the import|on Sundays}
        """,
        stories="""
        - {Publish|Version|Sign} the {static feed|feed info|fares}
        - {Translate|Map} {stop names|berths} {in the feed|}
        """,
        tasks="""
        - {Compare|Map|Check} ids of {<line>|berths and piers|replacement buses}
        - {Answer|Meet} {the big map service|Fahrplan Kontor} {about rejects|}
        """,
        debts="""
        - {Move|Merge} the {two|nightly} feed {builders|jobs}
        """,
        spikes="""
        - {Fares|Pathways|Vehicles} in GTFS: {who reads it|}
        """,
        remarks="""
        - Static is built at 03:00 and realtime reads the timetable at 02:50. Ten minutes, a week of wrong ids.
        """,
    ),
    area(
        "webhooks",
        bugs="""
        - Stream {drops|stalls|sends twice} {after ten minutes|behind a proxy|on deploy}
        - {Signature|Timestamp|Order} {wrong|missing} {on retry|for test events|}
        """,
        stories="""
        - {List|Resend|Filter} deliveries {in the console|by line|}
        - {Pause|Rotate|Test} an endpoint
        """,
        tasks="""
        - {Simulate|Measure} {slow receivers|10,000 deliveries|dead endpoints}
        - {Write|Review} the {receiver's guide|threat model|retry table}
        """,
        debts="""
        - {Separate|Bound} the {delivery queue|retry queue}
        """,
        spikes="""
        - Order {per line|per operator} {under retries|with two regions}
        """,
        remarks="""
        - A receiver that answers after 29 s is not dead, it is worse. Timeout is 5 s now, and it counts as a failure.
        """,
    ),
    area(
        "keys",
        bugs="""
        - {Revoked|Expired|New} key {still works|refused} {in one region|for an hour|}
        - Usage {counts twice|misses the last hour|shows UTC days}
        """,
        stories="""
        - {Name|Limit|Compare} keys {per app|per region|}
        """,
        tasks="""
        - {Hand out|Clean up|Contact owners of} {<8-30> keys|old keys|keys without calls}
        - {Tune|Alert on} limits {for trials|in the peak|}
        """,
        debts="""
        - {Hash|Move} keys {in the store|out of the config}
        """,
        spikes="""
        - {Metering|Card payment|Fraud} for keys
        """,
        remarks="""
        - Counting is per region and merged each minute; a client with two routes gets twice the limit for 59 seconds.
        """,
    ),
    area(
        "docs",
        bugs="""
        - {Example|Link|Type} {wrong|missing|outdated} in {the quick start|`/alerts`|the Python guide}
        - Sandbox {shows tomorrow|skips the fog|stops at noon}
        """,
        stories="""
        - {Guide|Recipe} for {displays|departure boards|data scientists|open data}
        """,
        tasks="""
        - {Rewrite|Illustrate|Test} {the quick start|errors|the glossary}
        - {Answer|Collect} {forum questions|<5-20> tickets} {into the FAQ|}
        """,
        debts="""
        - {Generate|Lint} the {OpenAPI document|examples}
        """,
        spikes="""
        - {Search|Playground} in the docs
        """,
        remarks="""
        - The example uses line 12, which was renamed in spring. Examples now read the sandbox.
        """,
    ),
    area(
        "platform",
        bugs="""
        - {Deploy|Failover|Backup} {hangs|skips a node|pages nobody} {at night|in region two|}
        - {Memory grows|Disk fills up|Connections run out} {on ingest nodes|after a week|in region two|at night}
        - Dashboard {empty|an hour behind|too kind} {for region two|after the update|}
        """,
        stories="""
        - {Show|Publish} {uptime|age of data|incidents} {per operator|}
        """,
        tasks="""
        - {Update|Patch|Resize} {the cluster|the database|brokers} {to the next version|in both regions|}
        - {Drill|Write|Review} {failover|the runbook|backups} {of the month|with Ops|}
        - {Cut|Explain} {the hosting bill|log volume|idle machines}
        - {Rotate|Renew} {certificates|secrets} {before the audit|}
        """,
        debts="""
        - {Remove|Import} {hand-made machines|copies in Terraform|the old region}
        """,
        spikes="""
        - {Smaller machines|Spot machines|One database}: {what would we lose|numbers}
        """,
        remarks="""
        - Failover took 41 s, of which 38 s were DNS. TTL is 30 now.
        - Log volume is 70 % health checks.
        """,
    ),
)

INCIDENTS = lines("""
    - Positions {stale|missing} for <9-70> minutes {in region two|for <town>|in the morning peak}
    - API {answers 500|slow} for <4-35> minutes {after a deploy|}
    - {Broker|Database} {out of disk|elected no leader} {at night|}
    - Failover {did not happen|happened twice}
    - Keys {refused|accepted after revocation} {in region two|} for <5-40> minutes
""")
