"""What hurts developers who build on the data: late positions, wrong docs, keys by mail, limits, ids, polling."""

from northing.connectors.sample.story.forms import pain

LATE = pain(
    "late",
    "SIGNAL",
    "late-data",
    ((-730, 0.4), (-300, 1.4), (-148, 2.3), (-118, 0.8), (0, 0.5)),
    subjects="""
    - Positions <40-180> s old
    - Vehicle positions {stale|late} on {line 12|the harbour loop|RB 64}
    - `timestamp` is {the time of sending|in the future}
    - Feed {stands still|freezes} without an error
    """,
    short="""
    - Positions are {a minute|two minutes} old. A ferry moves {500 m|half a mile} in that time.
    - {The feed|/positions} stops and still answers 200. {A 503 would be more honest.|}
    - `timestamp` should be when it was measured, not when you sent it
    - Our users see {the boat leave before it arrives|boats on land}. {Funny once.|}
    - latency is fine at night, {terrible|awful} between 7 and 9
    """,
    says="""
    - Median age of a vehicle position is <55-120> s here, p95 {over four minutes|<180-320> s}; {the docs promise
      15|your page says "real time"}.
    - Between 7 and 9 {CET|local time} the feed falls behind and catches up {around ten|later}; it looks like {a
      queue|one slow consumer}.
    - The feed {froze|stood still} for <8-35> minutes on <weekday> and answered 200 with the same body all the time.
    - `timestamp` is the time of publishing and not of measurement, so we cannot even {show the age|filter old ones}.
    - After a reconnect we get {a burst of old positions|the last ten minutes again}, in wrong order.
    """,
    effects="""
    - We switched the live dots off {in our app|for now}; {users prefer no dot to a wrong dot|people ran for boats
      that had left}.
    - Our on-call phone rings because of your feed{, not because of us|}.
    - We had to write a filter that throws away <12-30> % of the messages.
    """,
    asks="""
    - Please publish the age, or an SLO, {or both|}.
    - Could you add `measured_at`?
    - A stale feed should say so ({503|a header|an alert entity}).
    """,
    call="""
    - Freshness: they log the age of each position and sent us <3-9> weeks of it.
    - We looked at data age together.
    - Median <50-95> seconds, p95 over four minutes, and a bump each morning between seven and nine.
    - When the feed freezes it still answers 200, which their monitoring takes for health, as anybody's would.
    - They throw away a fifth of the messages because `timestamp` tells when we sent and not when the boat was there.
    - "Give me a bad number I can rely on rather than a good one I can't", {which I think is our SLO|said their lead}.
    """,
    bugs="""
    - Positions {out of order|duplicated} after {reconnect|failover}
    - `/v1/positions` answers 200 with {a stale body|an empty list} when {the consumer lags|ingest is down}
    - Age of positions {over two minutes|jumps} in the morning peak
    """,
)

DOCS = pain(
    "docs",
    "SIGNAL",
    "getting-started",
    ((-730, 1.0), (-458, 1.4), (-430, 0.5), (0, 0.4)),
    subjects="""
    - Docs: example {does not run|returns 400}
    - {Field|Enum} missing in the OpenAPI document
    - What does `occupancy: 3` mean?
    """,
    short="""
    - The first example in the docs {returns 400|has a typo in the URL}.
    - Docs say `lineId`, the API says `line_id`. {Pick one.|}
    - I read the source of your {sample app|Python client} to understand the API
    - A {sandbox|playground} with fake boats would {help|save me a day}
    - what is the unit of `delay`? {seconds? minutes? tides?|}
    - Changelog? {Where?|I only see things break.}
    """,
    says="""
    - The quick start {fails at step two|cannot be followed}: the token URL has {changed|another path}, and the
      example sends a field that {is rejected|no longer exists}.
    - The OpenAPI document {differs from|lags behind} the API: `{occupancy|headsign|platform}` is missing, and `delay`
      is a string there and an integer in reality.
    - Error answers are {not documented|described nowhere}; we collect them {in a wiki of our own|by provoking them}.
    - There is no test environment, so we try things {on production|with real trains}.
    """,
    effects="""
    - It took our new colleague {four|three} days to see the first position.
    - We generate our client from the document and patch it by hand {after each release|}.
    - I nearly gave up and scraped the website.
    """,
    asks="""
    - Examples that are run in your CI would {fix|prevent} this.
    - A sandbox with a recorded day, please.
    """,
    call="""
    - Onboarding: their newest developer kept a diary of the first week, which he read out.
    - Documentation: they had only just survived it.
    - The quick start breaks at step two, the OpenAPI document disagrees with the API in <4-11> places.
    - They generate a client and patch it by hand, and the patch is now longer than their own code.
    - A sandbox that replays one recorded day would have saved them {most of a week|a sprint}.
    - The tone was friendly; they like the API once they are inside.
    """,
    bugs="""
    - OpenAPI document {lacks|has the wrong type for} `{occupancy|delay|platform|headsign}`
    - {Quick start|Python example} fails with 400 after the {token|region} change
    """,
)

KEYS = pain(
    "keys",
    "SIGNAL",
    "getting-started",
    ((-730, 0.2), (-300, 0.6), (0, 1.2)),
    subjects="""
    - {Waiting for|Still no} API key
    - Rotate a key
    - Second key for {staging|our app}
    """,
    short="""
    - Asked for a key on <weekday>. It is {<weekday>|next week}. {Hello?|}
    - An API whose sign-up is "write us a mail". {Cute.|Charming, in a way.}
    - can I please {rotate|revoke} my own key
    - One key for dev, staging and prod. {What could go wrong.|Our auditor loves it.}
    - {Key arrived as a screenshot|They sent the key in plain text}. I typed it. <40-64> characters.
    """,
    says="""
    - API keys are {made by hand|sent by mail by a person}, and we waited {four|six|three} working days for ours.
    - We cannot rotate a key {without you|ourselves}; {an ex-employee has it|it was in a public repository for an hour}.
    - There is one key per company, so {development and production share a limit|a test run of ours switched off the
      live app}.
    """,
    effects="""
    - The hackathon was over when the key came.
    - Our security people do not allow a key that cannot be rotated.
    - The project moved on with {Positra|another source}, at least for the prototype.
    """,
    asks="""
    - A page where I make, name, limit and revoke keys myself.
    - Could keys have scopes and an end date?
    """,
    call="""
    - Keys: they asked on a Monday and had one on the Friday of the week after.
    - Self-service was the word of the call.
    - One key for everything means that their load test took down their own live map.
    - A key of theirs lay in a public repository for an hour, and revoking it took us until the next morning.
    - Their procurement has a checklist: rotate, scope, expire, audit. We have none of the four.
    """,
    bugs="""
    - Revoked key {still works for an hour|accepted by the EU region}
    - Key page {shows the whole secret|counts yesterday's calls}
    """,
)

LIMITS = pain(
    "limits",
    "SIGNAL",
    "polling",
    ((-730, 0.1), (-200, 0.9), (-62, 1.4), (-40, 0.7), (0, 0.8)),
    subjects="""
    - 429 {without warning|in the morning peak}
    - What is my limit?
    - `Retry-After` {missing|always 3600}
    """,
    short="""
    - 429, 429, 429. {What is the limit? Where does it say?|A number would be nice.}
    - Limit is per key, we have <12-60>,000 users behind one key
    - {Retry-After: 3600|"Try again in an hour"}. For live data. {Sure.|}
    - I found my limit {by binary search|by hitting it}
    """,
    says="""
    - Since {the beta grew|last month} we get 429 in the morning peak, {without a header that says|and nothing tells
      us} how many calls are left.
    - `Retry-After` is {always 3600|missing}, which for live data means {the morning is over|we are blind for an hour}.
    - The limit counts per key and not per {end user|endpoint}, so {our success is punished|the more people use our
      app the less they see}.
    """,
    effects="""
    - Our map was empty from 7:40 to 8:40, {for the third time this week|on the first school day}.
    - We spread calls over {four|six} keys now. {Sorry.|You did not hear that from me.}
    """,
    asks="""
    - {Headers with limit and rest|`RateLimit-*` headers}, please, and a mail at 80 %.
    - We would pay for a higher limit if {there was|we saw} a price.
    """,
    call="""
    - Limits: they ran into 429 on the first school day and stayed there for an hour.
    - We owe them numbers about limits.
    - They poll every ten seconds because they have to, and the limit punishes exactly that.
    - Two of their engineers found the limit by binary search, and drew a chart of it, which I have asked for.
    - A price for more calls would be welcome; they find it odd that we do not want their money.
    """,
    bugs="""
    - `Retry-After` {missing|wrong by a factor of 60} on 429
    - Limit counted {twice for batched calls|across regions|per connection}
    """,
)

GTFS = pain(
    "gtfs",
    "SIGNAL",
    "gtfs-ids",
    ((-730, 0.0), (-548, 0.0), (-540, 0.5), (-200, 0.9), (0, 1.3)),
    subjects="""
    - `trip_id` does not match the static feed
    - GTFS-RT: {unknown stop|duplicate trips} after timetable change
    - Validator: <14-600> errors E003
    """,
    short="""
    - trip ids in realtime and static are {cousins, not twins|two religions}
    - Every timetable change the ids {break for a week|change overnight}. {Every. Single. One.|}
    - {Added trips|Extra sailings} have no `trip_id` at all
    - {The validator prints|I get} <120-900> errors, <3-9> kinds
    - Replacement buses {do not exist in your world|appear as ferries}. {On land.|}
    """,
    says="""
    - About <6-22> % of the `trip_id`s in GTFS-Realtime do not exist in the static feed{ of the same day|}.
    - After a timetable change the ids differ for {three to five days|about a week}, because static and realtime are
      built {at different times|from two exports}.
    - {Extra sailings|Added trips} come without `schedule_relationship`, so every consumer {drops them|invents
      something}.
    - Stops at {double berths|the outer piers} appear with the berth in realtime and with the pier in static.
    """,
    effects="""
    - {The big map service|Our largest partner} rejects the feed {as a whole|above five percent}.
    - We keep a table that maps <200-900> ids by hand.
    - Passengers see "scheduled" for a boat that has been {gone|late} for half an hour.
    """,
    asks="""
    - Build both feeds from the same source at the same moment.
    - Publish a version in both, so that we can {wait|compare}.
    """,
    call="""
    - GTFS: they brought the validator's report, <9-40> pages.
    - Then ids, for longer than I had planned.
    - About <8-19> % of trips in realtime do not exist in the static feed, and after a timetable change it is a third.
    - The big map services reject a feed above five percent, so the operators are invisible there, {which they blame
      on the integrator|and they know it}.
    - Extra sailings are the worst: no relationship, no id, no boat.
    - They maintain a mapping by hand, and the person who does it wants to be promoted.
    """,
    bugs="""
    - `trip_id` {unknown|of yesterday} after {the timetable change|midnight|the import at 03:00}
    - {Added|Cancelled} trips without `schedule_relationship`
    - Stop id of {double berths|the replacement bus} not in the static feed
    """,
)

WEBHOOKS = pain(
    "webhooks",
    "SIGNAL",
    "polling",
    ((-730, 0.2), (-300, 0.6), (-100, 1.3), (-8, 1.6), (-4, 3.0), (0, 2.6)),
    subjects="""
    - Webhooks?
    - Push instead of polling
    - {Cancellations|Alerts} as events
    """,
    short="""
    - {Webhooks. That's it. That's the ticket.|Webhooks, please.}
    - I poll <17-40>,000 times a day to learn that nothing happened
    - Tell me when a sailing is cancelled. {I will listen.|Do not make me ask every ten seconds.}
    - server-sent events, websockets, carrier pigeon, {anything|I take all of them} but polling
    - {During the gale|Last week} my poller learnt of the cancellations {six|nine} minutes late
    """,
    says="""
    - We poll `/alerts` every {ten|fifteen} seconds for <12-50> operators to catch {two|three} changes a day.
    - Without an event for cancellations our {displays|users} are {up to a minute|minutes} behind{, and the limit
      keeps us from asking more often|}.
    - We would need a signed webhook with retries, {for alerts first|alerts are enough to begin with}; positions can
      stay as they are.
    - {The SSE endpoint|The experimental stream} loses its connection every {five|ten} minutes and does not say what
      we missed.
    """,
    effects="""
    - {Nine|Ninety-nine} of a hundred of our calls return exactly what the one before returned.
    - {Last week|In the gale} people stood at a bus stop of ours for a boat that was {cancelled|tied up}.
    - Half of our bill for servers is asking you whether something has happened.
    """,
    asks="""
    - `POST` to us, signed, with retries and a way to replay.
    - Is there a beta we can join? {We would test it tomorrow.|}
    """,
    call="""
    - Push instead of polling: they want to be told.
    - Webhooks took up most of the second half.
    - They make <20-60>,000 calls a day to learn of three or four changes.
    - Alerts first, positions never, is their order, and it is a sensible one.
    - They asked good questions: signature, retries, order, replay. I had answers for two.
    - If a cancellation reached them in five seconds, their displays would beat the loudspeaker on the pier.
    """,
    bugs="""
    - Stream {drops|reconnects} every {five|ten} minutes and loses events
    - Alert {sent twice|withdrawn without an event} on the experimental stream
    """,
)
