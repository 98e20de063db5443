"""The everyday work on Ride, by part of the product."""

from northing.connectors.sample.grammar import lines
from northing.connectors.sample.story.forms import area

AREAS = (
    area(
        "checkout",
        bugs="""
        - Total {is not updated|shows the old fare|jumps} after {changing the date|removing a passenger|a discount
          code is removed}
        - {Discount code|Voucher|Student fare} {accepted twice|rejected although valid|lost} {on the return leg|after
          going back|with two passengers}
        - {Tax line|Currency sign|Seat fee} {missing|wrong} on {the receipt|the summary|orders with a bike}
        - Checkout {crashes|hangs} when {the phone is rotated|a call comes in|the keyboard covers the field} on <phone>
        - {Child|Senior|Companion} fare {offered to adults|not offered} on <line>
        """,
        stories="""
        - {Show|Explain} {fees|taxes|the discount} before {the last step|payment}
        - {Save|Share|Rename} {an order|a passenger list|a favourite trip}
        - {Pay with|Accept} {vouchers|travel credit|a company account} {for part of an order|on <line>}
        """,
        tasks="""
        - {Update|Review|Test} {fare tables|rounding rules|tax rates} for {the new season|<town>|the winter timetable}
        - {Add|Remove} tracking of {abandoned orders|the fare step|discount codes}
        - {Translate|Proofread|Shorten} {error texts|the summary|mails} of the checkout {in Danish|in Greek|in
          Japanese|in German}
        - Write {contract tests|load tests|a smoke test} for {the price service|the order API|vouchers}
        """,
        debts="""
        - {Move|Extract} {fare rules|order state|validation} out of {the view|the controller|the app into the service}
        - {Delete|Replace} the old {voucher|basket|price} {code|tables|client}
        """,
        spikes="""
        - {Can we|How to} {price|reserve} {two operators in one order|a return in one call|without an account}
        """,
        remarks="""
        - The price service rounds per passenger, the receipt rounds per order. Cent differences from three passengers
          on.
        - Basket state lives in two places; whichever is written last wins.
        - Fares with a season boundary at midnight are computed in UTC. {Of course they are.|}
        """,
    ),
    area(
        "tickets",
        bugs="""
        - {Return ticket|Season ticket|Ten-trip card} {shown as expired|missing|sorted wrong} {on the last day|after
          midnight|in the list}
        - Ticket {time|name|pier} {cut off|overlaps the code} {with long names|in landscape|on <phone>}
        - {Shared|Transferred|Refunded} ticket {still|no longer} {shown|valid|counted} {on the old phone|after a
          refresh|}
        - Code {flickers|is blurred|reloads} when {the battery saver is on|brightness changes|switching apps}
        - "Checked at" {missing|an hour off|in the wrong language} on {season tickets|group tickets|<phone>}
        """,
        stories="""
        - {Hand over|Send|Split} a ticket {to a friend|within the family|of an order}
        - {Remind|Tell} passengers {an hour before departure|when a season ticket ends|of the pier's gate}
        - {Archive|Search|Group} {past tickets|tickets by trip|receipts}
        """,
        tasks="""
        - {Redraw|Check|Measure} {icons|the ticket list|start-up time} on {small phones|tablets|<phone>}
        - {Clean up|Migrate|Recount} {expired tickets|transferred tickets|season tickets} {of last year|before 5.0|in
          the store}
        - Snapshot tests for {season tickets|the ticket list|long names|right-to-left text}
        - {Rotate|Document|Test} {signing keys|the ticket format|clock drift}
        """,
        debts="""
        - {Split|Rename|Flatten} the ticket {model|store|screen} {into two|, it does three things|}
        - {Remove|Retire} {version 2|legacy|XML} tickets {from the parser|for good|}
        """,
        spikes="""
        - {Could|Would} {watch apps|widgets|wallet passes} {show a ticket|refresh|work} {without the app|offline|}
        """,
        remarks="""
        - The list sorts by purchase and the header by departure, so the "next" ticket is sometimes the second.
        - Clock drift over two minutes makes the signature look early. We allow five now.
        - Long pier names: Norderkoog Fähranleger Süd is 29 characters, and that is not the longest.
        """,
    ),
    area(
        "search",
        bugs="""
        - Search {finds nothing|is empty|hangs} for {names with accents|<pier>|a pier and a train station}
        - {Last|First} departure {missing|shown twice} {on Sundays|on the day of the clock change|before a holiday}
        - {Connection|Transfer|Walk} of {two|three} minutes {offered|not offered} at <pier>
        - Date picker {jumps a month|ignores holidays|closes} {on <phone>|when scrolling|in landscape}
        """,
        stories="""
        - {Filter|Sort} departures by {price|free places|vehicle length|step-free access}
        - {Show|Say} {how full|how late|which pier} {a departure|the next boat} is
        - {Save|Pin|Suggest} {a line|a commute|the nearest pier}
        """,
        tasks="""
        - {Import|Check|Reload} the {winter|summer|school} timetable {of <line>|for two operators|}
        - {Tune|Measure|Cache} {search answers|the station index|nearby piers}
        - {Collect|Add} {synonyms|old names|short names} of {piers|stations|lines}
        """,
        debts="""
        - {Replace|Merge} the {second|home-made|old} {index|date library|cache} {in search|}
        """,
        spikes="""
        - {Trips|Search} across {ferry and train|two operators|tides}: {how slow|what is missing|what would it take}
        """,
        remarks="""
        - Search folds accents but the index keeps them. Kuusiranta works, Linnanselkä does not.
        - On the day of the clock change 02:30 exists twice, and we drop both to be safe.
        """,
    ),
    area(
        "payments",
        bugs="""
        - {Stored card|Apple Pay|Direct debit} {not offered|fails|asks twice} {for guests|on <phone>|with zero amounts}
        - Daily file {misses|doubles} {payments after 23:00|refunds|orders in two currencies}
        - {Receipt|Invoice} {without tax number|in the wrong language|not sent} {for companies|after a refund|}
        - "{Pending|Refused}" shown {for minutes|after success|without a reason} {with <phone>|on slow networks|}
        """,
        stories="""
        - {Pay|Refund} {by invoice|in another currency|to travel credit}
        - {Tell|Show} {why a card was refused|what is reserved|when money comes back}
        """,
        tasks="""
        - {Renew|Check|Rotate} {certificates|contracts|webhook secrets} {of the providers|with Cardo|}
        - {Reconcile|Explain} {<11-60> orders|last month|two payouts} {with accounting|}
        - {Add|Tune} an alert for {refused cards|late payouts|missing daily files}
        """,
        debts="""
        - {One|A single} {client|error type|table} for {both providers|refunds and payments}
        """,
        spikes="""
        - {Bank transfer|Pay later|Tap on the gate}: {cost and risk|who wants it|}
        """,
        remarks="""
        - The bank's app kills us for memory on 4 GB phones; the return link then opens a fresh process with no basket.
        - Cardo retries a webhook after 5, 50 and 500 seconds. We treated the second as a new payment.
        - Amount zero with a voucher is a valid order and an invalid payment. Skip the provider.
        """,
    ),
    area(
        "messages",
        bugs="""
        - Push {arrives twice|arrives late|opens the wrong screen} {on <phone>|after an update|in battery saver}
        - {Mail|Push|Banner} in {English|the wrong language|two languages} for {guests|users in <town>|season tickets}
        - {Opt-out|Quiet hours|Favourite line} {ignored|reset} {after signing in|for cancellations|}
        """,
        stories="""
        - {Choose|Mute|See} messages {per line|at night|for a week}
        - {Reply to|Confirm|Rate} {a message|a rebooking|the help one got}
        """,
        tasks="""
        - {Write|Review|Translate} {push texts|mail templates|the five shortest messages}
        - {Measure|Log|Graph} {time to delivery|opens|push permissions lost} {per operator|per platform|}
        - {Renew|Test} push certificates {for <3-7> operators|before they expire|}
        """,
        debts="""
        - {Move|Merge} {templates|languages|the three senders} into {one service|the database|}
        """,
        spikes="""
        - {How fast|How reliably} do pushes arrive {on islands|in a crowd|with battery saver}
        """,
        remarks="""
        - Pushling accepts 5,000 in 8 s and delivers them in 40. Their receipts come in batches, so our graph has steps.
        - Android bundles our messages after the fourth; the fourth is usually the one that matters.
        """,
    ),
    area(
        "inspector",
        bugs="""
        - Inspector app {loses the camera|shows the last result|logs out} {after a call|in the cold|between two
          boardings}
        - {Count|Passenger list|Statistics} {off by one|empty|not sent} {after a reconnect|for split groups|on <vessel>}
        - {Scan|Manual entry} of {season tickets|dog tickets|old paper tickets} {says not valid|needs two tries}
        """,
        stories="""
        - {Count|List|Mark} {bikes|wheelchairs|no-shows} {at boarding|per deck|}
        - {Undo|Note|Hand over} {a scan|a boarding|a dispute}
        """,
        tasks="""
        - {Test|Order|Set up} {gloves and rain|new devices|mounts} {with the crew|at <pier>|for <vessel>}
        - {Write|Film|Print} {a one-page guide|the boarding drill|stickers} {in two languages|}
        """,
        debts="""
        - {Update|Fork|Drop} the {camera|barcode|vibration} {library|plug-in}
        """,
        spikes="""
        - {Gate hardware|Wrist scanners|NFC} from {Gangway|another maker}: {try for a day|numbers}
        """,
        remarks="""
        - Leak is in the preview surface: it is never released when the torch is on. Eleven lines.
        - In the cold the digitiser reports ghost touches at the edge. Moved "back" away from the edge.
        """,
    ),
    area(
        "account",
        bugs="""
        - {Delete account|Export my data|Change mail} {fails|stays pending|logs out} {with open tickets|for guests|on
          <phone>}
        - {Profile|Discount card|Season pass} {lost|doubled} after {merging two accounts|a new phone|}
        - {Password reset|Sign-in link} {opens the browser|expires|goes to the old mail} {on iOS|on Android|}
        """,
        stories="""
        - {Add|Verify|Share} {a discount card|a family account|an address}
        - {See|Download|Delete} {what is stored about me|my trips|my devices}
        """,
        tasks="""
        - {Answer|Script} {data requests|deletions} {of the quarter|automatically|}
        - {Review|Update} {the privacy text|consent|retention} {with the lawyer|for <town>|}
        """,
        debts="""
        - {Merge|Remove} {duplicate accounts|the guest table|the old session code}
        """,
        spikes="""
        - {National ID|School login|Bank login} as sign-in
        """,
        remarks="""
        - Guests who buy twice with one mail are two people for us and one for everybody else.
        - Deletion waits for the last valid ticket plus the chargeback window; the text in the app promises thirty days.
        """,
    ),
    area(
        "platform",
        bugs="""
        - App {crashes|freezes|goes white} on start {on <phone>|after an update|without storage}
        - {Build|Release|Screenshot job} {fails|takes an hour} {on the new runner|since the update|at night}
        - {Memory|Battery|Download size} {grows|doubled} {in the background|since the last release|on <phone>}
        """,
        stories="""
        - {Tell|Ask} people {to update|to restart} {gently|before a ticket breaks|}
        """,
        tasks="""
        - {Update|Pin|Audit} {dependencies|the Kotlin version|Xcode|licences} {for the release|this quarter|}
        - {Speed up|Repair|Split} {the build|UI tests|the nightly run}
        - {Prepare|Write|Check} store texts {for the release|in Japanese|and screenshots}
        - {Raise|Lower} the {minimum version|crash threshold|log level} {of Android|of iOS|}
        """,
        debts="""
        - {Remove|Untangle} {feature flags of last year|two networking layers|the shared singleton}
        - {Move|Convert} {screens|tests|strings} to {Compose|SwiftUI|the shared module}
        """,
        spikes="""
        - {Shared code|One repository|Server-drawn screens} for both platforms
        """,
        remarks="""
        - Crash is in the migration from schema 41: people who skipped three releases. <30-400> devices.
        - Build went from 31 to 12 minutes by not building the sample app. Nobody has missed it.
        """,
    ),
)

INCIDENTS = lines("""
    - {Checkout|Payments|Ticket refresh} down for <6-48> minutes {in the morning peak|on Saturday|after the release}
    - Pushes {delayed|sent twice} {by the provider|after a deploy|}
    - {Price service|Order database|Image server} {out of connections|slow|full}
    - Tickets of {one operator|<town>} {not issued|issued twice} for <4-35> minutes
    - Certificate {expired|of a partner expired} {on a Sunday|}
    - {Fares|Timetable} of {last year|the wrong season} for <9-50> minutes
""")
