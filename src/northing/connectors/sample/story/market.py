"""What was seen in the market: competitors, vendors, tenders, rules. Each note: a title, a line, the text."""

from northing.connectors.sample.grammar import lines

NOTES = {
    "RIDE": lines("""
        - <rival> {announces|shows} push messages per departure :: At {the trade fair|a webinar} <rival> showed a
          cancellation that reached the phones of one sailing in under a minute. Slides only, one pilot customer
          named. {Two of our accounts were in the room.|Our people were asked about it twice afterwards.}
        - <rival> drops its setup fee :: <rival> now charges per ticket only, {1.1|1.4|0.9} % and no setup. For
          operators under 50,000 tickets a year that is {cheaper than us|about our price}; above, we are cheaper.
        - Tender: {island ferries|lake ferries|harbour shuttle}, <4-9> lots :: Asks for tickets that can be checked
          offline, refunds within seven days without application, and an accessibility statement. {We meet one and a
          half of three.|Two of three we can sign today.}
        - <rival> app reviews after their update :: Rating fell from 4.{3|4} to 3.{1|2} in {three|two} weeks. Nearly
          every review is about sign-in. {A reminder to keep our hands off it.|}
        - Accessibility rules for ticketing apps :: The law applies from next summer to apps that sell transport.
          Fines are {moderate|small}, complaints are public. Our largest authority will ask for a statement with a
          date.
        - <rival> bought by a payments company :: Their roadmap will follow payments, their island customers {are
          worried|call around}. {Three|Two} of them are on our list of prospects.
        - OpenGangway 2.0 is out :: Free, self-hosted, decent ticket view, no refunds, no inspector app. A river
          operator I know moved and {came back|hired a developer}.
        - Wallet passes :: Both phone makers let transport tickets update silently now. {That would solve half of our
          offline reissue.|Worth a spike.}
    """),
    "OPS": lines("""
        - Railmind {sells|announces} a disruption composer :: One form, six channels, approved templates. Only for
          rail so far. The demo had no answer for {a change of the change|withdrawing a message}.
        - Railmind pricing leaked in a tender :: <35-60>,000 a year for twelve seats, displays extra. We are {a
          fifth|a quarter} below with the displays included.
        - Control room study by a university :: Dispatchers spend <31-44> % of a disruption typing. Eleven rooms,
          three of them ours{, anonymous, but I recognised the egg timer|}. Good slide for the board.
        - Audit standard for control rooms revised :: Named users and rights by area become mandatory at the next
          recertification.
        - <rival> shows alarm ranking by machine learning :: Looks good on a recorded day. They would not say how it
          does on a day it has not seen.
        - Tilewright raises map prices :: Up <18-35> % from next year. {We could host tiles ourselves for a
          third.|Felix has numbers on hosting our own.}
    """),
    "SIGNAL": lines("""
        - Positra opens self-service keys :: Key in forty seconds, free up to 100,000 calls, card needed above. {Two
          of our trial users mentioned it.|The hackathon crowd went there.}
        - Big map service tightens its feed check :: Feeds with over five percent unknown trips are dropped from next
          quarter. {Four|Three} of our operators are above today.
        - Positra promises 30 seconds of data age :: In the contract, with credits. {We promise nothing yet.|Operators
          like a number they can quote.}
        - Webhook standard gets traction :: Signature and retry rules most of us would have invented anyway. {If we
          build webhooks, build these.|Kenji wants it.}
        - Open data duty for ferries :: From next year operators must publish real-time data. That is <20-60>
          companies without a feed, and a reason to finish 1.0.
        - Positra outage :: Nine hours, status page green. {Two|Three} integrators asked us for a key that evening.
          {We sent them by mail, on Monday. Hm.|}
    """),
}  # fmt: skip
