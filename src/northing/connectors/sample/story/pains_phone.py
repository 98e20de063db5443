"""What hurts with the phone in the hand: payment, sign-in, the inspector's scan, and eyes that need larger letters."""

from northing.connectors.sample.story.forms import pain

PAYMENT = pain(
    "payment",
    "RIDE",
    "payment-fails",
    ((-730, 0.0), (-217, 0.0), (-210, 6.5), (-168, 4.6), (-145, 0.9), (0, 0.3)),
    subjects="""
    - {Payment refused|Payment fails} since the update
    - Charged {twice|but no ticket}
    - 3-D Secure {loops|comes back to an empty basket}
    - {Card|Debit card|Company card} not accepted any more
    """,
    short="""
    - Since the {last|new} update payment {fails|hangs} every {single|second} time. {My bank says it is you.|}
    - Confirmed in the banking app, came back to Ride, basket empty, {boat gone|money reserved}.
    - {Charged twice|Paid twice}, one ticket. {Support is nice but slow.|}
    - card refused, card refused, card refused. same card bought {a sofa|shoes} five minutes later
    - Can't pay with {my debit card|the company card} any more, worked {for years|last week}
    - "Payment could not be completed." {And why?|Tell me why!} {The inspector did not care.|}
    - <19-64> euros {on hold|reserved} for a ticket I do not have
    - New payment page {looks nice|is pretty}. It does not {work|take money}, but it looks nice.
    """,
    says="""
    - Since the new payment provider went live, about {one payment in <9-16>|<6-11> % of payments} {fails|breaks off}
      at the {bank's confirmation|3-D Secure step}.
    - Passengers confirm in their bank's app, come back to Ride and find {an empty basket|the start page}.
    - {Older|Several} debit cards of {the local savings bank|two regional banks} are refused although {they have
      money|the bank sees no attempt}.
    - Some are charged {twice|without getting a ticket}; the second attempt {is not recognised as the same order|makes
      a new order}.
    - In our daily file <14-75> payments have no ticket, and <3-12> tickets have no payment.
    """,
    effects="""
    - The machine on the pier, {which we wanted to retire|due to be scrapped in spring}, has a queue again.
    - Sales in the app were down {eleven|fourteen|nine} percent {on the weekend|against the same week last year}.
    - Our desk spends its mornings comparing two lists.
    - Every double charge is a phone call{ and a bad review|}.
    """,
    asks="""
    - Can the old provider be switched back on until this is {solved|understood}?
    - At least tell the passenger what {went wrong|to do next}.
    - An attempt that is repeated must never charge twice.
    """,
    call="""
    - Payments first, {and they were not in a good mood|understandably}.
    - On the new payment provider they had brought numbers.
    - On <weekday> <7-13> % of attempts broke off at the bank's confirmation, against under two with the old provider.
    - The pattern is theirs, and it is good: banks that open their own app, on Android, when Ride has been thrown out
      of memory meanwhile.
    - <20-70> double charges so far, each one a phone call, {most of them forgiven|two of them from the chair of the
      board}.
    - They want the old provider back as a switch, not as a promise.
    - What annoys them most is that they told us in the pilot, and it was filed as an edge case.
    """,
    bugs="""
    - Basket empty after {3-D Secure|bank app} {redirect|confirmation} on {Android|iOS}
    - {Second attempt|Repeated tap} charges twice when {the first times out|the network is slow}
    - {Debit card|Prepaid card} refused with {no reason|the wrong message}
    - Payment {pending|reserved} but {no ticket issued|order missing in the daily file}
    """,
)

LOGIN = pain(
    "login",
    "RIDE",
    "sign-in",
    ((-730, 2.1), (-565, 2.3), (-535, 0.6), (-300, 0.3), (0, 0.2)),
    subjects="""
    - Signed out {every morning|again and again}
    - Code by mail {never arrives|arrives too late}
    - {Locked out|Cannot sign in} after {a new phone|an update}
    """,
    short="""
    - Signed out {every single morning|every few days}. {I just want to go to work.|}
    - Code by mail takes {five|seven|ten} minutes, boat takes {three|two}. {You do the sums.|}
    - {New phone, all tickets gone|Changed my phone and lost a season ticket}. {Support found it after a week.|}
    - Why do I need a password to show a ticket I paid for
    - asks for a code, send code, code wrong, new code, first code arrives, {code expired|locked}
    - {Locked out|"Too many attempts"} at the gate. {I had one attempt.|With a <CHILD> on my arm.}
    """,
    says="""
    - Commuters tell us they are signed out {overnight|every few days} and must wait for a code by mail at the gate.
    - The code arrives after {five to ten|four to eight} minutes at {some mail providers|the big free mail providers},
      and by then it has expired.
    - Whoever gets a new phone has no way to {move|take along} a season ticket {other than calling us|}.
    - The app locks an account after {three|five} wrong codes, and the desk cannot unlock it.
    """,
    effects="""
    - {Every Monday|After each holiday} the desk unlocks <10-45> accounts{ by ticket to you|}.
    - Commuters have stopped using the app and show {the plastic card|a paper pass} instead.
    - It hits exactly our most loyal passengers.
    """,
    asks="""
    - Please keep people signed in {for as long as their ticket lasts|for a year}.
    - A {passkey|fingerprint} instead of a code {would be lovely|by mail, please}.
    - Let our desk unlock an account.
    """,
    call="""
    - Sign-in is the daily irritation, small and constant.
    - Commuters are being signed out overnight.
    - <25-80> unlocks a week, each of which comes to us as a ticket because their desk has no right to do it.
    - The code by mail is slower than the ferry: {a purser timed it|they made a bar chart of it}.
    - Season-ticket holders with a new phone wait {two|three} days on average.
    - They like the idea of passkeys and doubt that a seventy-year-old islander will.
    """,
    bugs="""
    - Session lost {overnight|after the token is refreshed twice|when the clock of the phone is wrong}
    - Sign-in code {expires before the mail arrives|is rejected when requested twice|goes to spam at two providers}
    """,
)

SCAN = pain(
    "scan",
    "RIDE",
    "ticket-check",
    ((-730, 0.6), (-300, 1.3), (-92, 1.5), (-60, 0.5), (0, 0.3)),
    subjects="""
    - Scanner {does not read|slow with} {codes in the sun|cracked screens|the new ticket view}
    - Inspector app: <4-9> seconds per ticket
    - {Boarding takes longer|Queue at the gate} since scanning
    """,
    short="""
    - {The scanner needs|Inspector needed} <4-9> tries {because of the sun|in the rain}. {Nice man, poor device.|}
    - Brightness does not go up by itself when the code is shown. {The old app did that.|}
    - the code is tiny and there is a huge {picture of a seagull|banner} above it
    - Cracked screen = no crossing? {The crew typed in <8-12> digits by hand.|}
    - Dark mode and QR code: {not readable|black on nearly black}. {Please make it white.|}
    - {Boarding took longer with the app than with paper|Paper was faster}. {Sorry.|}
    """,
    says="""
    - In {bright sun|low winter sun|rain} the inspector app needs <3-8> seconds a ticket, {with paper it was one|and
      the queue reaches the car park}.
    - The code is shown too small and the brightness stays where the passenger has it.
    - {Codes in dark mode|Cracked screens} are not read at all; the crew types in {ten|twelve} digits {with cold
      hands|in gloves}.
    - The scanner app {freezes|must be restarted} after about <150-400> scans.
    - It beeps the same for valid and invalid, so {in the wind nobody knows|the crew has to look at the screen each
      time}.
    """,
    effects="""
    - <90-240> passengers in eight minutes is {our standard|what the timetable gives us}. We need {thirteen|fourteen}.
    - The crew checks every third ticket only{ and feels bad about it|}.
    - Two inspectors have gone back to {the clicker|looking, nodding and hoping}.
    """,
    asks="""
    - Bigger code, full brightness, white background: that would be {half of it|most of it}.
    - {A different vibration|A different sound} for "not valid", please.
    - Let the torch come on by itself.
    """,
    call="""
    - Then we stood at the gate with the crew and watched them scan.
    - Ticket check: I timed it on a boarding of <140-260> people.
    - Sun from behind, cracked glass, dark mode: each costs a second or five, and together they cost the timetable.
    - The mate scans with the phone at arm's length, in gloves, {and hits "back" every tenth time|with rain on the
      lens}.
    - Valid and invalid beep alike; in the wind they go by the colour, and one of them is colour-blind.
    - After a few hundred scans the app slows down until it is restarted, which they do at the turn of the tide.
    - They would take a larger code and full brightness tomorrow and leave the rest for later.
    """,
    bugs="""
    - Inspector app {freezes|loses the camera} after <150-400> scans
    - Code {not readable in dark mode|too small on narrow screens|dimmed when the battery is low}
    - {Same sound for valid and invalid|Torch stays on} in the inspector app
    """,
)

ACCESS = pain(
    "access",
    "RIDE",
    "accessibility",
    ((-730, 0.3), (-300, 0.5), (0, 1.0)),
    subjects="""
    - {Screen reader|Large text} in the {checkout|ticket view}
    - Passenger with {low vision|a tremor} cannot {buy|check in}
    - Accessibility {audit|statement|complaint}
    """,
    short="""
    - With large letters the "buy" button is {below the screen|gone}. {I am <62-79>, this is normal.|}
    - {VoiceOver|TalkBack} reads "button button image button". {Which one is the ferry?|}
    - Grey text on light grey. {Lovely, if you are twenty.|My eyes!}
    - Wheelchair places cannot be booked in the app. {One has to phone. In <CENTURY>.|So I phone, every time.}
    - the time picker is impossible with shaky hands
    - Colour is the only difference between "on time" and "late". {I cannot see it.|One man in twelve says hello.}
    """,
    says="""
    - With the system's large text the {price and the buy button|last step of the checkout} slide out of the screen.
    - A blind passenger {showed us|has recorded for us} how the screen reader announces {three buttons without
      names|the seat map as "image, image, image"}.
    - Wheelchair places {cannot be booked|are not offered} in the app, although the contract {asks for it|names it}.
    - The state of a departure is shown by colour alone.
    """,
    effects="""
    - From {next summer|the end of next year} the law asks for it, and our lawyers ask {me|every month}.
    - The advisory board of disabled travellers meets {in <3-9> weeks|soon} and will ask.
    - It affects few people {and each of them completely|, who all know each other and write to the ministry}.
    """,
    asks="""
    - Do you have a statement of conformity we can {show|publish}?
    - A button that stays visible at 200 % would be a start.
    - We would gladly {lend you|bring} a group of testers.
    """,
    call="""
    - Accessibility took ten minutes and should have taken thirty.
    - For accessibility {their|the} advisory board sat in: two passengers with low vision, one who uses a wheelchair.
    - At the largest text size the buy button leaves the screen; I have it on video, {with commentary|and it is not
      comfortable to watch}.
    - The screen reader calls the seat map "image" forty-one times.
    - Wheelchair places are booked by telephone only, which they find undignified, and so do I.
    - The law comes into force next summer, and their lawyer wants a statement with a date in it.
    - They offered to test every build with us{, for biscuits|}.
    """,
    bugs="""
    - {Buy button|Price summary} off screen at {200 %|the largest text size}
    - Screen reader {announces "button" without a name|skips the price|reads the seat map as images} in {checkout|the
      ticket view}
    - Contrast of {disabled dates|the delay badge|hint texts} below 4.5:1
    """,
)
