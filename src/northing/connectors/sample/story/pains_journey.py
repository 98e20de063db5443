"""What hurts passengers on their way: no network, no word of a cancellation, no refund, no place for a group."""

from northing.connectors.sample.story.forms import pain

OFFLINE = pain(
    "offline",
    "RIDE",
    "offline-tickets",
    ((-730, 2.4), (-420, 4.2), (-295, 5.2), (-270, 2.6), (-220, 0.8), (0, 0.4)),
    subjects="""
    - Ticket does not open {at the pier|without network|on board}
    - No coverage at <pier>, no tickets
    - {White page|Endless spinner} instead of {a ticket|the QR code}
    - Passengers cannot show tickets on <line>
    - {Tickets gone|My tickets disappear} in airplane mode
    """,
    short="""
    - {No signal at the pier|No reception on the quay}, no ticket. {Great.|Brilliant.|How is that meant to work on a
      ferry?}
    - {Paid|I paid} for the crossing, stood on the gangway, app {just spins|shows a white page|says "something went
      wrong"}.
    - Why does a ticket I {already bought|bought yesterday} need the internet {at all|to open}?
    - {Screenshot your ticket before you leave home|Take a screenshot at home}, it will not open at <pier>.
    - works fine in town, {useless|dead} on the water
    - The ticket disappears {the second|as soon as} the phone loses signal. Had to {buy a paper one|pay again on board}.
    - {Boat|Crossing} to <pier>, one bar of signal, <4-11> minutes of loading. Ticket appeared when we were half way
      across.
    - If I have to be online to show a ticket {it is a website, not an app|then what is the app for}?
    - Lost my return in airplane mode. It came back {when I had wifi in the café|at home, thanks a lot}.
    - My {father|mother} is <71-83>. {She|He|They} stood at the gate with a spinning wheel {and a queue behind|while
      everyone pushed past}.
    - {Roaming off = no ticket|Turned roaming off, ticket gone}. We are tourists, {what did you expect|please think of
      us}.
    """,
    says="""
    - At <pier> there is {hardly any|no} mobile coverage, and passengers cannot open {tickets they have already paid
      for|a ticket they bought the day before}.
    - {Our crew|The boarding crew} reports that {about one passenger in <8-20>|a dozen people per sailing} cannot show
      a ticket because the app {tries to reach the server|wants a connection} first.
    - The ticket view {needs|seems to need} an answer from the server every time it is opened, {even if|although} the
      ticket was on the screen {a minute|five minutes} before.
    - On the car deck of <vessel> the phones have no signal at all, {so inspection there is a guess|and that is
      exactly where we check tickets}.
    - After {an update of the app|signing in again} the saved tickets were gone until the phone was online.
    - Passengers have learnt to take screenshots, and a screenshot {we cannot tell from a forged one|is not valid by
      our own rules}.
    """,
    effects="""
    - The crew waves them through {because nobody wants to hold the ship|to keep the timetable}, so we lose the fare.
    - {Last <weekday>|On <weekday>} the <clock> sailing left <4-12> minutes late {only because of this|for no other
      reason}.
    - We sold <12-60> paper tickets {that day|last weekend} to people who already had one on the phone.
    - The gate staff are the ones who get shouted at{|, not you and not me}.
    - {For now|Until further notice} we print a passenger list at the office for the early sailings.
    """,
    asks="""
    - Could the next {two|three|five} tickets simply be kept on the phone?
    - What we need is a ticket that opens {in airplane mode|without any network} and can be checked offline.
    - {Is there|Do you have} a date for an offline mode?
    - {Even a plain QR code|Just the code and the name} would do, the rest can load later.
    """,
    call="""
    - Coverage came up {within five minutes|before we had even sat down}: at <pier> a queue of <30-60> people, half of
      them holding the phone above their heads.
    - Tickets without a network{, again|, as in the last call}.
    - They have measured it this time: {one passenger in nine|<7-14> % of passengers} on <line> cannot show the ticket
      at the gangway.
    - The crew lets everybody through after the second whistle, and nobody counts who had a ticket.
    - Lost fares are put at <18-90>,000 euros a season, {which is a guess, but theirs|with a spreadsheet behind it}.
    - Paper is back on the morning boats, and the {printer|ticket roll} at the kiosk has become a {running joke|line
      in the budget}.
    - They do not care how we do it as long as a ticket opens in airplane mode and the inspector's device agrees
      without a server.
    - "A ferry company that needs the internet to take you across has not understood water", {as the captain put
      it|quoted from their own board}.
    - Their fear is forged screenshots: two were caught last month, both from the same {school|group chat}.
    """,
    bugs="""
    - Ticket view shows {a white page|an endless spinner} when {the connection drops|the phone is in airplane mode}
    - {Return ticket|Multi-trip ticket} missing from the list after {an app update|signing in again} without network
    - Ticket code not cached {on Android <11-14>|after a silent push|when bought on another device}
    """,
)

CANCEL = pain(
    "cancel",
    "RIDE",
    "cancellation-notice",
    ((-730, 0.5), (-365, 1.4), (-180, 2.6), (-60, 4.4), (-14, 5.0), (-8, 19.0), (-4, 14.0), (0, 12.0)),
    subjects="""
    - Passengers {were not told|found out at the pier}: <clock> {sailing|departure} cancelled
    - {No push|Nothing in the app} when <line> was cancelled
    - Cancellation shown <15-70> minutes {too late|after the fact}
    - Can we message everyone booked on one sailing?
    - The app said "on time" {until departure|for a boat that was tied up}
    """,
    short="""
    - {Sailing cancelled|Boat cancelled}, found out {at the pier|from a man with a cigarette on the quay}. The app
      said on time.
    - Drove {an hour|<40-110> km} to <pier> for a ferry that had been cancelled {since the morning|hours before}. {Not
      one push.|No message, nothing.}
    - An app that can send me adverts for day trips but not "your boat is cancelled"{.|!!}
    - Stood in the rain with two kids. The {website|radio} knew. The app did not.
    - {Would it kill you to send|Please just send} a notification when {a sailing|the boat} is off?
    - on time on time on time ... gone. {nice one|thanks}
    - <clock> from <pier> cancelled, next one {full|also cancelled}, app still {happily|} selling tickets for it
    - Got the cancellation push <20-90> minutes after departure time. {A souvenir?|Too late by one night in a hotel.}
    - I have a season ticket, you have my number, {and still I hear it from the bus driver|and I still learn it from a
      sheet of paper on a fence}.
    - Half of the queue had a message from {the other company|a private group chat}, we with the official app had
      nothing.
    - The train was replaced by a bus and {nobody said where the bus stops|the app sent us to the platform}.
    """,
    says="""
    - When we cancel a sailing, the app keeps showing it as on time until {somebody edits the notice by hand|the
      departure has passed}.
    - {On <weekday>|Last <weekday>} we cancelled the <clock> from <pier> at short notice and not one of the <40-310>
      booked passengers got a message.
    - The push goes to everyone who {has the app|ever searched for the line}, or to nobody; we cannot reach {just the
      people on one sailing|only those who hold a ticket}.
    - Passengers with a {return|connecting} ticket are told about the first leg and not about the second.
    - Our notice is on the web page in two minutes, and in the app it appears {after half an hour|whenever the cache
      feels like it|at some point}.
    - The message says "service disruption" and does not say {whether to come to the pier|which boat to take
      instead|until when}.
    - Whoever bought {as a guest|at the machine} gets no message at all{|, although we have the mail address}.
    """,
    effects="""
    - {Nine|Eleven|Fourteen} people {missed a hospital appointment|missed a connection} that day, and three of them
      {wrote to the newspaper|called the minister's office}.
    - The desk had <60-240> calls in two hours, {all|nearly all} with the same question.
    - My staff {now write|wrote} the news on a whiteboard at the gate{|, in three languages}.
    - We paid <3-19> taxis{| and two hotel rooms} out of goodwill.
    - The local paper printed it with a photo of the queue.
    - It is not the cancellation they are angry about, it is the {not knowing|drive}.
    """,
    asks="""
    - Can we message exactly the people who {hold a ticket for|are booked on} that departure?
    - We need: what happened, what to do instead, and when we will tell them more.
    - {Please tell me|Is it planned} that one entry in the control room reaches the phone {within a minute|without
      anybody copying text}.
    - A text message for those without the app would {already|} help.
    """,
    call="""
    - Most of the hour went on disruptions and on how passengers {hear|do not hear} of them.
    - Bad days: <4-17> sailings cancelled in {one night|the last gale|a morning of fog}, and not one passenger was
      told by us.
    - "The boat not going is weather. The passenger not knowing is us", {said with some force|which I have written on
      the wall}.
    - The control room knows first, types it into Ops, mails the desk, the desk types it into Ride: <18-45> minutes on
      a good day.
    - They would pay for this. {The budget line exists|They named a number}, and it is on the list for the renewal.
    - What they want is dull and exact: the people on that sailing, in their language, with the alternative and the
      time of the next news.
    - {FareFleet|QuayOne} has shown them a demo in which a cancellation reaches the phone in forty seconds.
    - <4-9> out of ten calls to the desk on a bad day are "is it going", and they have {the phone statistics|a log} to
      show it.
    - Guest checkouts are the blind spot: {a third|<28-44> %} of summer tickets, and we have nothing but a mail
      address for them.
    - The islanders have a chat group that is faster than the app, {and the purser posts in it|run by a retired mate}.
    """,
    bugs="""
    - Cancelled {sailing|departure} still {bookable|shown as on time} until {the cache expires|midnight}
    - {Disruption push|Cancellation push} sent {twice|to passengers of the day before|in the wrong language}
    - Notice of a {cancelled leg|platform change} missing for {return|connecting} tickets
    """,
)

REFUND = pain(
    "refund",
    "RIDE",
    "refunds",
    ((-730, 0.5), (-365, 0.8), (-120, 1.4), (-8, 2.0), (0, 3.4)),
    subjects="""
    - Refund for {a cancelled sailing|the cancelled <clock>} {still open|takes weeks}
    - <14-90> refunds by hand{| again}
    - {Where is my money|Refund status?}
    - Bulk refund for one departure
    """,
    short="""
    - {Refund takes|Waiting for a refund for} <3-9> weeks now for a boat that {never left|you cancelled}. Buying took
      {nine|four} seconds.
    - {To get my money back|For a refund} I had to {print a form|send a PDF|phone someone between 9 and 11}. It is
      <CENTURY>.
    - {You cancelled.|The boat was cancelled.} You know I had a ticket. Why do I have to apply?
    - refund "in progress" since {march|<weekday>|forever}
    - Only half was refunded, {the bike and the dog|the car deck} were {forgotten|"not part of the fare"}. {The dog
      disagrees.|}
    - Voucher instead of money. {No thanks|I live <300-900> km away, when would I use it}.
    - They paid it back to a card that {expired|I cancelled} and now nobody {is responsible|answers}.
    - The crossing was cancelled and I got the money in two days, {no complaint|credit where due}, but I only found
      the form through a forum.
    """,
    says="""
    - After every cancellation we refund {by hand, ticket by ticket|one ticket at a time}: <2-6> clicks each, and
      {yesterday|on <weekday>} there were <45-280> of them.
    - The refund form asks passengers for the booking number they bought the ticket with, {and half of them|most of
      whom} no longer have the mail.
    - {Partial refunds|Refunds of the return leg only} are not possible, so we {refund everything|pay too much}.
    - There is no state a passenger can look at; {they call to ask|the desk is the state}.
    - Refunds to {expired cards|the second payment provider} fail silently and come back to {us|accounting} weeks later.
    """,
    effects="""
    - Two colleagues did nothing else for {three|two} days.
    - Accounting closes the month with a list of <20-130> open cases{| in a spreadsheet}.
    - Under passenger rights we have seven days. We are at {eleven|sixteen|nine}.
    - Chargebacks cost us {15|18|20} euros each on top of the fare.
    - {Some|A few} people were paid twice{|, and they do not write to us}.
    """,
    asks="""
    - One button: refund this departure, all tickets, {original payment method|back to where it came from}.
    - {Offer them|Let the passenger choose} a rebooking first, many would take it.
    - Please show the state of a refund in the app.
    """,
    call="""
    - Refunds: when a boat is cancelled, the desk pays back by hand, and it shows.
    - Money came up, namely the money they owe their own passengers.
    - <120-640> refunds last month, {three|four|five} minutes each, by two people who were hired to sell.
    - Passenger rights say seven days; their median is {nine|twelve}, and the regulator has asked once, politely.
    - Two passengers in five would rather be moved to the next sailing, if anybody offered it.
    - Refunds to expired cards come back silently, and {Accounting finds them at the end of the quarter|nobody notices
      until the auditor does}.
    - I watched {her|him} do one: six clicks, one login to the payment provider, one line in Excel, one mail.
    - A button for a whole departure would {save a post|pay for the product by itself}, in their words.
    """,
    bugs="""
    - Refund of a {bike add-on|car-deck supplement|return leg} {leaves out the tax|is booked twice|stays "in progress"}
    - Refund {fails silently|shows success} when the card has {expired|been replaced}
    """,
)

GROUP = pain(
    "group",
    "RIDE",
    "groups",
    ((-730, 0.6), (-300, 0.8), (0, 1.0)),
    subjects="""
    - Booking for {a class of <22-31>|a group of <12-40>|scouts}
    - {Bikes and groups|<12-30> bikes} on one ticket
    - Maximum of nine passengers
    - School trip: one invoice, <20-60> tickets
    """,
    short="""
    - {Nine passengers max|It stops at nine people}. We are a {choir|football team|hiking club}. {Bought three times,
      sat on three boats.|So we book three times and pray.}
    - Cannot {add bikes for everyone|book bikes for a group}, only one bike {per order|at a time}
    - One QR code for <14-30> kids please, I am not {collecting phones|printing thirty pages} on a pier
    - Teacher here. {Entering <22-30> birthdays|Typing in <22-30> names} on a phone is not a feature.
    - Group price is on your website but not in the app. So I {phoned|wrote a fax, yes a fax}.
    - one child more or less on the day and the whole booking has to be {cancelled and made again|redone}
    - A pram, two bikes, a dog, a grandmother. The app {gave up|allows two extras}. {We didn't.|}
    """,
    says="""
    - Groups over nine have to {phone us|write a mail}, and we enter them {by hand|in the old desktop client}, {ten
      minutes each|with every name}.
    - Schools ask for one invoice and one code for the whole class; {we have neither|we can give them neither}.
    - {Bikes|Bikes, prams and dogs} are sold per order and not per passenger, so a cycling club of <10-24> {makes
      <10-24> orders|cannot book at all}.
    - When a group {shrinks|grows} by one on the day, the whole booking must be cancelled and made again.
    - Group fares exist in the back office and are not offered in the app.
    """,
    effects="""
    - In {May and June|the school season} that is {a full post|half of what the desk does}.
    - {Two|Three} schools now go by coach.
    - Nobody knows how many bikes will turn up, and the deck has {sixteen|twenty-four} places.
    - The purser counts heads with a clicker and we invoice later{, from memory|}.
    """,
    asks="""
    - A group ticket with a head count, one code, one invoice would do.
    - Could extras belong to a passenger {and be counted per sailing|}?
    - Let {the organiser|a teacher} change the number until an hour before.
    """,
    call="""
    - Groups: every booking over nine people still lands on the phone.
    - We spent a good while on schools and clubs.
    - In spring they take <20-70> classes a week, each {one phone call, two mails and a corrected invoice|about twenty
      minutes of somebody's life}.
    - Bikes are worse than people: they are sold per order, so the deck is either overbooked or half empty.
    - The organiser wants one code and one invoice; the purser wants a head count and does not care about names.
    - A school in <town> has gone back to the coach, which hurt, because the head teacher sits on the council.
    - Changing the number on the day is the one thing they would like to see first.
    """,
    bugs="""
    - {Bike|Dog|Pram} {missing from the ticket|counted twice} when {a passenger is removed|the order has two legs}
    - Group {fare|discount} lost after {going back one step|changing the date}
    """,
)
