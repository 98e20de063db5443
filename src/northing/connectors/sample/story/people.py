"""The fourteen people of Harbourline, and how people at their customers are called."""

from northing.connectors.sample.story.forms import Member

TEAM = (
    Member("ines", "Ines Marquardt", "Head of Product"),
    Member("jonas", "Jonas Feddersen", "Product, Ride", "RIDE"),
    Member("priya", "Priya Raman", "Product, Ops", "OPS"),
    Member("kenji", "Kenji Morita", "Technical Product, Signal", "SIGNAL"),
    Member("lena", "Lena Osei", "Design"),
    Member("grace", "Grace Adeyemi", "Customer Success"),
    Member("marek", "Marek Dvorak", "Engineering Lead, Ride", "RIDE", builds=True),
    Member("sofia", "Sofia Lindqvist", "iOS", "RIDE", builds=True),
    Member("tom", "Tom Achterberg", "Android", "RIDE", builds=True, joined=-282),
    Member("yuki", "Yuki Tanabe", "iOS", "RIDE", builds=True, joined=-275),
    Member("aylin", "Aylin Kaya", "Engineering Lead, Ops", "OPS", builds=True),
    Member("ruben", "Ruben Castel", "Full Stack", "OPS", builds=True),
    Member("felix", "Felix Brandt", "Engineering Lead, Signal", "SIGNAL", builds=True),
    Member("hana", "Hana Kobayashi", "Platform", "SIGNAL", builds=True),
)

MANAGERS = {"RIDE": "jonas", "OPS": "priya", "SIGNAL": "kenji"}
LEADS = {"RIDE": "marek", "OPS": "aylin", "SIGNAL": "felix"}

GIVEN = {
    "N": "Ingrid Torbjørn Astrid Mikkel Kaisa Sindre Maja Eirik Linnea Anders Riikka Jesper Solveig Mads Tuuli Håkon",
    "D": "Katrin Uwe Birgit Thorsten Miriam Holger Svenja Matthias Anke Dirk Franziska Jörg Swantje Volker Meike Ralf",
    "B": "Fiona Callum Siobhan Gareth Morag Declan Rhian Stuart Niamh Ewan Harriet Colm Bethan Angus Philippa Rory",
    "L": "Marieke Joost Élodie Bastien Anouk Sander Camille Thibault Femke Wouter Maëlle Gaëtan Saskia Ruud Inès Loïc",
    "S": "Chiara Davide Eleni Stavros Marta Ivo Nerea Paolo Katerina Ante Lucia Nikos Beatriz Tomislav Ilaria Xoán",
    "J": "Haruka Takeshi Ayumi Daisuke Noriko Shinji Mei Kazuya Chihiro Ryota Emiko Satoshi Naoko Yusuke Rina Makoto",
    "O": "Hemi Danielle Aroha Spencer Mereana Grant Leilani Craig Marguerite Wiremu Joanne Travis Anahera Blair Dean",
}

FAMILY = {
    "N": "Halvorsen Lindgren Aaltonen Bjerke Sandvik Mäkelä Thorsen Nyholm Rasmussen Dahlström Kivelä Solberg Tamm Vik",
    "D": "Petersen Brodersen Wiechert Matthiesen Oldach Kröger Hinrichs Stamer Lorenzen Behnke Reimers Thode Pauls "
    "Groth",
    "B": "MacAskill Trelawney Rees Gallagher Pascoe Buchan Brannigan Hartley Lomax Kinnear Prowse Morgan-Tate Doyle "
    "Finch",
    "L": "Hoekstra Vermeulen Legoff Deruyter Marchand Dijkman Perrault Tanguy Visser Brouwer Salaün Kuipers Morvan Bos",
    "S": "Ferrante Papadakis Kovač Santoro Marinelli Vidal Zorić Karras Figueira Bellandi Petrou Otero Galli Lupi",
    "J": "Nakagawa Fujimori Ishikawa Hayashida Kuroda Mizuno Okamoto Tsuchiya Sakurai Endo Nishimura Uchida Hirano "
    "Arai",
    "O": "Tamihana Pritchard Beaulieu Rangi Lockwood Savoie Whitaker Parata Macleod Oakes Thibodeau Hughes Kereama "
    "Stone",
}

TITLES = {
    "RIDE": (
        "Head of Digital", "Ticketing Manager", "Passenger Experience Lead", "Boarding Crew Manager", "Customer Desk",
        "Commercial Director", "Station Manager", "Revenue Controller", "Product Owner, App",
    ),
    "OPS": (
        "Control Room Manager", "Duty Dispatcher", "Head of Operations", "Shift Supervisor", "Operations Analyst",
        "Traffic Controller", "IT Manager", "Port Captain", "Service Planner",
    ),
    "SIGNAL": (
        "Back-end Developer", "Integration Engineer", "Data Engineer", "Head of Engineering", "Solutions Architect",
        "Open Data Officer", "Mobile Developer", "CTO", "Developer Advocate",
    ),
}  # fmt: skip

OTHER_TITLES = {
    "competitor": ("Sales Director", "Product Marketing"),
    "partner": ("Partner Manager", "Consultant", "Delivery Lead"),
    "vendor": ("Account Manager", "Solutions Engineer"),
}
