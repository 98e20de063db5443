"""What hurts around the control room: reports made in Excel, and who may press what."""

from northing.connectors.sample.story.forms import pain

REPORTS = pain(
    "reports",
    "OPS",
    "reports",
    ((-730, 0.6), (-300, 0.8), (0, 1.0)),
    subjects="""
    - Punctuality report {for the authority|for <line>}
    - Export {cuts off|is missing} {the last day|cancelled trips}
    - {Monthly figures|KPIs} by hand
    """,
    short="""
    - Month end: export, Excel, pivot, {weep|curse}, send.
    - The authority wants {five minutes|three minutes}, Ops counts {six|two}. So I {recount everything|do it by hand}.
    - Punctuality per line per month. {That is all. Really.|It cannot be so hard.}
    - export has no cancelled trips, {so we look wonderful|which is flattering}
    - Two people get two different {punctualities|numbers} from the same console
    """,
    says="""
    - The punctuality report for the authority is rebuilt in Excel every month, {one and a half days|two days} for one
      person.
    - The export leaves out {cancelled trips|replacement buses|the last day of the month}, so the figure is better
      than the truth.
    - What counts as late is {fixed in Ops|six minutes in Ops} and {five|three} in our contract.
    - Reasons for delay are free text, {and there are eleven spellings of "fog"|so they cannot be counted}.
    """,
    effects="""
    - Penalties are paid by this number, {so every month there is a discussion|and it should not depend on a formula
      of mine}.
    - If I am on holiday, there is no report.
    - The board gets figures that are {six|five} weeks old.
    """,
    asks="""
    - Let us set what "late" means, per contract.
    - A report that makes itself on the first of the month{, as PDF and as a table|}.
    """,
    call="""
    - Reporting is where the analyst took over the conversation.
    - The monthly punctuality report exists in one Excel file on one laptop.
    - It takes her a day and a half; the file has fourteen sheets and a macro by somebody who has retired.
    - The contract says five minutes, Ops says six, and the difference is <20-90>,000 euros in penalties.
    - Cancelled trips are missing in the export, which makes the operator look good until the authority counts.
    - "Fog" is spelt in eleven ways.
    - They would accept our number as the official one if the definition were printed beside it.
    """,
    bugs="""
    - Export {leaves out cancelled trips|stops at 65,536 rows|shifts times by an hour}
    - Punctuality {differs between page and export|counts replacement buses twice}
    """,
)

ROLES = pain(
    "roles",
    "OPS",
    "rights",
    ((-730, 0.5), (-250, 1.1), (-122, 1.3), (-95, 0.5), (0, 0.3)),
    subjects="""
    - Everybody can {cancel any sailing|do everything}
    - Rights per {line|port}
    - {Read-only access|A login} for {the harbour master|the bus company|the press office}
    """,
    short="""
    - A trainee cancelled the wrong {boat|line}. {He could.|Because he could.}
    - Read-only for the harbour master, please. Today {he has my login|it is all or nothing}.
    - who changed this? {somebody.|"dispatcher1" did.}
    - Rights per line. {We are four companies in one room.|I should not be able to stop trains in <town>.}
    """,
    says="""
    - Every user of the console can cancel every {sailing|trip}, whatever {line|port} they belong to.
    - We cannot give {the harbour master|the bus company|the authority} a view without giving them the {buttons|power
      to cancel}.
    - Several people share one login per desk, so the log says "{desk 2|dispatcher1}".
    - {Our auditor|The security audit} {has marked it as major|wants it closed by the end of the quarter}.
    """,
    effects="""
    - A trainee stopped the wrong line {for eleven minutes|on his second day}.
    - The {insurance|auditor} asks who pressed the button, and we {do not know|have a guess}.
    - We print the roster next to the log to find out who it was.
    """,
    asks="""
    - Rights by line and port, and a role that can only look.
    - Single sign-on with our directory {would solve half|, please}.
    """,
    call="""
    - Rights: their auditor has marked "everybody can do everything" as a major finding.
    - We spoke about who may press what.
    - Four operators share the room and one of them could, today, cancel the boats of the other three.
    - A trainee did it by mistake in his first week; it was put right in eleven minutes and took two months of meetings.
    - The harbour master would like to look and must not touch.
    - With single sign-on and rights by line the renewal is a formality, without them it is a tender.
    """,
    bugs="""
    - {Viewer|Guest} role still sees the {cancel button|crew names}
    - Rights by line ignored in {the search|exports|bulk actions}
    """,
)
