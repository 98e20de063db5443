"""Where Harbourline is going: its products, themes, initiatives, releases and milestones."""

from northing.connectors.sample.story.forms import Bet, Plan, Theme

PRODUCTS = (
    ("RIDE", "Ride", "mobile", "ga", "Mobile ticketing for ferries and regional trains: buy, show, check, refund."),
    ("OPS", "Ops", "web", "mature", "The web console of the control room: live map, alarms, disruptions, shift log."),
    (
        "SIGNAL",
        "Signal",
        "api",
        "beta",
        "A real-time data API: positions, delays and alerts for everybody who builds on them.",
    ),
)

THEMES = (
    Theme("cancellation-notice", "RIDE", "Passengers hear of a cancellation at the pier",
          "The control room knows, the passenger does not. The message is late, goes to everybody or nobody, and does "
          "not say what to do instead.", -690),
    Theme("offline-tickets", "RIDE", "Tickets do not show without a network",
          "Piers, car decks and tourists without roaming: a ticket that has been paid for does not open.", -705),
    Theme("refunds", "RIDE", "Refunds after a cancellation are handwork",
          "Desks refund ticket by ticket; passengers wait for weeks and cannot see where their money is.", -660),
    Theme("payment-fails", "RIDE", "Payment breaks off at the bank's confirmation",
          "Empty baskets, double charges and refused debit cards, above all since the change of provider.", -640),
    Theme("groups", "RIDE", "Groups, classes and bikes do not fit into an order",
          "Over nine people one has to phone. Extras belong to the order and not to a passenger.", -680),
    Theme("sign-in", "RIDE", "Commuters are signed out and wait for a code", "The code is slower than the boat.", -710),
    Theme("ticket-check", "RIDE", "Checking a ticket takes too long", "Sun, gloves, cracked glass, small codes.", -670),
    Theme("accessibility", "RIDE", "Large text and screen readers break the checkout",
          "The law applies from next summer; the largest authority wants a statement.", -600),
    Theme("one-message", "OPS", "The same disruption is typed three times",
          "Ops, web, displays and desk each get their own text from the one person who has no time.", -650),
    Theme("slow-map", "OPS", "The live map does not last a shift", "Memory grows, the picture freezes and looks "
    "alive.", -690),
    Theme("handover", "OPS", "Shift handover lives in a notebook", "What the night knows goes home with it.", -715),
    Theme("alarms", "OPS", "Important alarms drown in the others", "Hundreds a shift, of which a handful matter.",
    -655),
    Theme("reports", "OPS", "Punctuality is recomputed in Excel every month",
          "Contracts and console disagree about what late means, and cancelled trips are missing.", -630),
    Theme("rights", "OPS", "Everybody can do everything", "Shared logins and no rights by line or port.", -645),
    Theme("late-data", "SIGNAL", "Positions arrive too late to be used", "Stale feeds that answer 200.", -640),
    Theme("getting-started", "SIGNAL", "Getting started takes days",
          "Examples that fail, keys that a person sends by mail, nothing to try things on.", -700),
    Theme("polling", "SIGNAL", "Everybody polls and runs into limits",
          "Tens of thousands of calls a day to learn of three changes, and a 429 in the morning peak.", -420),
    Theme("gtfs-ids", "SIGNAL", "Realtime and timetable do not agree on ids",
          "Trips that do not exist in the static feed; big map services drop the feed.", -540),
)  # fmt: skip

ANSWERS = {
    "offline": "offline-wallet offline-wallet offline-check wallet-passes",
    "cancel": "notify-sailing notify-sailing notify-sailing sms-fallback next-best",
    "refund": "refund-departure refund-departure refund-state",
    "group": "group-ticket group-ticket extras-per-person",
    "payment": "idempotent-pay idempotent-pay provider-switch",
    "login": "keep-signed-in passkeys",
    "scan": "ticket-view bright-scan bright-scan",
    "access": "large-text large-text wheelchair",
    "retype": "compose-once compose-once ops-to-ride sentences delivery-proof",
    "map": "map-worker map-worker stale-banner",
    "handover": "shift-log",
    "alarm": "alarm-groups alarm-limits alarm-owner",
    "reports": "own-lateness monthly-report",
    "roles": "rights-by-line rights-by-line sso",
    "late": "stream-ingest measured-at slo",
    "docs": "runnable-docs sandbox-day",
    "keys": "self-keys",
    "limits": "limit-headers price-tiers",
    "gtfs": "one-source",
    "webhooks": "webhooks webhooks replay",
}
"""Which ideas answer a pain; named twice, they are thought of twice as often."""

BETS = (
    Bet("works-at-sea", "RIDE", "Works at sea",
        "A ticket that has been bought can be shown and checked without any network. Measured by fares lost at the "
        "gangway.",
        "done", "now", -430, -280, "jonas", -445),
    Bet("told-in-time", "RIDE", "Told in time",
        "Whoever holds a ticket hears of a change within a minute, with what to do instead, and gets money back "
        "without "
        "asking. Measured by calls to the desk on days with cancellations.",
        "active", "now", -95, 92, "jonas", -120),
    Bet("travel-together", "RIDE", "Travel together",
        "Groups, classes, bikes and wheelchairs in one order with one code. Measured by bookings taken by telephone.",
        "proposed", "next", 85, 210, "jonas", -150),
    Bet("calm-console", "OPS", "A console that lasts a shift",
        "Map, alarms and handover for twelve hours without a reload or a notebook.",
        "done", "now", -640, -205, "priya", -660),
    Bet("say-it-once", "OPS", "Say it once",
        "A dispatcher writes a disruption once; app, web, displays and API follow, and it can be seen who was told "
        "what. "
        "Measured by minutes from the decision to the last channel.",
        "active", "now", -125, 75, "priya", -140),
    Bet("one-truth", "OPS", "One number for punctuality",
        "The definition comes from the contract and the report makes itself. Measured by hours spent at month end.",
        "proposed", "next", 60, 175, "priya", -100),
    Bet("open-sea", "SIGNAL", "Signal becomes a product",
        "From beta to 1.0: webhooks, keys without a person, a published service level. Measured by days to the first "
        "call.",
        "active", "now", -110, 95, "kenji", -130),
    Bet("ids-agree", "SIGNAL", "Ids that agree",
        "Timetable and realtime are built from one source at one moment. Measured by unknown trips per feed.",
        "proposed", "next", 45, 160, "kenji", -70),
    Bet("arrivals", "SIGNAL", "Arrivals we would bet on",
        "Predicted arrivals with an honest interval, for ferries first, where tides explain what timetables cannot.",
        "proposed", "later", 130, 320, "kenji", -60),
)  # fmt: skip

RELEASES = (
    Plan("RIDE", "4.8", "Buy again in two taps", "A shorter checkout for people who take the same boat every day.",
    -655, -655),
    Plan("RIDE", "4.9", "Stay signed in", "Sessions that last as long as the ticket; the desk can unlock accounts.",
    -570, -562),
    Plan("RIDE", "5.0", "The new ticket view", "One tap, a large code, nothing above it.", -480, -466, guests=True),
    Plan("RIDE", "5.1", "Car deck", "Vehicles, lengths and the car deck in the app.", -390, -390),
    Plan("RIDE", "5.2", "Works at sea", "Tickets open and are checked without any network.", -310, -289, guests=True),
    Plan("RIDE", "5.3", "New payment provider", "Cardo replaces the old provider for all operators.", -215, -217),
    Plan("RIDE", "5.4", "Payments, mended", "No double charges; the old provider as a switch.", -165, -164,
    guests=True),
    Plan("RIDE", "5.5", "Scan in any light", "Full brightness, larger code, a sound for invalid.", -95, -88),
    Plan("RIDE", "5.6", "Told in time", "Messages to exactly the people on one sailing.", 19, guests=True),
    Plan("RIDE", "5.7", "Refund in one tap", "A departure is refunded at once; checkout at 200 % text.", 75),
    Plan("RIDE", "6.0", "Travel together", "Group tickets, and extras that belong to a person.", 165),
    Plan("OPS", "8.6", "Timetables you can compare", "See what a timetable import will change, before it does.",
    -690, -684),
    Plan("OPS", "8.7", "Hands on the keyboard", "Every list can be worked without a mouse.", -600, -600),
    Plan("OPS", "8.8", "Shift handover", "A log with open points which the next shift accepts.", -505, -495,
    guests=True),
    Plan("OPS", "9.0", "The calm shell", "New navigation, dark theme, one place for everything open.", -400, -372),
    Plan("OPS", "9.1", "Grouped alarms", "Alarms with one cause become one row.", -310, -312),
    Plan("OPS", "9.2", "A map that lasts the shift", "Twelve hours without a reload, and a banner when the picture "
    "is old.",
         -225, -211, guests=True),
    Plan("OPS", "9.3", "Rights by line and port", "Named users, three roles, single sign-on.", -130, -120),
    Plan("OPS", "9.4", "Compose once", "One form for a disruption, approved sentences in four languages.", -4,
    guests=True),
    Plan("OPS", "9.5", "Say it once", "One entry reaches Ride, web, displays and Signal, with proof of arrival.", 62),
    Plan("OPS", "9.6", "Punctuality without Excel", "The contract defines late; the report makes itself.", 150),
    Plan("SIGNAL", "0.3", "Positions", "Vehicle positions for the first four operators.", -650, -650),
    Plan("SIGNAL", "0.4", "GTFS-Realtime", "Trip updates and positions in the format everybody reads.", -560, -548),
    Plan("SIGNAL", "0.5", "Docs that run", "Every example runs in CI; a sandbox replays one day.", -455, -450,
    guests=True),
    Plan("SIGNAL", "0.6", "Second region", "The API survives the loss of a data centre.", -350, -331),
    Plan("SIGNAL", "0.7", "Alerts", "Disruptions as a feed.", -255, -255),
    Plan("SIGNAL", "0.8", "Fresh in ten seconds", "Positions under ten seconds old at p95, with the time they were "
    "measured.",
         -150, -139, guests=True),
    Plan("SIGNAL", "0.9", "Limits you can see", "Headers, a usage page and a mail at 80 %.", -60, -58),
    Plan("SIGNAL", "1.0-rc", "Webhooks", "Signed events with retries and replay, alerts first.", 26),
    Plan("SIGNAL", "1.0", "General availability", "Keys without a person, a published service level, one source of "
    "ids.", 88),
    Plan("SIGNAL", "1.1", "Arrivals", "Predicted arrivals with an interval.", 170),
)  # fmt: skip

MILESTONES = (
    ("RIDE", "Season opening", -560, -560), ("RIDE", "Offline pilot on the Ellerøy line", -330, -322),
    ("RIDE", "Old payment provider switched off", -200, None), ("RIDE", "Pilot of targeted messages", -20, -17),
    ("RIDE", "Accessibility statement", 120, None), ("RIDE", "School season", 190, None),
    ("OPS", "Notebook retired at Brannholm", -470, -462), ("OPS", "Recertification audit", -100, -97),
    ("OPS", "Displays connected at three piers", 12, None), ("OPS", "Budget round of the authorities", 140, None),
    ("SIGNAL", "Fifty keys handed out", -380, -371), ("SIGNAL", "Feed accepted by the big map service", -90, None),
    ("SIGNAL", "Webhook pilot with five integrators", 8, None), ("SIGNAL", "Open data duty in force", 150, None),
)  # fmt: skip
