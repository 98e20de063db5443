"""What was decided about Ride."""

from northing.connectors.sample.story.forms import Verdict

DECISIONS = (
    Verdict("no-points", "RIDE", "No points for frequent passengers",
            "Two operators asked for a loyalty scheme. It would be a ledger with money in it, in four tax systems, "
            "for people who "
            "travel because they live on an island.",
            ("Build points", "Integrate a partner's scheme", "Do neither, and say why"), "Do neither, and say why",
            "Fourteen weeks for a quarter of an impact point. Commuters asked for sign-in that works, in the same "
            "calls.",
            "Neither operator leaves over it within a year. Judged: both are still here, and one has thanked us.",
            ("jonas", "ines", "grace marek", "lena"), ("idea-loyalty",), ("idea-keep-signed-in",), -505, -498, None),
    Verdict("tickets-on-phone", "RIDE", "Tickets are stored on the phone, signed",
            "At the outer piers one passenger in nine cannot open a ticket. Caching the page would help most of "
            "them; it "
            "would also make a screenshot as good as a ticket.",
            ("Cache the ticket page", "Store signed tickets and check signatures", "Paper at piers without coverage"),
            "Store signed tickets and check signatures",
            "The only option that works for the inspector as well. Three times the work of a cache, paid back by "
            "fares.",
            "Messages about missing tickets fall by two thirds within 90 days of 5.2, and lost fares on the pilot line "
            "fall below one percent. Judged after 90 days: 78 % fewer messages; lost fares 0.8 %.",
            ("jonas", "ines", "marek sofia lena", "grace priya"), ("idea-offline-wallet", "initiative-works-at-sea"),
            ("idea-offline-check", "release-RIDE-5.2"), -415, -402, None),
    Verdict("two-more", "RIDE", "Double the Ride squad",
            "Two engineers finish seven items a week; 5.2 will be three weeks late, and payments come next.",
            ("Cut payments from the year", "Borrow Ruben from Ops for two quarters", "Hire two: one Android, one iOS"),
            "Hire two: one Android, one iOS",
            "Borrowing would stop the map, which is the largest theme of Ops. Hiring costs a quarter and then stays.",
            "Throughput rises from 7 to 12 items a week within twelve weeks of their start. Judged: 12.3 in week 14, "
            "so "
            "right in size and two weeks late.",
            ("ines", "ines", "marek jonas", "priya kenji aylin felix"), ("release-RIDE-5.3",), (), -352, -339, None),
    Verdict("cardo", "RIDE", "Move all operators to Cardo",
            "The contract with the present provider ends. Cardo is 18 % cheaper and has the local debit cards.",
            ("Stay, pay more", "Move operators one by one", "Move everybody with 5.3"), "Move everybody with 5.3",
            "Two providers at once double the reconciliation. A pilot with two operators showed no difference.",
            "Fees fall by 18 %, and the failure rate stays at 1.6 %. Judged: fees down 17 %, failures up to 8 %. We "
            "had filed the "
            "warning of the pilot as an edge case.",
            ("jonas", "ines", "marek grace", "felix"), ("idea-new-provider",), ("release-RIDE-5.3",), -330, -318, None),
    Verdict("old-phones", "RIDE", "Support a phone as long as 2 % of tickets are shown on it",
            "Four engineers spend a fifth of their bugs on phones from before 2018. Dropping them is easy to say in "
            "the office.",
            ("Only the last three system versions", "Every version with over 2 % of tickets", "Everything, for ever"),
            "Every version with over 2 % of tickets",
            "Our passengers are older than our engineers, and so are their phones. A rule we can count beats a taste.",
            "We drop two versions within a year and hear of it from fewer than fifty people.",
            ("marek", "jonas", "sofia tom yuki", "grace lena"), ("release-RIDE-5.4",), (), -262, -255, 100),
    Verdict("keep-both", "RIDE", "Keep the old provider as a switch for a year",
            "Since 5.3 one payment in twelve breaks off at the bank's confirmation. The fix takes weeks, weekends "
            "are lost now.",
            ("Fix forward only", "Roll back for everybody", "Switch per operator and card range, and fix"),
            "Switch per operator and card range, and fix",
            "A roll-back would lose the local cards, which work. A switch costs three weeks and a second contract.",
            "Failures fall below two percent within six weeks. Judged: 1.4 % in week five.",
            ("marek", "ines", "jonas tom", "grace"), ("idea-provider-switch", "idea-idempotent-pay"),
            ("release-RIDE-5.4",),
            -208, -203, None),
    Verdict("crew-first", "RIDE", "The inspector's app before a new start page",
            "Both fit into 5.5 only halfway. The start page is asked for by marketing, the scanner by boarding crews.",
            ("Start page first", "Scanner first", "Half of each"), "Scanner first",
            "Every second at the gangway is paid a hundred times a day. No message in the inbox asks for a start page.",
            "Two hundred people board in under eight minutes at three pilot piers within 80 days of 5.5.",
            ("jonas", "ines", "lena sofia yuki", "grace"), ("idea-bright-scan", "release-RIDE-5.5"), (), -186, -181,
            -3),
    Verdict("ticket-holders-only", "RIDE", "Message ticket holders, not everybody",
            "A push to all users of a line is built in two weeks and annoys nine in ten. A push to holders of a "
            "valid ticket "
            "needs a match between tickets and departures, and finds the people who are already on their way.",
            ("Push to everybody who follows a line", "Push to holders of a ticket for the departure", "Both, chosen "
            "by the dispatcher"),
            "Push to holders of a ticket for the departure",
            "On a bad day a dispatcher must not choose. People switch off a push that is about someone else's boat; "
            "the pilot "
            "of a competitor lost a third of its permissions in a month.",
            "Calls to the desk on days with cancellations halve for the three pilot operators within 60 days of 5.6.",
            ("jonas", "ines", "marek tom priya", "grace kenji lena"),
            ("idea-notify-sailing", "initiative-told-in-time"), ("release-RIDE-5.6",), -97, -88, 85),
    Verdict("refund-unasked", "RIDE", "Refund without being asked",
            "We know who held a ticket for a cancelled departure. Asking them to apply saves money that is theirs.",
            ("Keep the form", "Offer a refund in the message", "Refund unasked after 24 hours if nobody rebooks"),
            "Refund unasked after 24 hours if nobody rebooks",
            "The regulator will ask for it, the desks beg for it, and two passengers in five would rebook if offered.",
            "The median refund takes two days instead of eleven, and rebookings pass 30 % in the first quarter.",
            ("jonas", "ines", "grace marek", "priya"), ("idea-refund-departure", "idea-refund-state"),
            ("release-RIDE-5.7",),
            -41, -30, 140),
    Verdict("who-pays-texts", "RIDE", "Who pays for text messages?",
            "A text costs between 4 and 9 cents. In the gale of last week it would have been about 900 euros for "
            "eleven operators.",
            ("We pay, capped per operator", "The operator pays at cost",
            "Part of the Fleet plan, at cost for others"), "", "", "",
            ("grace", "ines", "jonas", "marek"), ("idea-sms-fallback",), ("release-RIDE-5.6",), -5, None, None, "open"),
)  # fmt: skip
