"""What was and will be built for the releases of Ops."""

from northing.connectors.sample.story.forms import epic

EPICS = (
    epic("8.6", "timetable-diff", "Compare timetables before an import",
    """An import replaces a season. Show first what it
        will change.""", """
        - Difference of two timetables by line
        - Accept or refuse single lines
        - task: Keep the last three imports
        - Warn about trips without a vessel
        """),
    epic("8.7", "keyboard-lists", "Lists without a mouse",
    """Dispatchers type. Every list, every action, one key.""", """
        - Move, open and close with the keyboard
        - One key for acknowledge, note and assign
        - Help overlay with all keys
        - task: Focus order in the side panel
        - Search as you type in every list
        - debt: One list component instead of four
        """),
    epic("8.8", "shift-log", "A shift log with open points", """What must not be forgotten lives in the console until
        somebody has accepted and closed it.""", """
        - feature: Open points that survive the shift
        - Accept a handover by name
        - Fill the log from delays, alarms and notices
        - Print a night for the authority
        - Attach an open point to a vessel or berth
        - task: Import of the notebook's open points
        - Search the log
        - spike: Handwriting of two pilots, could we scan it
        """),
    epic("9.0", "new-shell", "The calm shell", """Navigation by what is open,
    not by module. Dark theme for nights. The lists
        stay as they are.""", """
        - feature: Side bar with everything open
        - Dark theme that does not glow
        - Keep filters between shifts
        - Two screens, one session
        - task: Move eleven modules into the new shell
        - task: Redirects for bookmarks
        - Wall screen mode
        - debt: Remove the old router
        - Names and call signs in the global search
        """),
    epic("9.1", "alarm-groups", "Alarms by cause", """Alarms with one cause become one row with one owner.""", """
        - Group alarms by vessel and cause
        - One sound per group
        - Acknowledge a group
        - task: Replay three stormy nights as a test
        - Settings for grouping windows
        - spike: Which alarms did anybody act on, last year
        """),
    epic("9.2", "map-worker", "A map with a memory budget", """Rendering in a worker, old tracks forgotten,
    600 MB and not
        more.""", """
        - feature: Draw vessels in a worker
        - Forget tracks older than thirty minutes
        - Weather layer as tiles
        - task: Memory test that runs for twelve hours
        - Remove vessels that have left
        - task: Profile on the dispatcher's own PC
        - debt: Replace the marker plug-in
        - Clusters when zoomed out
        """),
    epic("9.2", "stale-banner", "Say when the picture is old", """A frozen map looks alive. Say the age.""", """
        - Banner when positions are older than a minute
        - Grey out single stale vessels
        - Watchdog for the wall screen
        """),
    epic("9.3", "rights-by-line", "Rights by line and port", """Three roles (look, run, manage), each for lines or "
    "ports.""", """
        - feature: Roles with a scope of lines and ports
        - Read-only view for harbour masters
        - Hide what one may not do
        - Log with named users
        - task: Move 1,900 shared logins
        - Rights in search, export and bulk actions
        - task: Matrix test for every role and action
        """),
    epic("9.3", "sso", "Single sign-on", """Sign in with the operator's own directory.""", """
        - Sign in with OpenID Connect
        - Map directory groups to roles
        - task: Emergency login when the directory is down
        """),
    epic("9.4", "compose-once", "One form for a disruption", """What, where, until when,
    what instead. One form that knows the
        lines and proposes the words.""", """
        - feature: Composer with line, cause, effect and advice
        - Choose several departures at once
        - Preview per channel
        - Change or withdraw a message
        - task: Publish to web and mail
        - Pier displays as a channel
        - Draft that survives a reload
        - task: Time from decision to last channel, as a metric
        - spike: Protocols of the three display makers
        """),
    epic("9.4", "sentences", "Approved sentences", """A library of sentences with gaps, approved once, in four "
    "languages.""", """
        - Library of sentences with gaps
        - Approval by the press office
        - Four languages side by side
        - task: Bring in the 70 sentences of the folder
        - Warn when a gap is empty
        """),
    epic("9.5", "ops-to-ride", "From Ops to every phone",
    """A disruption in Ops reaches Ride and Signal within a minute,
        without anybody copying text.""", """
        - feature: Disruption events from Ops to Ride and Signal
        - Match departures in Ops with sailings in Ride
        - Send to displays of all three makers
        - task: Contract tests between the three products
        - Fallback when Ride is down
        - spike: One minute, measured from the radio call
        """),
    epic("9.5", "delivery-proof", "Who was told what, and when", """After a complaint that is the only question.""", """
        - Arrival per channel, live
        - Record of a disruption as a PDF
        - Warn when a channel is silent
        """),
    epic("9.6", "own-lateness", "Late as the contract says", """Thresholds per contract, cancelled trips counted,
    reasons from a
        list.""", """
        - Thresholds per contract and line
        - Count cancelled and replaced trips
        - Reasons for delay from a list
        - task: Recompute two years
        """),
    epic("9.6", "monthly-report", "The report that makes itself", """On the first of the month, as PDF and as a "
    "table.""", """
        - Monthly report per contract
        - Definition printed beside each number
        - Send it to a list
        """),
)  # fmt: skip
