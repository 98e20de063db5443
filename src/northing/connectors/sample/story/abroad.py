"""What German and Japanese customers write. A star stands before what an operator would say and a passenger not."""

from northing.connectors.sample.grammar import lines, packed

GERMAN = {
    "offline": lines("""
        - In <pier> gibt es {kein|so gut wie kein} Netz, und ohne Netz gibt es kein Ticket. {Bitte dringend
          ändern!|Das kann doch nicht euer Ernst sein.}
        - Die App lädt und lädt, die Fähre {legt ab|wartet nicht}. {Ein gekauftes Ticket muss offline verfügbar
          sein.|Warum liegt das Ticket nicht auf dem Handy?}
        - * Unsere Besatzung lässt {jeden Zehnten|etliche} ohne Fahrschein mitfahren, weil sich das Ticket an der Rampe
          nicht öffnet. Eine Lösung ohne Empfang wäre uns {sehr|wirklich} wichtig.
    """),
    "cancel": lines("""
        - Die Abfahrt um <clock> Uhr ist ausgefallen, in der App stand {bis zuletzt|noch eine Stunde später}
          „pünktlich“. {Wir standen zu sechst im Regen.|Danke für nichts.}
        - * Bei Ausfall erreichen wir unsere Fahrgäste nicht: entweder bekommen alle eine Nachricht oder niemand. Wir
          brauchen eine Nachricht genau an die, die {gebucht haben|an Bord sein wollten}.
        - Zug fällt aus, keine Nachricht, kein Hinweis auf den Ersatzbus. {Das habe ich vom Busfahrer erfahren.|Das
          Schild am Bahnsteig war schneller als die App.}
        - * {Nach dem Sturm letzte Woche|Letzte Woche}: <60-180> Anrufe in zwei Stunden, alle mit derselben Frage. Die
          App wusste von nichts.
    """),
    "refund": lines("""
        - Seit <3-8> Wochen warte ich auf die Erstattung einer Fahrt, die {gar nicht stattgefunden hat|Sie abgesagt
          haben}. {Kaufen ging schneller.|}
        - * Wir erstatten jedes Ticket einzeln, nach dem letzten Ausfall {<70-190> Stück|zwei Tage lang}. Eine
          Sammelerstattung pro Abfahrt fehlt.
    """),
    "group": lines("""
        - Mehr als neun Personen gehen nicht. Ich habe {24|27|29} Kinder und ein Handy. {Grüße aus dem Lehrerzimmer.|}
        - Für {Vereine|Radgruppen} müssten wir die Räder pro Person buchen können, nicht pro Bestellung.
    """),
    "payment": lines("""
        - Zahlung in der Bank-App bestätigt, zurück in Ride: Warenkorb leer, Geld {reserviert|weg}. {Zum dritten Mal.|}
        - Seit dem Update wird {meine EC-Karte|die Karte der Sparkasse} abgelehnt. {Beim Bäcker geht sie.|}
    """),
    "login": lines("""
        - Jeden Morgen abgemeldet. Der Code kommt, wenn das Schiff {weg|schon draußen} ist.
    """),
    "scan": lines("""
        - * Bei {Sonne|tiefer Sonne} brauchen die Geräte <3-7> Sekunden je Ticket. Auf Papier war es eine.
    """),
    "access": lines("""
        - Bei großer Schrift verschwindet der Kaufknopf {unter dem Rand|aus dem Bild}. Ich bin {67|72|74}, das ist bei
          mir normal.
    """),
    "retype": lines("""
        - Eine Störung, vier Texte: Ops, Website, Anzeiger und eine Mail an den Kundendienst. {Einmal eingeben muss
          reichen.|Am Ende stehen vier verschiedene Zeiten da.}
        - Am <clock>-Fall sieht man es gut: der Anzeiger in <pier> meldete {pünktlich|zehn Minuten später}, die App
          Ausfall. Beides haben wir getippt.
    """),
    "map": lines("""
        - Die Karte wird im Laufe der Schicht {immer langsamer|unbenutzbar}. Um sechs geht sie, um zwölf hilft nur
          noch F5.
    """),
    "handover": lines("""
        - Die Schichtübergabe steht in einem Heft. {Mit Kaffeeflecken.|Wer nicht schreiben kann, übergibt auch nicht.}
    """),
    "alarm": lines("""
        - <200-500> Alarme pro Schicht, {drei|vier} davon wichtig. Der Ton ist {seit Monaten|überall} aus.
    """),
    "reports": lines("""
        - Der Pünktlichkeitsbericht für den Aufgabenträger entsteht jeden Monat von Hand. Ausfälle fehlen im Export
          {vollständig|ganz}.
    """),
    "roles": lines("""
        - Ein Azubi hat die falsche Linie gestoppt, weil er es konnte. Rechte pro Linie, bitte.
    """),
    "late": lines("""
        - Die Positionen sind im Schnitt <60-110> Sekunden alt, morgens zwischen sieben und neun deutlich mehr. So
          können wir sie {nicht anzeigen|niemandem zeigen}.
    """),
    "gtfs": lines("""
        - Nach dem Fahrplanwechsel passen die `trip_id`s tagelang nicht zum Soll-Fahrplan. Bei uns sind es gerade
          <7-21> %.
    """),
    "webhooks": lines("""
        - Wir fragen alle zehn Sekunden, ob sich etwas geändert hat. Hat es nicht. Ein Webhook für Ausfälle würde
          {reichen|uns allen helfen}.
    """),
}  # fmt: skip

JAPANESE = {
    "offline": packed("""
        - {桟橋|船着場|港}では電波がほとんど入らず、購入済みのチケットが{表示されません|開けません}。{事前に端末へ保
          存できるようにしてください。|乗務員の方が通してくれましたが、困りました。}
        - 機内モードにするとチケットが消えます。{オフラインでも見られるようにしてほしいです。|船のアプリなのに、海の
          上で使えないのは残念です。}
    """),
    "cancel": packed("""
        - {朝の便|<clock>の便|最終便}が欠航になったのに、アプリでは「定刻」のままでした。{港まで一時間かけて行きまし
          た。|通知が一通もありませんでした。}
        - * 欠航時に、その便を予約しているお客様だけに知らせる方法がありません。{電話が二時間で<70-180>件ありました。|
          全員に送るか、誰にも送らないかの二択です。}
        - 欠航のお知らせが出航時刻の<20-60>分後に届きました。{代わりの便も書いてありませんでした。|遅すぎます。}
    """),
    "refund": packed("""
        - 欠航した便の払い戻しに<3-6>週間かかっています。{状況だけでもアプリで確認したいです。|購入は数秒でした。}
        - * 欠航のたびに一枚ずつ手作業で払い戻しをしています。昨日は<60-210>枚でした。便ごとにまとめて処理できる機能を
          {希望します|お願いいたします}。
    """),
    "group": packed("""
        - * 十名以上の団体予約ができません。{修学旅行の先生方から毎週お電話をいただきます。|自転車も人数分を追加できま
          せん。}
    """),
    "payment": packed("""
        - 決済の確認画面から戻ると、カートが空になっています。{二重に請求されたお客様もいらっしゃいます。|カードには
          請求だけ残りました。}
    """),
    "login": packed("""
        - 毎朝ログアウトされています。{確認コードが届く前に船が出ます。|通勤で使っているので不便です。}
    """),
    "scan": packed("""
        - * 晴れた日はコードの読み取りに<3-8>秒かかります。{画面を自動で明るくしていただけると助かります。|列が駐車場
          まで伸びます。}
    """),
    "access": packed("""
        - * 文字を大きくすると、購入ボタンが画面の外に出てしまいます。{高齢のお客様が多いので改善をお願いします。|母が
          買えませんでした。}
    """),
    "retype": packed("""
        - 一つの遅延について、{三つ|四つ}の画面に同じ文章を入力しています。{一度の入力で全てに反映してほしいです。|
          内容が食い違うことがあります。}
    """),
    "map": packed("""
        - 地図が{三|四|五}時間ほどで非常に重くなります。{毎時、再読み込みをしています。|止まっていることに気づきにく
          いのが怖いです。}
    """),
    "alarm": packed("""
        - 一勤務で<200-400>件の警報があり、本当に必要なものは数件です。{重要な警報を見落としました。|まとめて抑止で
          きるようにしてください。}
    """),
    "late": packed("""
        - 位置情報が平均で<50-100>秒遅れています。{朝のラッシュ時は特に目立ちます。|測定時刻の項目を追加していただけ
          ますか。}
    """),
    "webhooks": packed("""
        - 運休情報を十秒ごとに問い合わせています。{Webhookで通知していただけると助かります。|変化は一日に二、三回で
          す。}
    """),
}  # fmt: skip

THANKS = {
    "D": lines("""
        - {Läuft.|Funktioniert einwandfrei.} {Ohne Schnickschnack.|Danke ans Team!}
        - 285 :: Ticket geht jetzt auch ohne Netz. {Endlich!|Danke, dass ihr zugehört habt.}
        - Meine Mutter (81) kauft ihre Karten jetzt selbst. {Mehr muss man nicht sagen.|}
        - {Schnelle Hilfe am Sonntag|Antwort nach zehn Minuten}, {Hut ab|so soll es sein}.
    """),
    "J": packed("""
        - 285::電波がなくてもチケットが開くようになりました。{ありがとうございます。|改善に感謝します。}
        - {とても使いやすいです。|シンプルで見やすいです。}毎日の通勤で使っています。
        - 対応が早くて助かりました。{現場も喜んでいます。|}
    """),
}

CLOSING = {
    "D": lines("""
        - {Viele|Beste|Schöne} Grüße
        - Mit freundlichen Grüßen
        - {Danke und Gruß|Danke vorab}
    """),
    "J": packed("""
        - よろしくお願いいたします。
        - ご検討のほど、よろしくお願いいたします。
        - お手数をおかけしますが、よろしくお願いします。
    """),
}
