"""The ideas for Ops."""

from northing.connectors.sample.story.forms import Idea

PA, PR = ("priya", "aylin"), ("priya", "ruben")

IDEAS = (
    Idea("timetable-diff", "OPS", "See what a timetable import will change",
         "A difference by line, before the import runs.",
         "If planners see the difference, no season starts with a line missing.",
         "Service planners", "delivered", (3, 4, 7), (0.5, 1, 2), 80, 24, "Plain comparison of two versions; large "
         "but not hard.",
         PA, "", (), -725),
    Idea("keyboard-lists", "OPS", "Every list without a mouse",
         "One key per action in every list, and a help overlay.",
         "If dispatchers keep their hands on the keyboard, an alarm is acknowledged in two seconds instead of five.",
         "Dispatchers", "delivered", (4, 6, 9), (0.5, 1, 2), 75, 28, "Four list components have to become one first.",
         PR, "calm-console", (), -680),
    Idea("shift-log", "OPS", "A shift log with open points",
         "Open points live until the next shift accepts and closes them; the log fills itself from events.",
         "If open points are accepted by name, handover takes under ten minutes and nothing is lost at six.",
         "Control rooms", "delivered", (5, 8, 13), (1, 2, 3), 80, 27, "Events exist. Printing for the authority has "
         "a fixed format.",
         PA, "calm-console", ("handover",), -670),
    Idea("new-shell", "OPS", "A calm shell for everything open",
         "Navigation by what is open instead of by module; dark theme.",
         "If the shell shows what is open, a new dispatcher works alone after three days.",
         "Control rooms", "delivered", (10, 16, 30), (0.5, 1, 2), 60, 30, "Eleven modules move. The lists stay. The "
         "risk is the old router.",
         PR, "calm-console", (), -540),
    Idea("alarm-groups", "OPS", "Group alarms by cause",
         "Alarms with one cause are one row with one owner and one sound.",
         "If bursts are grouped, rows per shift fall by 60 % and no engine alarm is seen after five minutes.",
         "Control rooms", "delivered", (4, 7, 12), (1, 2, 2.5), 60, 28, "Causes are guessed from time and vessel; "
         "replay of stormy nights as a test.",
         PA, "calm-console", ("alarms",), -400),
    Idea("map-worker", "OPS", "A map with a memory budget",
         "Drawing in a worker, tracks forgotten after half an hour, 600 MB at most.",
         "If the map stays under 600 MB, nobody reloads it during a shift.",
         "Control rooms", "delivered", (6, 9, 16), (2, 2.5, 3), 75, 29, "The marker plug-in leaks and has to go. "
         "Twelve-hour test in CI at night.",
         PR, "calm-console", ("slow-map",), -310),
    Idea("stale-banner", "OPS", "Say when the picture is old",
         "A banner and grey vessels when positions are older than a minute.",
         "If age is visible, no wall screen stands still unnoticed for more than two minutes.",
         "Control rooms", "delivered", (0.5, 1, 2), (1, 1.5, 2), 95, 29, "Small. The watchdog for the wall screen is "
         "the larger half.",
         PR, "calm-console", ("slow-map",), -300),
    Idea("rights-by-line", "OPS", "Rights by line and port",
         "Look, run, manage: three roles, each for a set of lines and ports.",
         "If rights follow lines, the audit finding is closed for every customer that has it.",
         "Enterprise control rooms", "delivered", (5, 8, 15), (1, 2, 3), 80, 18, "Every action and export has to "
         "ask. A matrix test makes it safe.",
         PA, "", ("rights",), -260),
    Idea("sso", "OPS", "Sign in with the operator's directory",
         "OpenID Connect and groups mapped to roles.",
         "If people sign in with their own account, shared logins end within a quarter.",
         "Enterprise control rooms", "delivered", (2, 3, 5), (0.5, 1, 2), 90, 16, "Standard. An emergency login is "
         "needed when the directory is down.",
         PR, "", ("rights",), -235),
    Idea("compose-once", "OPS", "One form for a disruption",
         "Line, cause, effect, advice; the form proposes the words and shows each channel.",
         "If there is one form, the last channel is informed within eight minutes instead of twenty-six.",
         "Control rooms", "decided", (6, 10, 16), (2, 2.5, 3), 80, 30, "Web and mail are ours. Three makers of "
         "displays, three protocols, one of them by fax modem.",
         PA, "say-it-once", ("one-message",), -190),
    Idea("sentences", "OPS", "Approved sentences in four languages",
         "A library with gaps, approved once by the press office.",
         "If sentences are approved in advance, no text waits for approval at night.",
         "Control rooms", "decided", (2, 3, 5), (1, 1.5, 2), 85, 30, "A table, a form and care with word order in "
         "Japanese.",
         PR, "say-it-once", ("one-message",), -185),
    Idea("ops-to-ride", "OPS", "One entry in Ops reaches every phone",
         "Disruption events go from Ops to Ride and Signal within a minute.",
         "If nobody copies text between our own products, passengers hear of a cancellation within a minute.",
         "Customers of Ops and Ride", "decided", (4, 7, 13), (2, 3, 3), 75, 24, "Departures are matched by line and "
         "time today; ids from the timetable build would be safer.",
         PA, "say-it-once", ("one-message", "cancellation-notice"), -175),
    Idea("delivery-proof", "OPS", "Show where a message has arrived",
         "Per channel, live, and as a record afterwards.",
         "If arrival is visible, dispatchers stop calling the piers to ask.",
         "Control rooms", "ready", (2, 4, 7), (0.5, 1, 2), 70, 30, "Web and push report back; displays only by "
         "asking them.",
         PR, "say-it-once", ("one-message",), -110),
    Idea("own-lateness", "OPS", "Late as the contract says",
         "Thresholds per contract and line, cancelled trips counted.",
         "If the definition is the contract's, customers accept our number as the official one.",
         "Transit authorities", "ready", (3, 5, 9), (1, 1.5, 2), 70, 22, "Recomputing two years takes a night.",
         PA, "one-truth", ("reports",), -130),
    Idea("monthly-report", "OPS", "The report that makes itself",
         "On the first of the month, as PDF and table, with the definition printed beside each number.",
         "If the report makes itself, month end costs an hour instead of a day and a half.",
         "Transit authorities", "exploring", (2, 4, 8), (1, 1.5, 2), 65, 22, "Depends on the thresholds. Every "
         "authority has its own form.",
         PR, "one-truth", ("reports",), -125),
    Idea("alarm-limits", "OPS", "Limits per line and time of day",
         "Two minutes are nothing on the islands and a lot on the commuter line.",
         "If limits fit the line, alarms per shift fall by another half.",
         "Control rooms", "exploring", (2, 4, 7), (1, 2, 3), 60, 29, "Simple to store. The question is who sets four "
         "hundred limits: propose them from history.",
         PA, "", ("alarms",), -95),
    Idea("alarm-owner", "OPS", "Show who has taken an alarm",
         "A name on the row, and a timer.",
         "If an alarm has a name, it happens less often that two people act or nobody does.",
         "Control rooms", "new", None, None, None, None, "", PA, "", ("alarms",), -24),
    Idea("voice-log", "OPS", "Transcribe the radio into the log",
         "Record the channel and write it into the shift log.",
         "If the radio is in the log, nothing said is lost.",
         "Control rooms", "declined", (8, 20, 40), (0, 1, 2), 15, 10, "Noise, dialects and labour law. A spike got "
         "one word in two.",
         PR, "", ("handover",), -430,
         "The spike understood one word in two, and the works council none of it."),
    Idea("own-tiles", "OPS", "Host our own map tiles",
         "Tilewright raises prices by a quarter; open data is good enough for coasts.",
         "If we host tiles, cost falls by two thirds and the map starts faster.",
         "All of us", "exploring", (2, 4, 9), (0, 0.25, 0.5), 60, 30, "One small machine and a monthly build. "
         "Harbour plans would have to be drawn.",
         ("priya", "felix"), "", (), -48),
    Idea("crew-names", "OPS", "Crew names on the vessel's card",
         "Who is on board and how to call them.",
         "If names are on the card, dispatchers save a call per incident.",
         "Dispatchers", "new", None, None, None, None, "", PR, "", (), -9),
)  # fmt: skip
