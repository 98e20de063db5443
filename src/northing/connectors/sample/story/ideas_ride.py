"""The ideas for Ride."""

from northing.connectors.sample.story.forms import Idea

JM, JS, JT, JY = ("jonas", "marek"), ("jonas", "sofia"), ("jonas", "tom"), ("jonas", "yuki")

IDEAS = (
    Idea("buy-again", "RIDE", "Buy again in two taps",
         "Show the last orders on the first screen, priced for today.",
         "If commuters can repeat an order in two taps, time to paid falls from 48 to under 15 seconds.",
         "Commuters", "delivered", (3, 5, 8), (0.5, 1, 2), 80, 40, "Prices are already computed on the server; only "
         "the list is new.",
         JM, "", (), -715),
    Idea("keep-signed-in", "RIDE", "Stay signed in as long as the ticket lasts",
         "Tie the session to the longest valid ticket instead of a fixed week.",
         "If a session lasts as long as a ticket, unlocks at the desks fall by 80 %.",
         "Commuters", "delivered", (4, 6, 9), (1, 2, 3), 80, 45, "Token rotation has to tolerate lost answers. Needs "
         "a security review.",
         JM, "", ("sign-in",), -690),
    Idea("ticket-view", "RIDE", "One tap to the ticket",
         "The app opens on the ticket when there is one for today.",
         "If the ticket is the first thing on the screen, boarding gets a second faster per passenger.",
         "Everybody who travels", "delivered", (5, 8, 14), (1, 1.5, 2), 70, 70, "A new screen; brightness control "
         "differs per platform.",
         JS, "", ("ticket-check",), -610),
    Idea("car-deck", "RIDE", "Car deck in the app",
         "Sell vehicle places by length and show what is left.",
         "If vehicles can be booked in the app, a third of calls to the desks of the islands ends.",
         "Island lifeline", "delivered", (8, 12, 20), (1, 2, 3), 70, 22, "Deck plans come as PDF; six vessels by "
         "hand for the start.",
         JM, "", (), -560),
    Idea("offline-wallet", "RIDE", "Keep tickets on the phone",
         "Signed tickets are stored at purchase and opened without asking the server.",
         "If a ticket opens in airplane mode, complaints about missing tickets fall by two thirds within 90 days.",
         "Island lifeline", "delivered", (8, 13, 22), (2, 2.5, 3), 85, 68, "Signatures with rotating keys; silent "
         "push refreshes. Old phones have "
         "no secure element, there we accept a weaker store.", JS, "works-at-sea", ("offline-tickets",), -450),
    Idea("offline-check", "RIDE", "Inspectors check without a server",
         "The device knows the keys and the day's revocations.",
         "If a check needs no network, fares lost at the gangway fall below one percent on the pilot line.",
         "Island lifeline", "delivered", (4, 7, 11), (1, 2, 3), 75, 60, "Revocation list stays under 2 MB in July. "
         "Doubles are found afterwards.",
         JM, "works-at-sea", ("offline-tickets", "ticket-check"), -440),
    Idea("wallet-passes", "RIDE", "Tickets in the phone's own wallet",
         "Let passengers add a ticket to the wallet of the phone.",
         "If tickets live in the wallet, one first-time passenger in four needs no app.",
         "Visitors", "exploring", (3, 5, 10), (0.5, 1, 2), 50, 55, "Both makers allow silent updates now. Their "
         "codes are smaller than ours: scan test needed.",
         JY, "", ("offline-tickets", "ticket-check"), -140),
    Idea("new-provider", "RIDE", "Payments through Cardo",
         "Replace the payment provider for lower fees and local methods.",
         "If all operators move, fees fall by 18 % and the failure rate stays where it is.",
         "All operators", "delivered", (6, 9, 16), (0.5, 1, 1.5), 70, 70, "Their sheet is good. What happens when "
         "the bank's app throws us out of memory is open.",
         JM, "", (), -345),
    Idea("idempotent-pay", "RIDE", "A repeated payment never charges twice",
         "Every attempt carries the order's key, and a second tap finds the first.",
         "If attempts are idempotent, double charges end and failures fall below two percent.",
         "All operators", "delivered", (2, 3, 5), (2, 2.5, 3), 90, 70, "Both providers support keys. The basket has "
         "to survive a killed app.",
         JM, "", ("payment-fails",), -205),
    Idea("provider-switch", "RIDE", "The old provider as a switch",
         "Choose the provider per operator and card range without a release.",
         "If an operator can be switched back in a minute, no weekend is lost again.",
         "All operators", "delivered", (1.5, 3, 6), (1, 2, 2.5), 85, 30, "We keep two contracts and two sets of "
         "certificates for a year.",
         JT, "", ("payment-fails",), -200),
    Idea("bright-scan", "RIDE", "Scan in any light",
         "Brightness, size, exposure, sound: remove the seconds one by one.",
         "If a scan takes under two seconds in low sun, two hundred people board in eight minutes.",
         "Boarding crews", "delivered", (4, 6, 9), (1, 2, 2.5), 80, 65, "Measured on eleven devices; the leak in the "
         "camera library is known upstream.",
         JS, "", ("ticket-check",), -240),
    Idea("notify-sailing", "RIDE", "Message the people on one sailing",
         "A change in Ops becomes a message to everybody with a valid ticket for that departure, in their language.",
         "If ticket holders hear of a cancellation within a minute, calls to the desk on such days halve.",
         "All operators", "decided", (6, 9, 15), (2, 2.5, 3), 80, 70, "Matching tickets to departures exists. 5,000 "
         "pushes a minute need a queue of our own.",
         JM, "told-in-time", ("cancellation-notice",), -170),
    Idea("sms-fallback", "RIDE", "Text messages for guests without the app",
         "Ask for a number at guest checkout and use it only for changes.",
         "If guests get a text, seven in ten of them learn of a cancellation before they leave home.",
         "Visitors", "ready", (2, 3, 6), (1, 2, 3), 65, 48, "Simple. Sender names take six weeks in two countries. "
         "Who pays is open.",
         JT, "told-in-time", ("cancellation-notice",), -130),
    Idea("next-best", "RIDE", "Suggest the next boat and hold a place",
         "The message offers two alternatives and keeps a place for fifteen minutes.",
         "If the message offers a place on the next boat, two refunds in five become rebookings.",
         "Ferry group", "exploring", (5, 9, 18), (1, 2, 3), 45, 35, "Holding places needs the reservation system of "
         "each operator; three of five have an interface.",
         JY, "told-in-time", ("cancellation-notice", "refunds"), -85),
    Idea("refund-departure", "RIDE", "Refund a whole departure at once",
         "One action at the desk, one message to each passenger, money back where it came from.",
         "If a departure is refunded in one action, the median refund takes two days instead of eleven.",
         "All operators", "ready", (4, 7, 12), (2, 2, 3), 75, 66, "Two providers, expired cards and partial legs. "
         "Nothing unknown, much to reconcile.",
         JM, "told-in-time", ("refunds",), -160),
    Idea("refund-state", "RIDE", "Show where a refund is",
         "Requested, approved, on its way, paid: on the ticket.",
         "If passengers see the state of a refund, calls about refunds fall by half.",
         "Everybody who travels", "ready", (1, 2, 3), (0.5, 1, 1.5), 80, 66, "The states exist in the back office.",
         JS, "told-in-time", ("refunds",), -150),
    Idea("group-ticket", "RIDE", "One code for a group, with a head count",
         "An order of n people with one code, one invoice and a number that may change.",
         "If groups book in the app, bookings by telephone fall by 70 % in the school season.",
         "Schools and clubs", "ready", (6, 10, 18), (1, 2, 3), 60, 38, "The inspector's app must count a code down, "
         "also without a network.",
         JT, "travel-together", ("groups",), -330),
    Idea("extras-per-person", "RIDE", "Bikes, prams and dogs belong to a person",
         "Extras move from the order to the passenger and are counted per sailing.",
         "If bikes are counted per sailing, the deck is neither overbooked nor half empty.",
         "Island lifeline", "exploring", (4, 8, 14), (0.5, 1, 2), 55, 30, "A migration of open orders, and every "
         "price rule is touched.",
         JM, "travel-together", ("groups",), -290),
    Idea("large-text", "RIDE", "A checkout that survives 200 % text",
         "Price and button stay on the screen, every control has a name.",
         "If the checkout works at the largest text, the statement of conformity can be signed before the law applies.",
         "Passengers with low vision", "decided", (3, 5, 8), (1, 1.5, 3), 85, 70, "Known work on both platforms. The "
         "seat map needs a second design.",
         JY, "travel-together", ("accessibility",), -210),
    Idea("wheelchair", "RIDE", "Book wheelchair places in the app",
         "Show and sell the places that the contract asks for.",
         "If wheelchair places can be booked, nobody has to telephone for them.",
         "Wheelchair users", "exploring", (2, 4, 9), (0.5, 1.5, 3), 50, 41, "Vessel data is missing for half of the "
         "fleet.",
         JS, "travel-together", ("accessibility",), -120),
    Idea("passkeys", "RIDE", "Passkeys for season tickets",
         "Sign in with the phone instead of a code.",
         "If season-ticket holders use passkeys, the last third of sign-in tickets disappears.",
         "Commuters", "exploring", (2, 4, 7), (0.25, 0.5, 1), 55, 45, "Supported on nine phones in ten. Recovery "
         "stays a mail.",
         JM, "", ("sign-in",), -250),
    Idea("loyalty", "RIDE", "Points for frequent passengers",
         "Collect points per crossing and pay with them.",
         "If there are points, leisure passengers travel once more a season.",
         "Visitors", "declined", (8, 14, 30), (0, 0.25, 1), 20, 30, "A ledger with money in it, in four tax systems.",
         JM, "", (), -520,
         "A ledger with money in it, in four tax systems, for people who travel because they live there."),
)  # fmt: skip
