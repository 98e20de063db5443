"""What people say on work items: at which moment, and as whom (builder, lead, manager, anybody)."""

from northing.connectors.sample.grammar import lines

STARTED = lines("""
    - {Taking this|Picking this up|Mine}{.| today.| after stand-up.}
    - {Starting with a failing test|First a test that fails}, then we see.
    - {Had a look|Looked} yesterday evening: {smaller than we thought|larger than the estimate|it is in two places}.
    - @<lead> {can I ask you ten minutes about this|is there anything written about this}? {I have read the old
      ticket.|}
    - Paired with @<mate> {this morning|on it}; {we think we know|one hypothesis left}.
    - {Plan|My plan}: {behind a flag|in two small PRs|the boring way first}, {then measure|then the rest}.
    - {Blocked for an hour by|Had to repair} my local set-up, {now on it|starting now}.
""")

REVIEWED = lines("""
    - PR is up, {small|about <40-380> lines|mostly tests|mostly deletions}. {@<mate> please?|}
    - {Ready for review|Review, please}. {The interesting part is the second commit.|Please look at the naming.|}
    - @<mate> {answered your comments|changed as discussed}, {one left open on purpose|all of them}.
    - {On staging|Deployed to staging}, {please try it with real data|flag is on for us}.
    - {Before|Was} <320-900> ms, {after|is} <24-180> ms on my machine{, for what that is worth|}.
    - {Screens|Recording} attached{, in both themes|, and one at 200 % text|}.
    - I left out {the migration|the edge case with midnight|the second half}; {separate item|follow-up follows}.
""")

CHANGES = lines("""
    - {Sent back|Back to you}: {works, but not without a network|breaks with two screens|fails on the day of the clock
      change}.
    - {One thing|Two things} in review: {the error is swallowed|naming|a missing test}. Otherwise {good|lovely}.
    - {Tried it|Clicked through}: {second tap doubles it|focus is lost|the text is cut off in German}.
    - Can we do this without {a new dependency|a cron job|a flag that stays for ever}?
""")

REOPENED = lines("""
    - Reopened: {seen again on <device>|still happens|came back with today's build}.
    - {Sorry to reopen|Not quite}: {works for one line and not for two|the test passed because it tested nothing}.
    - <account> {reports it again|sees it still}{, with a screenshot|}. {Same stack.|Different path, same result.|}
    - {Half fixed|Fixed for the case in the text}. The other half is still there.
""")

DONE = lines("""
    - {Verified on staging|Checked on <device>}. {Closing.|Nice one.|}
    - {Out|Live} since <clock>. {Graph looks right.|Watching the graph until tomorrow.|Quiet so far.}
    - {Merged and deployed|Shipped}{, flag on for ten percent|, flag on for all|}.
    - Told <account>. {They are happy.|Answer: a thumbs-up and a photo of a boat.|}
    - {Demo went well|Showed it in the review}: {one question about wording|applause from Lena|no questions}.
    - {Done|Closed}; {the rest is in the follow-up|documentation updated|note for the release written}.
    - Took {half|twice} the estimate because {the old code was kind|of time zones, as ever|I had done it once before}.
""")

CANCELLED = lines("""
    - {Closing|We close this}: {nobody has missed it in a year|superseded by the new composer|the operator changed its
      mind}.
    - {Won't do|Not doing this}: {gain too small|solves it for one and makes it worse for ten}.
    - {Measured|Checked the numbers}: {three users|it happens twice a month}. Not worth a week.
    - Gone with {the old screen|the old router|version 4}.
""")

BLOCKED = lines("""
    - Blocked: waiting for {a test device from Gangway|credentials from Cardo|the display maker|an answer from legal}.
      {Asked again today.|Third mail sent.}
    - {Stuck|Parked} until the one above is through; {no way around it that I like|I tried a mock and learnt nothing}.
    - Still waiting, {day|working day} <4-19>. @<manager> {could you call them|can you escalate}?
""")

AGEING = lines("""
    - {Honest status|Where this is}: eighty percent done, like {last week|two weeks ago}. {Splitting it today.|Need an
      hour with @<lead>.}
    - {Put aside|Paused} for the incident, {back on it|continuing} {tomorrow|on <weekday>}.
    - This has grown. {Suggest to cut|Proposal: cut} {the second language|export|the edge with midnight} and ship the
      rest.
""")

BUGS = lines("""
    - Reproduced on <device>{, every time|, one in five|}. {Steps above are right.|}
    - Cannot reproduce {yet|on staging}. @<mate> {do you still have the device|which build was it}?
    - {Bisected|git bisect says}: came with {the refactoring in|the release before} <shipped>. {Mine, sorry.|}
    - Root cause: {a time zone|a missing await|two writers|a cache key without the line|a default nobody chose}. {Test
      first.|Fix is small.|}
    - {<3-40> users of <account>|<account>} hit this {last week|since <weekday>} according to the logs.
    - {Workaround|Until then}: {restart the app|reload once|use the list view}. Told the desk.
    - Severity: {annoying, not blocking|one operator, every boarding|rare, but money is involved}.
""")

MANAGER = lines("""
    - {Asked|Called} <account>: they would {take half of it now|rather wait and have it right|not notice the edge case}.
    - Moved {up|down} after refinement{: see the numbers in the theme|: <account> renews in spring|}.
    - @<lead> is this {still 5 points|really one item}? {Reads like two.|}
    - {Criteria|Acceptance criteria} {updated|shortened} after the talk with {Lena|the crew|the room}.
    - Please keep {the flag|the old way} until {Monday|the pilot ends}.
    - This is the one people {wrote about|ask for} most this month{, quotes are linked|}.
""")

DESIGN = lines("""
    - Wording: "{Try again|Next boat|Not valid}" instead of "{Error|Alternative|Failure}". Shorter, and it is what the
      crew says.
    - {Sketch attached|New sketch}: {the button stays where the thumb is|one colour less|price first}.
    - Contrast is {3.9|4.1|4.3}:1, needs 4.5. {One step darker.|}
    - {Tested with five people|Watched three commuters}: {four found it|nobody read the hint|all of them scrolled past}.
""")

SPIKES = lines("""
    - Result: {yes|yes, with a but|no}. {Two pages in the wiki.|Numbers below.} {Worth about a week.|Costs more than
      it gives.|}
    - {Half a day in|First impression}: {easier than feared|the documentation lies|the hard part is ids}.
    - Threw the prototype away{, as agreed|}. {Learnt enough for an estimate.|Estimate: 8.}
""")

SNIPPETS = {
    "RIDE": (
        "Stack from the crash reports, always the same three lines:\n\n```\nTicketStore.open(TicketStore.kt:88)\n"
        "TicketStore.migrate(TicketStore.kt:41)\nSQLiteException: no such column: signed_at\n```\n\nColumn is added "
        "in 42, read in 41.",
        "Smaller than the thread suggests:\n\n```kotlin\nval ticket = store.find(order.key) ?: return charge(order)\n"
        "return Receipt(ticket, repeated = true)\n```",
        "For the record, how a message travels now:\n\n```mermaid\nsequenceDiagram\n    participant O as Ops\n    "
        "participant R as Ride\n"
        "    participant P as Pushling\n    participant T as Phone\n    O->>R: departure cancelled\n    R->>R: valid "
        "tickets for it\n"
        "    R->>P: batches of 500\n    P-->>T: push\n    T-->>R: opened\n```\n\nThe slow arrow is the fourth.",
        "Measured at the gangway, 140 passengers:\n\n| light | before | after |\n|---|---|---|\n| cloudy | 2.1 s | "
        "1.6 s |\n"
        "| low sun | 5.8 s | 1.9 s |\n| night | 3.0 s | 1.7 s |",
        "States of a refund as they are in the database, not as we tell them:\n\n```mermaid\nstateDiagram-v2\n    "
        "[*] --> requested\n"
        "    requested --> approved\n    approved --> sent\n    sent --> paid\n    sent --> returned: card expired\n "
        "   returned --> sent\n```",
        "Steps that work every time:\n\n1. buy a return\n2. airplane mode\n3. kill the app\n4. open the **second** "
        "leg\n\nExpected: a code. Actual: a gull.",
        "```swift\nguard let expiry = ticket.validUntil, expiry > .now else { return .expired }\n```\n\n`validUntil` "
        "is the *start* of the last day.",
    ),
    "OPS": (
        "Heap after six hours, retained by the marker layer:\n\n```\n1,204,331  Marker\n1,204,331  Popup (never "
        "opened)\n       40  Vessel\n```\n\n"
        "Forty vessels. One point two million markers.",
        "How the message leaves the room today:\n\n```mermaid\nflowchart LR\n    D[Dispatcher] --> O[Ops]\n    D --> "
        "W[Website]\n"
        "    D --> P[Pier displays]\n    D --> M[Mail to the desk]\n    M --> R[Ride]\n```\n\nEvery arrow out of D "
        "is typing.",
        "Keyed the rows and focus stays:\n\n```html\n<tr id=\"alarm-{{ alarm.id }}\" tabindex=\"0\">\n```",
        "Query was the problem, not the page:\n\n```sql\nselect * from log_entry where date(at) = current_date\n```\n\n"
        "`date(at)` cannot use the index, and `current_date` is UTC.",
        "Times from the pilot, decision to last channel:\n\n| case | before | with the composer |\n|---|---|---|\n"
        "| fog, one line | 19 min | 6 min |\n| engine, one vessel | 26 min | 7 min |\n| gale, all lines | 41 min | "
        "12 min |\n\nGale is still copy and paste for displays.",
        "Checklist from the visit:\n\n- [x] wall screen restarts by itself\n- [x] banner after 60 s\n- [ ] somebody "
        "tells the cleaner not to unplug it",
        "Alarm states, so that we stop arguing:\n\n```mermaid\nstateDiagram-v2\n    [*] --> ringing\n    ringing --> "
        "taken: by a person\n"
        "    taken --> closed\n    ringing --> closed: cause gone\n    closed --> ringing: within 10 min\n```",
    ),
    "SIGNAL": (
        "Reproduced with curl:\n\n```sh\ncurl -s -H \"Authorization: Bearer $KEY\" \\\n  "
        "\"$API/v1/positions?line=12\" | jq '.[0].measured_at'\nnull\n```",
        "Where the minutes go:\n\n```mermaid\nflowchart LR\n    T[Tracker] -->|2 s| A[Adapter]\n    A -->|0.1 s| "
        "B[Broker]\n"
        "    B -->|up to 240 s| C[Consumer]\n    C -->|0.3 s| F[Feed]\n```",
        "Age of positions, one week, seconds:\n\n| | p50 | p95 |\n|---|---|---|\n| before | 71 | 244 |\n| by line | "
        "3.8 | 9.1 |",
        "Signature check for the guide:\n\n```python\nexpected = hmac.new(secret, f\"{id}.{stamp}.{body}\".encode(), "
        "\"sha256\").digest()\n"
        "assert hmac.compare_digest(expected, b64decode(given))\n```\n\nCompare bytes, not strings.",
        "Validator after the last import:\n\n```\nE003  unknown trip_id        412\nE017  unknown stop_id         "
        "38\nW009  missing relationship    61\n```",
        "Retry table I would like to agree on:\n\n| try | after |\n|---|---|\n| 1 | 5 s |\n| 2 | 1 min |\n| 3 | 10 "
        "min |\n| 4 | 1 h |\n| 5 | 6 h |\n| 6 | 24 h, then off |",
        "```mermaid\nsequenceDiagram\n    participant S as Signal\n    participant I as Integrator\n    S->>I: event "
        "17\n    I--xS: timeout\n"
        "    S->>I: event 17 (retry)\n    I->>S: 200\n    S->>I: event 18\n```\n\n18 waits for 17, per line only.",
    ),
}  # fmt: skip

ON_IDEAS = lines("""
    - {Three|Two|Four} more quotes this week, one of them from <account>.
    - Feasibility {looked at|checked} with @<lead>: {no surprises|the unknown is data, not code|a spike first, two
      days}.
    - I would lower the impact: {<account> has a workaround they like|nice, but nobody leaves without it}.
    - I would raise it: it came up in {three of the last five calls|the renewal talk with <account>}.
    - Who is against? {Silence is a yes until Friday.|Please say it here and not in the kitchen.|}
    - {Smaller version|Cheaper first step}: {one operator|one line|read-only}, four weeks, then judge.
    - What would make us stop? {Write it into the hypothesis, please.|A number, not a mood.}
    - The hypothesis has no number yet. {"Better" does not count.|What would we measure on day one?}
    - {Showed|Sketched} it to two people from <account>. {They completed my sentence.|They asked for something else,
      smaller.}
    - Effort looks like {the sunny day|an estimate made before lunch}. What is the third number when {the partner|the
      data|the weather} is late?
    - {Agreed in the round|Refinement}: {keep|stays}, {not before the next release|after payments|when the pilot has
      numbers}.
    - Is this one idea or two? The second half helps {other people|only <account>}.
    - Whom do we disappoint with it? {Somebody has to lose a screen.|The desk, a little.}
    - Design: {needs no new screen|one screen less, if we dare|the empty state is the hard part}.
    - {<account> would pilot|<account> offered to be first}, from {Monday|next month}. I have said nothing about a date.
    - Compared with what we decided {last time|in spring}: same pain, {cheaper|clearer} answer.
    - Reach: {counted, not guessed|from the contracts}; {two operators are in it twice|I left out trials}.
    - {Support would thank us|Half of my tickets on this would go}. I can count them if it helps.
    - Not against it, but the {first|hard} question in a year will be who {maintains it|pays for it|switches it off}.
    - Waiting for {the numbers of the pilot|legal|the other half of the data}. {Parked until then.|Nothing to do here
      this week.}
    - {Read the three longest quotes|Read the call notes} again. {They ask for less than we planned.|They want
      certainty, not features.}
""")

CRITERIA = lines("""
    - {Works|It works} when the network drops half way
    - {Works|Usable} by keyboard alone and at 200 % text
    - Done within {two seconds|a minute|200 ms} on {a five-year-old phone|the wall PC|a slow link}
    - {The old way keeps working|Nothing changes} for {operators|rooms|clients} that have not switched it on
    - Texts in {four|all} languages
    - {The log says|One can see} who did it and when
    - An error says what to do next
    - {Correct|Right} on the day of the clock change
    - Measured: {before and after|a graph on the dashboard}
    - {Pilot|Tried} with {<account>|two operators} for a week
""")
