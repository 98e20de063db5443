"""What hurts in the control room: typing everything thrice, a tired map, paper, alarms."""

from northing.connectors.sample.story.forms import pain

RETYPE = pain(
    "retype",
    "OPS",
    "one-message",
    ((-730, 0.4), (-300, 0.9), (-100, 1.8), (-10, 2.8), (-7, 7.0), (-3, 5.0), (0, 4.0)),
    subjects="""
    - Same {disruption|cancellation} typed {three|four} times
    - One message for {app, web and displays|all channels}?
    - {Texts differ|Contradicting notices} between web and pier display
    - Templates for disruption notices
    """,
    short="""
    - {Type a cancellation once|One form for one disruption}, not {three|four} times.
    - Ops, mail to the desk, website, pier display: {same text, four logins|four systems for one boat}.
    - By the time I have {told everybody|typed it everywhere} the {boat is back|next one is cancelled}.
    - Copy and paste is my main tool. {I used to be a captain.|I am a dispatcher with a master's ticket.}
    - The display at <pier> still said {"on time"|yesterday's text} when the website said cancelled.
    - Give us {sentences to choose from|templates}. At {five|four} in the morning I {cannot spell|write badly}.
    - English version of the notice? {When?|With which hand?}
    """,
    says="""
    - One cancelled sailing means {four|three} texts: Ops, the website, the displays on the pier and a mail to the
      customer desk{, who type it again into Ride|}.
    - {Last <weekday>|On <weekday>} the display said <clock>, the app said "cancelled" and the website said "delayed",
      all {typed|written} by the same {tired|honest} person.
    - The notice in Ops has {no field for|no way to say} what passengers should do instead, so each channel
      {invents|makes up} its own.
    - When the situation changes, {nobody remembers|we no longer know} which of the {four|five} places have been
      updated.
    - Translations are made by {whoever is on shift|a web page}, and {it shows|they read like it}.
    - {The approval of a text|Getting the words approved} takes longer than writing it, because the press office works
      in {mail|another system}.
    """,
    effects="""
    - I measured it: {eighteen|twenty-six|thirty-one} minutes from the decision to the last display.
    - Two dispatchers are {bound by|busy with} typing exactly when {the radio does not stop|they are needed most}.
    - The passenger desk {calls us|calls} to ask which of the versions is true.
    - During {the gale|the last storm} we gave up on the displays altogether.
    """,
    asks="""
    - {Write once|Say it once}, send everywhere, and show me where it has arrived.
    - Could Ops send to Ride directly? {Both are yours.|You build both!}
    - Ready-made sentences in {three|four} languages would {be half of it|save us}.
    """,
    call="""
    - I sat in the control room from {five to nine|four in the morning to the end of the shift}, and the main topic
      made itself.
    - Disruption messages: the same text is typed into {three|four} systems by the one person who has no time.
    - <18-34> minutes from "we cancel" to the last display; the cancelling itself takes one word on the radio.
    - In the <clock> case three channels said three things, and the desk believed the wrong one.
    - They keep a folder of sentences in a word processor, <40-90> of them, {the best thing in the room|worn like a
      prayer book}.
    - The dispatcher's wish, word for word: "I say it once, and you run".
    - Nobody knows afterwards who was told what and when, and after a complaint that is the only question.
    - The press office wants to approve texts but not at five in the morning, so approved templates would suit
      everybody.
    - If Ops and Ride do not talk to each other by next season, they will look at {Railmind|a tool that has both};
      this was said kindly.
    """,
    bugs="""
    - Disruption notice {loses line breaks|is cut at 140 characters|keeps the old time} when {copied to the
      display|sent to the web feed}
    - {Withdrawn|Expired} notice stays on the pier display
    - Template {variables not filled|in the wrong language} when {two lines are selected|a notice is edited}
    """,
)

MAP = pain(
    "map",
    "OPS",
    "slow-map",
    ((-730, 0.8), (-400, 1.7), (-218, 2.7), (-190, 0.8), (0, 0.2)),
    subjects="""
    - Live map {slow|freezes} {after a few hours|at the end of the shift}
    - Browser {needs|takes} <2-6> GB
    - {Vessel icons|Trains} jump
    - Map must be reloaded {every hour|all the time}
    """,
    short="""
    - The map is {fine at six and dead at noon|fast in the morning and useless in the evening}.
    - We reload every hour. {There is an egg timer for it.|It is written on the wall.}
    - {Fan of the PC sounds like a vessel|The PC is as loud as the engine room} after three hours of map.
    - Zooming {jerks|takes seconds} with all layers on
    - Ghost ships. {Two <vessel>s, one real.|The same boat twice, forty metres apart.}
    - great map. for the first two hours
    """,
    says="""
    - The live map becomes slower {with every hour|during the shift}; after {four|five|six} hours a click takes
      {three|five} seconds.
    - The browser tab grows to <2-6> GB and {is killed by Windows|then goes white}, usually when {it is busiest|many
      vessels are moving}.
    - With {the weather layer|the traffic layer} on, the map {jerks|stutters} even on the {new|big} machines.
    - Vessels stay behind as ghosts after {a gap in the signal|they leave the area}.
    - On the {wall screen|big screen}, which runs day and night, the map {freezes without saying so|stands still and
      looks alive}.
    """,
    effects="""
    - A frozen map is worse than none, because {it looks true|one believes it}.
    - We have a shift rule now: reload at every full hour.
    - Two dispatchers have gone back to {the radar|a list}.
    - IT {bought|has ordered} <6-14> new PCs, and {it did not help|the map eats those as well}.
    """,
    asks="""
    - Please show clearly when the {picture|position} is older than a minute.
    - It has to last twelve hours without a reload.
    - Could old {tracks|positions} be dropped from memory?
    """,
    call="""
    - The map again: quick at six in the morning, a slide show by noon.
    - We looked at the live map together on their own machines.
    - Memory goes from 400 MB to <2-5> GB in a shift; I took screenshots of the task manager each hour.
    - The weather layer makes it worse and is the one layer they cannot switch off.
    - An egg timer stands on the desk: at the full hour somebody presses F5.
    - On <weekday> the wall screen had stood still for {twenty|thirty-five} minutes before anybody noticed.
    - The IT manager has stopped believing that it is his machines, {and he is right|after three new ones}.
    """,
    bugs="""
    - Map memory grows with every {position update|zoom|layer switch}
    - {Ghost vessels|Stale trains} stay after {a signal gap|leaving the viewport}
    - Wall screen {freezes|shows old positions} without a warning
    """,
)

HANDOVER = pain(
    "handover",
    "OPS",
    "handover",
    ((-730, 1.5), (-500, 1.7), (-470, 0.5), (0, 0.1)),
    subjects="""
    - Shift handover {on paper|by mail}
    - Night shift did not know about {the closed berth|a sick mate|a speed limit}
    - {Log book|Shift log} in Ops
    """,
    short="""
    - The most important system here is a notebook {with coffee on it|from the stationer's}.
    - What the night shift knows {goes home with it|leaves at six}.
    - A shift log in the console, please. {With search.|Searchable.}
    - Handover takes {twenty|thirty} minutes because everything is in somebody's head
    - I found out about the closed berth {from the captain|when the boat stood in front of it}
    """,
    says="""
    - Handover between shifts is {a paper notebook and a chat|a notebook}, and what is not written down {is lost|did
      not happen}.
    - Open matters are mailed {to a list that nobody reads|around} at the end of the shift.
    - The early shift {did not know|learnt too late} that {berth 2 was closed|<vessel> was running on one engine|a
      speed limit was in force}.
    - There is no place in Ops for {a note that lives until it is done|"keep an eye on this"}.
    """,
    effects="""
    - We sent a boat to a closed berth.
    - {An auditor asked|The authority asks} for the log of a night, and we photographed pages.
    - Things are promised to captains and forgotten at six in the morning.
    """,
    asks="""
    - A log with open points that the next shift has to accept.
    - It should fill itself with what happened: delays, alarms, {calls|notices}.
    """,
    call="""
    - Shift handover, where I was shown the famous notebook.
    - They walked me through a handover at <clock>.
    - It takes {twenty-five|twenty} minutes, fifteen of which are spent deciphering a colleague's handwriting.
    - A closed berth was known to the night and news to the morning; the captain told them.
    - What they need is a list of open points which the next shift accepts by name.
    - For the authority they photograph pages, {in good light|page by page}.
    """,
    bugs="""
    - Open point {not carried over|shown twice} at the change of shift {on Sunday|when the clock changes|}
    - Shift log {loses the author|cannot be printed} after {editing|a handover at midnight}
    """,
)

ALARM = pain(
    "alarm",
    "OPS",
    "alarms",
    ((-730, 0.7), (-316, 1.2), (-285, 0.8), (-120, 1.0), (0, 1.5)),
    subjects="""
    - {Too many alarms|<180-600> alarms a shift}
    - Important alarm {missed|buried}
    - {Mute|Group} alarms of one {vessel|train}
    """,
    short="""
    - <200-600> alarms per shift, <2-5> matter.
    - Everything is red. {So nothing is.|Red has become our background colour.}
    - I have turned the sound off. {Everybody has.|Do not tell the auditor.}
    - the same door alarm every four minutes {since <weekday>|for a month}
    - {Let me say|I want to say} "I know" to an alarm for the rest of the shift
    - Alarm for a delay of 61 seconds. {It is a ferry.|We have tides.}
    """,
    says="""
    - We count <180-600> alarms a shift, of which {three|five|a handful} need a person.
    - An alarm that flaps (door, GPS gap) comes back {every few minutes|again and again} and pushes the
      {real|important} ones off the screen.
    - Limits are the same for every line, although {two minutes are nothing on the islands and a lot on the commuter
      line|a ferry is not a tram}.
    - {On <weekday>|Last <weekday>} an engine alarm was seen after <9-40> minutes because it stood on page {three|four}.
    - Acknowledging does not {tell the others|show who has it}, so {two people act|nobody acts}.
    """,
    effects="""
    - The sound is off, by {silent agreement|decision of the shift}.
    - {An incident report|Our safety officer} names the alarm list as a contributing cause.
    - New colleagues ask which alarms they may ignore, and we have {a list for that|an answer, which is bad enough}.
    """,
    asks="""
    - Group what belongs together and let me silence a group for the shift.
    - Limits {per line|per line and time of day}, please.
    - Show who has taken an alarm.
    """,
    call="""
    - Alarms: I counted a hundred and twelve in one hour of an ordinary morning.
    - On alarms the wish was short: fewer.
    - Three of them needed a person, and one of those three was found on page four.
    - A door contact on <vessel> has reported every four minutes since <weekday>, and everybody knows it by name.
    - Bursts are one thing; the slow drip of one door all day is the other, and it is the drip that tires them.
    - Limits per line are the wish; today a delay of two minutes rings for a commuter train and for an island boat.
    - The safety officer has written us into a report, {not unfairly|as a contributing cause}.
    """,
    bugs="""
    - {Acknowledged|Silenced} alarm rings again after {a reconnect|the page is reloaded}
    - Flapping {door|GPS} alarm opens a new row {every time|each minute}
    - Alarm group {count is wrong|does not close} when {one of them clears|two dispatchers acknowledge}
    """,
)
