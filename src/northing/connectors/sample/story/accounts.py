"""Everybody Harbourline does business with: name | kind | region | products | segment | plan; customers by revenue."""

ACCOUNTS = """
Brannholm Ferries             | customer   | N | ROS | Ferry group        | Fleet
Elbmarsch Regionalbahn        | customer   | D | ROS | Regional rail      | Fleet
Aonami Kisen                  | customer   | J | ROS | Ferry group        | Fleet
Compagnie des Îles Rousses    | customer   | L | RO  | Ferry group        | Fleet
Three Inlets Transit          | customer   | O | ROS | Transit authority  | Fleet
Skarvik Lines                 | customer   | N | RO  | Ferry group        | Fleet
Astrakia Seaways              | customer   | S | RO  | Ferry group        | Fleet
Verkehrsverbund Drei Auen     | customer   | D | RS  | Transit authority  | Fleet
Portkerris Ferries            | customer   | B | RO  | Island lifeline    | Fleet
Hoshimi Railway               | customer   | J | ROS | Regional rail      | Fleet
Linea Isole Verdi             | customer   | S | R   | Ferry group        | Fleet
Ellerfjord Rederi             | customer   | N | RO  | Island lifeline    | Fleet
Waddenkust Veren              | customer   | L | ROS | Island lifeline    | Fleet
Kaiwera Ferries               | customer   | O | RO  | Harbour and river  | Fleet
Osterwarft Bahn               | customer   | D | RO  | Regional rail      | Route
Inverlachan Steamers          | customer   | B | R   | Island lifeline    | Route
Jadrova Linija                | customer   | S | RO  | Ferry group        | Route
Nordlys Kystrute              | customer   | N | O   | Ferry group        | Route
Ferrovie Valdoro              | customer   | S | OS  | Regional rail      | Route
Tarrow Valley Railway         | customer   | B | RS  | Regional rail      | Route
Kurose Kisen                  | customer   | J | RO  | Ferry group        | Route
Grauwarft Reederei            | customer   | D | R   | Island lifeline    | Route
Tamarind Coast Ferries        | customer   | O | RO  | Island lifeline    | Route
Vestholm Lokalbane            | customer   | N | RS  | Regional rail      | Route
Oosterdam Lijnen              | customer   | L | O   | Harbour and river  | Route
Isles Transport Authority     | customer   | B | OS  | Transit authority  | Route
Linnanselkä Lautat            | customer   | N | R   | Island lifeline    | Route
Seebrunn Schifffahrt          | customer   | D | RO  | Harbour and river  | Route
Navieira Ría Clara            | customer   | S | R   | Harbour and river  | Route
Minato Asagi Lines            | customer   | J | R   | Harbour and river  | Route
Point Amity Ferries           | customer   | O | R   | Island lifeline    | Route
Chemins de Fer du Val d'Orre  | customer   | L | O   | Regional rail      | Route
Dunmarra Island Ferries       | customer   | B | R   | Island lifeline    | Route
Hallerau Bahn                 | customer   | D | OS  | Regional rail      | Route
Routelark                     | customer   | B | S   | Data integrator    | Stream
Saltsund Rederi               | customer   | N | RO  | Harbour and river  | Route
Gulf of Marrow Transit        | customer   | O | RS  | Transit authority  | Route
Santa Brina Traghetti         | customer   | S | R   | Island lifeline    | Route
Mikazuki Island Line          | customer   | J | RO  | Island lifeline    | Route
Moorwärder Fähren             | customer   | D | R   | Harbour and river  | Harbour
Kompassrose Daten             | customer   | D | S   | Data integrator    | Stream
Haugvik Hurtigbåt             | customer   | N | R   | Harbour and river  | Harbour
Wendle Line                   | customer   | B | O   | Regional rail      | Route
Fjordtrafik Sør               | customer   | N | S   | Transit authority  | Stream
Bac de l'Aure                 | customer   | L | R   | Harbour and river  | Harbour
Tidewrack Transit             | customer   | O | OS  | Transit authority  | Route
Tannwaldbahn                  | customer   | D | R   | Regional rail      | Harbour
Cala Brava Barcos             | customer   | S | R   | Harbour and river  | Harbour
Rannaküla Laevad              | customer   | N | RO  | Island lifeline    | Harbour
Norikae Works                 | customer   | J | S   | Data integrator    | Stream
Penhallow Packet              | customer   | B | R   | Harbour and river  | Harbour
Transports Côte Grise         | customer   | L | RS  | Transit authority  | Route
Aalvik Ferger                 | customer   | N | R   | Island lifeline    | Harbour
Kronsee Schifffahrt           | customer   | D | R   | Harbour and river  | Harbour
Thalassia Nomos               | customer   | S | R   | Island lifeline    | Harbour
Journeymill                   | customer   | O | S   | Data integrator    | Stream
Greywater Harbour Boats       | customer   | B | RO  | Harbour and river  | Harbour
Tornby Fjordtrafik            | customer   | N | R   | Harbour and river  | Harbour
Shiomi Ferry                  | customer   | J | R   | Island lifeline    | Harbour
Stopover Studio               | customer   | L | S   | Data integrator    | Stream
Kuusiranta Lines              | customer   | N | R   | Harbour and river  | Harbour
Lüttkoog Schiffahrt           | customer   | D | R   | Harbour and river  | Harbour
Transit Loom                  | customer   | O | S   | Data integrator    | Stream
Virrsaare Ferries             | customer   | N | R   | Island lifeline    | Harbour
Molo Vecchio Battelli         | customer   | S | R   | Harbour and river  | Harbour
Nextboat                      | customer   | S | S   | Data integrator    | Stream
Overzet Rietmond              | customer   | L | R   | Harbour and river  | Harbour
Wegweiser Labor               | customer   | D | S   | Data integrator    | Stream
Saltmouth Ferry Trust         | customer   | B | R   | Harbour and river  | Harbour
Kelp Bay Water Taxi           | customer   | O | R   | Harbour and river  | Harbour
Tramontane Apps               | customer   | L | S   | Data integrator    | Stream
Open Pier Foundation          | customer   | N | S   | Data integrator    | Stream
Asanagi Tosen                 | customer   | J | R   | Harbour and river  | Harbour
Bootsverein Kleine Rinne      | customer   | D | R   | Harbour and river  | Harbour
Lantern Quay Rowboats         | customer   | B | R   | Harbour and river  | Harbour
Pontoon Club Vik              | customer   | N | S   | Data integrator    | Stream
Stella Minore                 | customer   | S | R   | Harbour and river  | Harbour
Wharfside Data Club           | customer   | O | S   | Data integrator    | Stream
Nordsund Ferries              | prospect   | N | ROS | Ferry group        | Trial
Rheinauer Stadtschiffe        | prospect   | D | RO  | Harbour and river  | Trial
Lochgarrow Ferries            | prospect   | B | RO  | Island lifeline    | Trial
Régie des Bacs de l'Ormeau    | prospect   | L | RO  | Transit authority  | Trial
Trasporti Lago Sereno         | prospect   | S | R   | Harbour and river  | Trial
Hinode Marine                 | prospect   | J | RO  | Ferry group        | Trial
Cape Sorrow Ferries           | prospect   | O | R   | Island lifeline    | Trial
Södra Skärgårdslinjen         | prospect   | N | RO  | Island lifeline    | Trial
Mittelauer Eisenbahn          | prospect   | D | OS  | Regional rail      | Trial
Blackwater Light Rail         | prospect   | B | S   | Regional rail      | Trial
Veerdienst Zoutpolder         | prospect   | L | R   | Harbour and river  | Trial
Otoko Dentetsu                | prospect   | J | OS  | Regional rail      | Trial
Delta Ciganka Lines           | prospect   | S | RO  | Ferry group        | Trial
Mussel Inlet Authority        | prospect   | O | OS  | Transit authority  | Trial
Reisekarte Digital            | prospect   | D | S   | Data integrator    | Trial
Hvalsund Ekspress             | prospect   | N | R   | Harbour and river  | Trial
Pierhead & Daughters          | prospect   | B | R   | Harbour and river  | Trial
Atlas Correspondances         | prospect   | L | S   | Data integrator    | Trial
Kassenwart Systems            | partner    | D | R   | Payments           | Partner
Gangway Hardware              | partner    | B | R   | Gates and scanners | Partner
Fyrtårn Consulting            | partner    | N | ROS | Implementation     | Partner
Hamabe Integration            | partner    | J | RO  | Implementation     | Partner
Quadrante Mobilità            | partner    | S | RO  | Implementation     | Partner
Blue Ensign Resellers         | partner    | O | R   | Reseller           | Partner
Veldkamp Radio                | partner    | L | O   | Vessel radio       | Partner
Mastlight Tracking            | partner    | N | OS  | Vessel tracking    | Partner
Clearway Access               | partner    | B | R   | Accessibility      | Partner
Fahrplan Kontor               | partner    | D | S   | Timetable data     | Partner
FareFleet                     | competitor | O | R   | Ticketing suite    | -
QuayOne                       | competitor | B | RO  | Ticketing suite    | -
Railmind Control              | competitor | D | O   | Control room       | -
OpenGangway                   | competitor | L | R   | Open source        | -
Positra                       | competitor | S | S   | Data platform      | -
Umikaze Cloud                 | competitor | J | RO  | Ticketing suite    | -
Tilewright Maps               | vendor     | L | O   | Map tiles          | -
Northcloud Hosting            | vendor     | N | ROS | Hosting            | -
Pushling                      | vendor     | O | R   | Push delivery      | -
Cardo Payments                | vendor     | S | R   | Payments           | -
Smsworth                      | vendor     | B | R   | Text messages      | -
Certica Audit                 | vendor     | D | ROS | Security audits    | -
Logpile                       | vendor     | O | S   | Log storage        | -
Meteomar Forecasts            | vendor     | N | O   | Weather data       | -
"""

PLACES = {
    "N": {
        "pier": "Skarvik|Ellerøy|Brannholm|Saltsund|Tornby|Kuusiranta", "vessel": "MF Solglytt|MS Ternen|MF "
        "Havdis|Hedda",
        "line": "the Ellerøy line|line 12|the outer skerries line|the night boat", "town": "Haugvik|Vestholm|Tornby",
    },
    "D": {
        "pier": "Norderkoog|Osterwarft|Moorwärder|Seebrunn|Lüttkoog", "vessel": "MS Uthlande|Störtebeker II|MS "
        "Grauwarft",
        "line": "RB 64|the Hallig line|the Norderkoog line|line 73", "town": "Hallerau|Elbmarsch|Drei Auen",
    },
    "B": {
        "pier": "Portkerris|Saltmouth|Inverlachan|Dunmarra|the north slip", "vessel": "the Morag|MV Kittiwake|MV "
        "Lady Ann",
        "line": "the Dunmarra route|the summer Isles run|the Tarrow line", "town": "Saltmouth|Wendle|Tarrow",
    },
    "L": {
        "pier": "Rietmond|Oosterdam|l'Ormeau|Île Rousse-Nord|the dyke quay", "vessel": "Zeekoet|De Drie Gezusters|La "
        "Belle Aure",
        "line": "the island shuttle|line 4|the Val d'Orre line|the Wadden crossing", "town": "Oosterdam|Orre|Rietmond",
    },
    "S": {
        "pier": "Santa Brina|Porto Valdoro|Astrakia|Jadrova|Molo Vecchio", "vessel": "Stella Brina|Agia Thalia|Verdina",
        "line": "the fast line to Jadrova|the Isole loop|line 3|the lake line", "town": "Valdoro|Astrakia|Ría Clara",
    },
    "J": {
        "pier": "Aonami|Kurose|Shiomi|Mikazuki|Minato Asagi", "vessel": "the Asagi Maru|Hoshikaze|the Shiomi 2",
        "line": "the Mikazuki line|the Hoshimi line|the commuter boat", "town": "Hoshimi|Kurose|Asagi",
    },
    "O": {
        "pier": "Kaiwera|Point Amity|Marrow Landing|Kelp Bay|Downtown wharf", "vessel": "Tui Two|MV Tamarind|Amity "
        "Star",
        "line": "the harbour loop|Route 9|the Kelp Bay ferry|the Inlets line", "town": "Point Amity|Marrow|Kaiwera",
    },
}  # fmt: skip
