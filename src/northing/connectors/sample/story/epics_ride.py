"""What was and will be built for the releases of Ride."""

from northing.connectors.sample.story.forms import epic

EPICS = (
    epic("4.8", "buy-again", "Buy again in two taps", """Most orders repeat the last one. Offer it,
    priced for today, on the
        first screen.""", """
        - Show the last three orders on the start page
        - Price a repeated order for today
        - task: Warn when the repeated sailing is full
        - spike: How many orders are repeats, per operator
        - Remember passenger types between orders
        - task: Measure seconds from start to paid
        """),
    epic("4.9", "keep-signed-in", "Sessions that outlive the night", """People are signed out by token rotation on poor
        networks. Keep the session as long as a ticket is valid.""", """
        - Keep the session while any ticket is valid
        - task: Rotate refresh tokens without losing the old one too early
        - Let the desk unlock an account
        - Sign in with a link instead of a code
        - task: Rate limit per address instead of per account
        - Move a season ticket to a new phone
        - debt: Remove the three places that store a session
        """),
    epic("5.0", "ticket-view", "One tap to the ticket", """The ticket is why people open the app. One tap, a large code,
        nothing above it.""", """
        - feature: Ticket view with a code of at least 5 cm
        - Raise brightness while a code is shown
        - Swipe between the tickets of one trip
        - White background for the code in dark mode
        - task: Remove the banner slot above the code
        - Show the time of the last check
        - spike: Animated background against screenshots
        - task: Snapshot tests for twelve screen sizes
        """),
    epic("5.1", "car-deck", "Vehicles on the car deck", """Length decides the fare and the place. Ask once, remember the
        vehicle.""", """
        - Add a vehicle with plate and length
        - Price by length and season
        - Count the metres left on the deck
        - Trailers and roof boxes
        - task: Import deck plans of six vessels
        - Waiting list for the car deck
        - task: Export the deck list for the mate
        """),
    epic("5.2", "offline-wallet", "Tickets kept on the phone", """Signed tickets are stored on the phone at purchase and
        refreshed silently. Opening one never asks the server.""", """
        - feature: Store the next five tickets, signed, on the phone
        - Open a stored ticket in airplane mode
        - Refresh stored tickets by silent push
        - Tell the passenger how fresh a stored ticket is
        - Keep tickets across app updates
        - spike: Key storage on phones without a secure element
        - task: Migrate tickets of installed apps
        - Return and multi-trip tickets in the store
        - task: Test matrix for coverage loss at the gangway
        """),
    epic("5.2", "offline-check", "Checks without a server", """The inspector's device knows the keys and the day's
        cancellations, and settles doubles when it is back.""", """
        - Check signatures on the inspector's device
        - Load the day's revocations before boarding
        - Find tickets that were shown twice, afterwards
        - task: Rotate signing keys every month
        - Show a warning when revocations are older than a day
        - spike: How large does a revocation list get in July
        """),
    epic("5.3", "new-provider", "Payments through Cardo", """Lower fees and local methods. All operators move in one
        release.""", """
        - feature: Checkout with Cardo's payment sheet
        - Debit cards of the regional banks
        - Receipts with the operator's tax number
        - task: Move the stored cards of 41,000 passengers
        - task: Daily file in the old format for accounting
        - Payment by invoice for companies
        - spike: What happens when the bank's app throws us out of memory
        - debt: Delete the old payment screens
        """),
    epic("5.4", "idempotent-pay", "A repeated payment never charges twice", """Every attempt carries the order's key; a
        second tap finds the first.""", """
        - Attach an idempotency key to every attempt
        - Restore the basket after the bank's confirmation
        - Tell the passenger what failed and what to do
        - task: Match the daily file against orders each night
        - Release reserved amounts after ten minutes
        - task: Alert when failures pass two percent
        """),
    epic("5.4", "provider-switch", "The old provider as a switch", """Per operator and per card range, without a "
    "release.""", """
        - Choose the provider per operator
        - Route card ranges to a provider
        - task: Keep contracts and certificates of both alive
        - task: Dashboard of failures per bank and provider
        """),
    epic("5.5", "bright-scan", "Scan in any light",
    """Half of the time at the gangway is light, the rest is the app.""", """
        - Full brightness and white frame for every code
        - Camera exposure for codes in low sun
        - Different sound and vibration for not valid
        - Torch by itself when it is dark
        - task: Fix the leak after some hundred scans
        - One-handed layout for gloves
        - spike: Scan rate on eleven devices at noon
        - Type a ticket number with large keys
        """),
    epic("5.6", "notify-sailing", "Messages to the people on one sailing",
    """A cancellation or delay becomes a message to
        everybody with a valid ticket for that departure, and to nobody else.""", """
        - feature: Find everybody with a valid ticket for a departure
        - Push a cancellation to ticket holders
        - Message for return and connecting tickets
        - Say what to do instead, and when the next news comes
        - Opt out per line
        - task: Queue that sends 5,000 pushes in under a minute
        - Message in the passenger's language
        - Correct or withdraw a message
        - task: Stop selling a cancelled departure within seconds
        - spike: Delivery receipts of Pushling compared with our logs
        - History of messages on the ticket
        """),
    epic("5.6", "sms-fallback", "Text messages for guests",
    """A third of summer tickets is bought without an account. We
        have a number or a mail address.""", """
        - Ask for a number at guest checkout
        - Send a text when there is no app
        - task: Contract and sender names with Smsworth
        - Mail as the last resort
        - Cost per operator and month
        """),
    epic("5.7", "refund-departure", "Refund a departure at once", """One action for the desk, one message for the
        passenger, money back where it came from.""", """
        - feature: Refund all tickets of one departure
        - Offer the next sailing before the money
        - Refund to an expired card
        - Partial refunds for legs and extras
        - Show the state of a refund in the app
        - task: Reconcile refunds with both providers
        - Limits and a second pair of eyes above 10,000 euros
        """),
    epic("5.7", "large-text", "Checkout at 200 % text", """The price and the buy button stay visible at every text size;
        every control has a name.""", """
        - Keep the buy button on the screen at all sizes
        - Names for every control in the checkout
        - State of a departure in words, not only in colour
        - Time picker without dragging
        - task: Automated contrast check in CI
        """),
    epic("6.0", "group-ticket", "One code for a group", """A head count, one code,
    one invoice; the number may change until
        an hour before.""", """
        - feature: Group order with a head count
        - One code that lets n people pass
        - Change the number until an hour before
        - Invoice for schools and clubs
        - Group fares from the back office
        """),
    epic("6.0", "extras-per-person", "Extras belong to a person", """Bikes, prams and dogs per passenger, counted per
        sailing.""", """
        - Move extras from the order to the passenger
        - Count bikes per sailing
        - task: Migrate open orders
        - Show what is left before the price
        """),
)  # fmt: skip
