"""The everyday work on Ops, by part of the product."""

from northing.connectors.sample.grammar import lines
from northing.connectors.sample.story.forms import area

AREAS = (
    area(
        "map",
        bugs="""
        - {Vessel|Train|Bus} icon {points backwards|jumps|is drawn twice} {at low speed|near <pier>|when zoomed in}
        - {Weather|Traffic|Depth} layer {covers labels|is a day old|disappears} {at night|after a zoom|on the wall
          screen}
        - {Measure|Follow|Search} on the map {stops|picks the wrong vessel|is off by a cable} {in <browser>|with two
          screens|}
        - Labels {overlap|flicker|are cut off} {in harbours|with long names|in dark theme}
        """,
        stories="""
        - {Show|Hide|Colour} vessels by {line|delay|crew|fuel}
        - {Draw|Share|Save} {an area|a route|a view} on the map
        - {Follow|Compare} {two vessels|a vessel and its plan|a convoy}
        """,
        tasks="""
        - {Update|Check|Correct} {harbour plans|berths|depths} of {<pier>|two ports|the islands}
        - {Measure|Log|Profile} {frame rate|memory|tile requests} {in three rooms|for a week|on the wall screen}
        - {Replace|Restyle|Test} {icons|contrast|fonts} {for night|for the wall|}
        """,
        debts="""
        - {Remove|Wrap|Update} the {marker plug-in|projection code|tile client}
        - {Types|Tests} for {layers|the worker|positions}
        """,
        spikes="""
        - {WebGL|Own tiles|Vector labels} {on old PCs|at what price|for a day}
        """,
        remarks="""
        - Each position allocates a new marker. 40 vessels, one a second, twelve hours: 1.7 million markers.
        - Heading is undefined below half a knot, so the icon spins in harbour. Keep the last good one.
        - The wall PC has no GPU driver, everything is software. That is why "it works here".
        """,
    ),
    area(
        "alarms",
        bugs="""
        - Alarm {rings twice|stays red|loses its owner} after {a reconnect|a shift change|acknowledging}
        - {Count|Sound|Colour} of alarms {wrong|missing} {in the side bar|on the second screen|in dark theme}
        - {Door|Engine|Delay} alarm {of a vessel in dock|without a vessel|from yesterday} {shown|cannot be closed}
        """,
        stories="""
        - {Silence|Assign|Comment} an alarm {for a shift|to a person|by keyboard}
        - {Explain|Rank|Link} alarms {by cause|with the vessel's history|}
        """,
        tasks="""
        - {Replay|Label|Count} {a stormy night|a week of alarms|false alarms} {with two dispatchers|}
        - {Tune|Review|Document} {limits|sounds|priorities} {with Brannholm|of <line>|for trains}
        """,
        debts="""
        - {One|A single} {state machine|table|clock} for alarms
        """,
        spikes="""
        - {Which|How many} alarms {need a person|come in pairs|are weather}
        """,
        remarks="""
        - The door contact on the Hedda flaps at 0.3 Hz in a swell. Debounce of ten seconds, and the drip is gone.
        - Two screens acknowledge within the same second about once a shift. Last one wins today, first one should.
        """,
    ),
    area(
        "disruptions",
        bugs="""
        - Notice {cut off|empty|in the past} on {displays|the web feed|mails} {with two lines|after midnight|}
        - {Template|Gap|Translation} {not filled|mixed up|lost} when {the line changes|a draft is reopened|pasting}
        - {Withdrawn|Planned|Changed} notice {still shown|not sent} {to <pier>|for trains|}
        """,
        stories="""
        - {Plan|Repeat|Copy} a notice {for works|for next week|of last year}
        - {Preview|Test|Approve} a notice {per channel|without sending|on the phone}
        """,
        tasks="""
        - {Collect|Translate|Shorten} {sentences|causes|advice} {for fog|for tides|for strikes|with two rooms}
        - {Call|Test with|Visit} {a display maker|the press office|the desk at <pier>}
        - {Measure|Chart} minutes {to the last channel|per notice|in the last gale}
        """,
        debts="""
        - {Merge|Delete} the {three|old} {notice tables|feeds|renderers}
        """,
        spikes="""
        - {Display protocol|Loudspeaker|Ticket machines} as a channel
        """,
        remarks="""
        - The displays count bytes, not characters. 140 bytes of Greek are 70 characters.
        - The third maker answers by fax. I have framed it.
        - Withdrawn is not deleted: the web feed keeps it for a day or the caches bring it back.
        """,
    ),
    area(
        "timetable",
        bugs="""
        - Trip {missing|shown twice|on the wrong day} {after the import|at the clock change|on holidays}
        - {Replacement|Extra|Split} trip {without a vessel|not in the export|cannot be edited}
        - {Tide|School|Season} rule {ignored|applied twice} {on <line>|in the second week|}
        """,
        stories="""
        - {Move|Swap|Cancel} {several trips|a vessel's day|a week} at once
        - {Show|Warn of} {conflicts|turnarounds under ten minutes|crew limits}
        """,
        tasks="""
        - {Import|Check} the {summer|winter|holiday} timetable {of <town>|with the planner|}
        - {Map|Clean} {stop ids|vessel names|holiday calendars} {for <line>|of two operators|}
        """,
        debts="""
        - {Replace|Untangle} the {import|calendar|holiday} {script|code}
        """,
        spikes="""
        - {Tides|Crew rules|Locks} in the timetable: {who has data|how far}
        """,
        remarks="""
        - The planner's file says 24:10 and means tomorrow. Half of our code means today.
        - Holiday calendars differ between two islands that see each other.
        """,
    ),
    area(
        "shift-log",
        bugs="""
        - Log entry {out of order|doubled|without author} {after midnight|when two write|on Sunday}
        - {Print|Search|Filter} of the log {skips a night|is slow|loses umlauts}
        """,
        stories="""
        - {Attach|Link|Pin} {a photo|a vessel|an alarm} to an entry
        - {Remind|Escalate} open points {older than a day|to the manager|}
        """,
        tasks="""
        - {Interview|Shadow} {the night shift|two rooms|new dispatchers} {about the log|}
        - {Archive|Export} logs {older than a year|for the authority|of the gale}
        """,
        debts="""
        - {Index|Partition} the log {by day|by room|}
        """,
        spikes="""
        - {Dictation|Photos|Offline notes} in the log
        """,
        remarks="""
        - Shift ends at 06:00 local, the query asks for UTC days. In winter one hour of each night is in nobody's log.
        """,
    ),
    area(
        "reports",
        bugs="""
        - Export {shifted by an hour|without the last day|too wide} {in <browser>|in winter|for trains}
        - Punctuality {over 100 %|differs from the page|empty} {for replaced trips|on new lines|}
        """,
        stories="""
        - {Compare|Chart|Send} punctuality {by month|by reason|to the board}
        - {Define|Show} {what counts as late|reasons|penalties} {per contract|}
        """,
        tasks="""
        - {Recompute|Check|Explain} {March|last month|penalties} {for <town>|with the analyst|}
        - {Write|Review} {definitions|the PDF|column names}
        """,
        debts="""
        - {Move|Rewrite} {figures|the export} {to one query|without the nightly job}
        """,
        spikes="""
        - {Forecast|Explain} delays {by tide|by line|}
        """,
        remarks="""
        - The page counts departures and the export counts arrivals. Both say "punctuality".
        """,
    ),
    area(
        "access",
        bugs="""
        - {Viewer|Shared login|Expired account} {sees|can press} {cancel|crew data|settings} {in search|on the second
          screen|}
        - {Sign-on|Logout|Session} {loops|ends too early|is shared} {in <browser>|with two directories|}
        """,
        stories="""
        - {Grant|Limit|Review} rights {for a port|for an hour|of people who left}
        """,
        tasks="""
        - {Move|Train|Remove} {logins|people} of {<town>|two rooms|the bus company}
        - {Answer|Prepare} {the auditor|the penetration test|questions of insurance}
        """,
        debts="""
        - {Check|Move} rights {in one place|in the query|}
        """,
        spikes="""
        - {Badge|Key card} login {at the desk|}
        """,
        remarks="""
        - Search asks the index, and the index does not know rights. Filter before, not after.
        """,
    ),
    area(
        "console",
        bugs="""
        - {Side bar|Table|Dialog} {scrolls away|loses focus|is too wide} {in <browser>|on two screens|with large text}
        - {Shortcut|Filter|Column width} {forgotten|clashes|resets} {after an update|in Firefox|between shifts}
        - {Clock|Date|Number} in {UTC|the wrong format|two formats} {on print|in lists|}
        """,
        stories="""
        - {Pin|Reorder|Resize} {columns|panels|filters}
        - {Work|Search|Navigate} {by keyboard|on a tablet|with two screens}
        """,
        tasks="""
        - {Update|Audit|Remove} {dependencies|icons|fonts|unused styles} {in the console|}
        - {Write|Record|Update} {help|a tour|release notes} {in three languages|for 9.x|}
        - {Speed up|Repair} {tests|the build|preview servers}
        - {Check|Improve} contrast {at night|of tables|}
        """,
        debts="""
        - {Remove|Replace} {the old router|jQuery|inline styles|the second store}
        - {Types|Tests} for {dialogs|lists|shortcuts}
        """,
        spikes="""
        - {Offline|Tablet|Voice} {console|mode}: {is it worth it|half a day}
        """,
        remarks="""
        - Focus goes back to the page's body when the row is re-rendered. Key the row by id and it stays.
        - Firefox takes Ctrl-K for itself unless we stop it at keydown.
        """,
    ),
)

INCIDENTS = lines("""
    - Console {slow|not reachable} for <5-40> minutes {in two rooms|for everybody|after the deploy}
    - Positions {frozen|missing} {for <town>|for one tracker|} for <7-55> minutes
    - {Alarms|Notices} {delayed|doubled} by <2-9> minutes
    - Sign-on {down|slow} {with one directory|}
    - {Timetable import|Night job} {deleted a line|ran twice|did not run}
""")
