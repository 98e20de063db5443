"""How people write: what they begin and end with, what else they say, and the slots that texts may use anywhere."""

from northing.connectors.sample.grammar import lines

WORDS = {
    "weekday": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "clock": "5:40|6:15|7:05|7:30|8:10|9:20|10:45|12:30|13:15|15:05|16:40|17:20|18:55|20:10",
    "phone": "Pixel 8|Galaxy A54|Galaxy S23|iPhone 12|iPhone 15|iPhone SE|an older Xperia|Fairphone 5|Redmi Note 12",
    "browser": "Chrome|Edge|Firefox|Edge on Windows 10|Chrome on the wall PC",
    "CENTURY": "the twenty-first century",
    "CHILD": "toddler|two-year-old|sleeping child",
    "client": "Go|Rust|Kotlin|TypeScript|Python|Elixir",
}

HELLO = lines("""
    - Hello,
    - Hello {team|everybody|all},
    - Hi {there|team|all|Grace|again},
    - Good {morning|afternoon|evening},
    - Dear {support|Harbourline team|Sir or Madam},
    - Hi,
""")

OPENING = lines("""
    - {Another one|One more} from <town>.
    - Writing on behalf of {the whole team|a colleague|my colleagues on nights}.
    - {Just|Only} a short one{ before the weekend|}.
    - I hope this is the right address.
    - {As discussed on the phone|Following up on our call}:
    - {I was told to write this down, so here it is.|My boss asked me to write this down.}
    - This may be known already.
    - {Sorry|Apologies} for the long mail.
    - Not urgent, {but it keeps coming up|yet it is the third time}.
    - {Urgent on our side.|This one hurts.}
    - I do not write often, {so take it as a sign|so please read it}.
    - Context: {we run|we operate} <line> and two more.
""")

BYE = lines("""
    - {Thanks|Thank you}{!|,| in advance,}
    - {Best|Kind|Best} regards,
    - {Best|Cheers},
    - {Greetings from <town>,|Regards from a windy <town>,}
    - Many thanks,
    - Looking forward to your answer,
    - {Thanks for listening.|Thank you for reading this far.}
""")

DETAIL = lines("""
    - {Seen|Noticed} with {<device>|<device>, if that matters}.
    - {It happens|Happens} on <line> more than elsewhere.
    - {Screenshots|Photos|Two screenshots} attached.
    - I can reproduce it {any time|nearly every time}.
    - {It began|Started} about <2-9> weeks ago{, I think|}.
    - {My colleagues|Our people} at <pier> see the same.
    - We had this {before|in the spring} and thought it was {gone|solved}.
    - Call me if you need more: {mornings are best|not during the <clock>}.
    - {No idea if it matters, but|May be a coincidence:} it was raining.
""")

REVIEW_TAIL = lines("""
    - {Otherwise|Apart from that} a {nice|decent|good} app.
    - {Two stars|A star} because the {map|timetable|design} is {nice|good}.
    - {Uninstalled.|Deleted.|Back to paper.}
    - {Please fix.|Please!|Fix this please}
    - {Used to be better.|The old version was better.}
    - {I want to like it.|I wanted to like this app.}
    - {Not good enough.|Disappointing.|Meh.}
    - {The crew is lovely, by the way.|Staff on board were great as always.}
    - {Will change the stars when it works.|Five stars when this is fixed.}
    - :(
    - 🙃
    - Ferry: five stars. App: {one|two}.
""")

REVIEW_TITLE = lines("""
    - {Not at the pier|Useless on the water}
    - {Could be so good|Nearly there}
    - {Hm|Well|No|Sigh|Sadly}
    - {Disappointed|Annoyed commuter|Why?}
    - {Fix this|Please fix}
    - {Two stars for the gulls|Good idea, poor execution}
    - {Commuter since 2019|Daily user}
    - {Holiday spoiled a bit|Tourists beware}
""")

FORUM_OPENING = lines("""
    - {Is anybody|Anyone} else seeing this?
    - {Is it just us?|Are we the only ones?}
    - {Moving this here from a ticket.|Support suggested I post it here.}
    - {Bumping this.|Bump.}
    - +1 {to the older thread|to what was said above}, {adding our numbers|with details}.
    - {Question to other operators:|How do others handle this?}
    - {Feature request|Wish}, {hopefully|I hope} in the right place.
    - Long-time reader, first post.
""")

FORUM_TAIL = lines("""
    - Our workaround for now: {a sticky note|telling people early|a small script|a group chat}.
    - Happy to {test a beta|share logs|be a guinea pig}.
    - Will update the thread if we find something.
    - {What do you all do?|Curious how others do it.}
    - {Vote if you need it too.|Please vote.}
    - Edit: typo.
    - Edit: still {true|the case} in the latest version.
""")

PRAISE = {
    "RIDE": lines("""
        - {Works|Just works}. {Ticket in ten seconds|Bought in the queue}, {scanned, done|on board}.
        - {Best thing|The best idea} since the {coffee machine on <vessel>|second ramp at <pier>}. {Thank you.|}
        - 464 :: The new ticket view is {a joy|so much better}, {huge code, no searching|one tap and there it is}.
        - 285 :: Tickets {open without network|work in airplane mode} now!! {You listened.|Finally. Well done.}
        - Lost property answered {through the app|in chat} within an hour. {The hat is back.|My daughter's rabbit
          travels again.}
        - 85 :: {Our crew|My crew} asked me to say that scanning is {fast now, even in the sun|a different world since
          the update}.
        - I am 78 and bought {my|a} ticket alone. {My grandson did not believe it.|Take that, grandson.}
        - Season ticket renewed {on the boat, between two waves|in three taps}. {Very good.|}
        - 560 :: since the last update no more signing in. thank you!
        - 160 :: Payment works again with {all our banks|my card}. {Faster than I feared.|Good recovery.}
        - {Clean|Calm}, no adverts, {no nonsense|does what it says}. More of this please.
        - {Guests from abroad|My Japanese guests} bought tickets without a question. That says a lot.
    """),
    "OPS": lines("""
        - 208 :: The map {survives|lasts} a whole shift now. {The egg timer has retired.|Nobody presses F5 any more.}
        - 492 :: {Handover in six minutes|Six minutes of handover} instead of twenty-five. {The notebook is in a glass
          case.|}
        - 598 :: {Keyboard shortcuts|Shortcuts in the list}! {I could cry.|My wrist thanks you.}
        - 118 :: Rights by line work exactly as {described|promised}; the auditor {smiled|had nothing to add}.
        - Quick answer on {Sunday|Boxing Day|a holiday}, problem solved in {twenty minutes|half an hour}.
          {Respect.|Thank you, Grace? Ruben? Whoever it was.}
        - 370 :: The new shell is {calm|quiet}. After a week I {do not want back|would not swap}.
        - New colleague was productive on day two. {That used to be a month.|}
        - 370 :: Dark theme at night: {eyes say thanks|bliss}.
        - 310 :: {Grouped alarms|Alarm groups} {saved us|were worth gold} during the power cut.
    """),
    "SIGNAL": lines("""
        - 136 :: {Ten seconds|Under ten seconds}, {measured for a week|p95, we checked}. {Chapeau.|That was worth the
          wait.}
        - 448 :: Docs are {now the best|among the best} we {integrate with|know}. The sandbox day is {genius|great}.
        - 56 :: Limit headers shipped, {our backoff works|no more guessing}. {Thank you.|}
        - {Support by|Answer from} somebody who {knows the code|reads stack traces}: {priceless|rare}.
        - Integrated over a weekend with a {cold|hangover}. {Good API.|You did something right.}
        - 328 :: Region failover last week: we {saw|noticed} it in your status page and nowhere else.
        - Types are right, errors are {readable|humane}, dates are ISO. I am {easily pleased|happy}.
    """),
}  # fmt: skip

DEVICES = {
    "RIDE": "<phone>",
    "OPS": "<browser>|two screens|the wall screen",
    "SIGNAL": "the <client> client|region two|the sandbox|staging",
}

OTHER = {
    "RIDE": lines("""
        - The {Danish|Dutch|Italian|Greek} translation says "{send|dispatch} the boat" where it should say "choose a
          sailing".
        - Dark mode {forgets itself|is lost} after {each|every} restart on my <phone>.
        - Please add {Apple Watch|a widget|a watch face} with the next departure.
        - Timetable for {the school holidays|the winter} is {not in the app|missing} yet, {when|any idea when}?
        - {The map|Map} puts <pier> {in a field|on the wrong side of the bay}. {Cows, no ferry.|}
        - I would like to see how full the {next boat|car deck} is before I leave home.
        - Can I give a ticket {to a friend|to my wife} without forwarding screenshots?
        - {The seagull sound|That sound} when a ticket is bought: {funny once|please let me turn it off}.
        - {A receipt|An invoice} with my company's name would {help|save me a mail each month}.
        - Battery: {Ride|the app} is second in the list after {navigation|video}. {Why?|}
        - I left {an umbrella|a thermos|one glove} on <vessel>. {Green.|Sentimental value.} Wrong form, I know.
        - {Dog|My dog} counts as "oversize luggage". {He is offended.|}
        - Search finds {<town> but not <pier>|nothing when I type without the accent}.
        - Coffee on <vessel> is {terrible|cold}. {Not your fault, but you have a text field.|}
        - Prices went up again{, whoever decides that|}. {Shame.|}
        - {App|Download} is <90-160> MB. {For a ticket?|My phone is old.}
    """),
    "OPS": lines("""
        - {Time zone|Clock} in the {list export|print view} is UTC, {we are not|the ships are not}.
        - Please let me {pin|keep} my filters between shifts.
        - Search for a {vessel|train} by its {old name|call sign} finds nothing.
        - The {tide|weather} box shows {yesterday|degrees Fahrenheit}.
        - Could names of crew be shown {beside the vessel|on the card}? We {phone|look it up} every time.
        - {Printing|Print} the day plan {cuts off the last column|needs three pages for two lines of text}.
        - Column widths are {forgotten|reset} after an update.
        - We would like {to test|a test of} the emergency mode without {alarming|waking} the region.
        - Is there a training system? {New people learn on live boats.|}
        - {French|Croatian|Estonian} labels are {too long for|cut off in} the side bar.
        - The login page looks {different|new}, is it {yours|a fake}? {I did not type anything.|}
        - A {dark grey|calmer} background on the wall screen would be kinder at night.
    """),
    "SIGNAL": lines("""
        - `bearing` is {0 when the boat stands still|null on trains}, is that {on purpose|documented}?
        - Would you accept a pull request {for|with} a <client> client?
        - {gzip|brotli} on `/positions` {seems off|is not applied} for us.
        - Historic positions {for research|of last year}: is there {an archive|a dump}?
        - `Last-Modified` is in local time{. In winter, too|}.
        - Can we cache {stops|vehicles} for {a day|a week}?
        - What licence is the data under? Our lawyer {asks|insists}.
        - {Status page|The status page} has no RSS.
        - The <client> example {leaks a connection|never closes its stream}.
        - CORS is {not set|off} on `/alerts`, so the {demo|browser} cannot use it.
    """),
}  # fmt: skip

DECLINES = {
    "other": lines("""
        - Set by the operator, not by us. I have passed it on to their customer desk.
        - Nice, but one request in two years. We keep it in mind and do not plan it.
        - Solved by a setting (Account, Notifications). I sent the steps.
        - Out of scope: this is about the crossing, not about the app.
        - Answered: it is documented, I sent the link.
        - Works as designed; the text in the app now says why.
        - Could not be reproduced on four devices; closed after two questions without an answer.
    """),
    "pain": lines("""
        - Fixed in the current version; the device still runs an old one.
        - One operator's own process; a change for all would cost the others more than it gives.
        - We will not build a workaround while the proper fix is on the roadmap.
        - Needs data that the operator does not send us. Explained on the phone.
        - Would open a security hole; explained why and what to do instead.
        - Too special to build for now. Two of our partners offer it.
    """),
}  # fmt: skip

SURVEY_QUESTIONS = {
    "RIDE": (
        "What is the one thing we should improve?",
        "How was buying your last ticket?",
        "Why did you give this score?",
    ),
    "OPS": ("What slowed your shift down this week?", "What is the one thing we should improve?", "Why this score?"),
    "SIGNAL": ("What was the hardest part of the integration?", "What is missing in the API?", "Why this score?"),
}
