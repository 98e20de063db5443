"""What call notes are made of besides the pains: who was there, how things stand, what they like, what comes next."""

from northing.connectors.sample.grammar import lines

TITLES = lines("""
    - Call with <account>
    - <account>, quarterly review
    - Visit to <account>
    - <account>: notes from the call
    - Catch-up with <account>
    - <account>, renewal talk
    - Interview: {a day with|the people at} <account>
""")

PROSPECT_TITLES = lines("""
    - First call with <account>
    - <account>: discovery
    - Demo for <account>, notes
    - <account>, second call before the tender
""")

SETTING = lines("""
    - {Video call|Video}, <40-70> minutes, {good picture, bad sound|cameras on|they sat in one room around one
      microphone}.
    - In person, in {the room above the ticket hall|a portacabin beside the slipway|a meeting room with a view of the
      yard}.
    - By phone from {a moving train|the bridge|the car park}, so with gaps.
    - {Half a day|Three hours} on site, most of it standing.
    - {Video call|Call}, postponed twice from their side{ because of weather|}, then <35-55> minutes.
""")

BACKGROUND = lines("""
    - They run <6-48> vessels or trains on <3-14> lines with about <60-900> people; <pier> is their busiest place.
      Contract up for renewal in <3-11> months.
    - Background: <line> carries two thirds of their passengers, commuters in winter and visitors in summer, and
      the two groups want opposite things.
    - They came to us {three|four|two} years ago from a system of their own, whose author has since retired and is
      still being telephoned.
    - New since last time: {a new managing director from retail|a new owner|a works council that reads release notes},
      and a budget that was cut by <4-12> %.
    - They are the kind of customer who counts things. Every number below is theirs, and I have seen the sheet.
    - Small team, long memory: {she|he} quoted what we had promised {two|three} years ago nearly word for word.
    - Good mood at the start. The season was {strong|wet but strong}, {punctuality is up|sales in the app are up
      <6-19> %}.
    - A careful relationship at the moment: the last outage is not forgotten and was mentioned twice, politely.
""")

PROSPECT_BACKGROUND = lines("""
    - They are looking because their present supplier {was bought|stops supporting the product} in <8-18> months.
      Tender in {spring|autumn}, decision by a committee of five.
    - They know <rival> well and have seen a demo of it. We are the second of three.
    - <12-40> vessels, <3-9> lines, a ticket machine on every pier and a wish to have none.
    - Their question behind all questions: can a company of our size be relied on at five in the morning.
""")

BETWEEN = lines("""
    - Then, {more quickly|shorter}:
    - Second topic.
    - {The other thing|Something else} they had prepared:
    - After the coffee:
    - {Her|His} colleague then took over.
    - I asked what else {hurts|costs them time}.
    - Next on their list.
    - Unprompted, towards the end:
    - We then {went through|opened} their list.
""")

INTEGRATOR_BACKGROUND = lines("""
    - They show departures of <9-70> operators to <20-900>,000 users a month, with <3-14> developers and no dispatcher.
      Our operators are a fifth of their traffic and half of their support.
    - Small company, good engineers. They read every line of our changelog and build their own dashboards of us.
    - They came for the positions and stay for the alerts. The contract is monthly, so there is no renewal to talk
      about,
      only reasons to stay.
    - Half of them worked at an operator before; they know what a berth is, and it saves an hour.
""")

LIKES = lines("""
    - What they like: {answers from people who know the product|that releases come when announced, mostly|the quiet
      design},
      and that somebody comes by.
    - Praise for the {last release|support on the weekend}: "{for once an update nobody noticed|I did not have to call
      twice}".
    - They would recommend us (8), and the two missing points are {the topics above|written above, one each}.
    - The new people learn it in {two days|a day}, which {she|he} said twice.
    - {Nobody|Nobody in the room} wants to change supplier. They want us to be quicker.
""")

ASIDE = lines("""
    - An aside that stayed with me: on bad days the best information system is the kiosk owner at <pier>, who has a
      telephone and an opinion.
    - They asked what we do with all these notes. I showed how a sentence of theirs from {March|last winter} ended up as
      a work item; there was a short silence and then {a second list|more of them}.
    - The union will want to see anything that counts what a crew does per minute. Not a no, but early, please.
    - Language: half of the crew reads the app in a second language, so texts need to be short and without jokes.
    - They tested <rival> on one line for {a month|six weeks} and went back; the reason was support, not features.
    - {Her|His} wish for the next two years was one sentence: fewer screens, more trust in what they show.
    - The budget for next year is being written in the next <3-6> weeks, so numbers from us by then would be useful.
    - They would open their control room to us for a day, including the night shift. We should take that.
    - On pricing: they can live with the level and not with surprises; the add-on for displays was one.
    - A word on data protection: movement data of crews stays in the country, and they want that in writing.
    - Weather was mentioned in every second sentence, and every time it explained a number.
""")

ASIDE_SIGNAL = lines("""
    - They keep a public page on which our freshness is drawn beside Positra's. We are the green one, most weeks.
    - Their testers sit on ferries with two phones and a notebook. I asked for the notebook.
    - A side remark on licences: their lawyer wants one sentence in the terms, about derived data.
    - They would open their client library if we linked to it. Cheap, and it would save us one.
    - They asked what we do with all these notes. I showed how a sentence of theirs ended up as a work item; there was a
      short silence and then {a second list|more of them}.
    - Their users report wrong departures with a photo of the display. Some <20-90> photos a month, a data set nobody
      has asked for.
    - On money: they would rather pay for certainty than for volume, and said so twice.
    - Accessibility of departure boards came up: colours, again, and reading distance.
""")

QUOTES = lines("""
    - "We do not need more features, we need {fewer surprises|the ones we have to be true}."
    - "If it takes a training, it is not finished."
    - "My passengers do not know that you exist, and that is a compliment."
    - "The sea does not do two-week sprints."
    - "Tell me what you will not do. That is the list I plan with."
    - "I have four screens and one pair of eyes."
    - "You always ask how important it is from one to three. It is a ferry: everything is important at ten to six."
""")

NEXT = lines("""
    - Send {her|him} the {roadmap page|link to the planned release} (me, {this week|by Friday})
    - Ask <lead> whether the numbers agree with our logs
    - {Second call|Call} with the {crew|dispatchers|developers} in <2-6> weeks
    - They send {the spreadsheet|photos|the log of one bad day}
    - Offer: {a place in the beta|a pilot on <line>}, {four|six} weeks, with a date in writing
    - Put the three quotes into the inbox and link them
    - Check what we promised on the last call{, I found only half of it|}
    - Tell {Ines|the team} about the renewal date
    - Nothing promised today, on purpose
    - Price for the add-on: answer from Ines by {Wednesday|Friday|the end of the month}
""")
