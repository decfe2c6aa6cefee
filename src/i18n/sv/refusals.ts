export const refusals = {
  'refusal.not-identified':
    'Vi vet inte vem du är i mötet ännu, så inget har registrerats. Säg till sekreteraren, som kan lägga in dig eller svara åt dig.',
  'refusal.not-authorised': 'Det här får bara {needs} göra. Ta upp det muntligt om det behövs.',
  'refusal.unknown-person':
    '{person} finns inte bland mötets deltagare. Kontrollera namnet eller lägg till personen.',
  'refusal.meeting-not-found': 'Det mötet finns inte. Öppna mötet från chatten eller möteslistan igen.',
  'refusal.meeting-already-prepared': 'Mötet är redan förberett. Ändra i föredragningslistan i stället.',
  'refusal.meeting-not-open': 'Mötet är inte öppnat ännu. Vänta tills ordföranden har öppnat det.',
  'refusal.meeting-already-open': 'Mötet är redan öppnat. Fortsätt med nästa ärende.',
  'refusal.meeting-closed': 'Mötet är avslutat och kan inte ändras. Kontakta sekreteraren om något är fel.',
  'refusal.meeting-adjourned': 'Mötet är ajournerat. Vänta tills ordföranden återupptar det.',
  'refusal.meeting-not-adjourned': 'Mötet är inte ajournerat och behöver därför inte återupptas.',
  'refusal.session-not-found': 'Den delen av mötet finns inte. Läs in sidan på nytt.',
  'refusal.session-already-open': 'Den delen av mötet pågår redan. Fortsätt med nästa ärende.',
  'refusal.session-not-open': 'Den delen av mötet är inte öppnad. Öppna den först.',
  'refusal.item-not-found': 'Ärendet finns inte på föredragningslistan. Läs in sidan på nytt.',
  'refusal.item-already-exists': 'Ärendet finns redan på föredragningslistan.',
  'refusal.item-not-open': 'Ärende {number} behandlas inte just nu. Vänta tills ordföranden tar upp det.',
  'refusal.item-already-dealt-with':
    'Ärende {number} är redan behandlat. Ta upp frågan under Övriga frågor om något återstår.',
  'refusal.another-item-open':
    'Ärende {number}, {heading}, behandlas fortfarande. Avsluta det innan nästa ärende tas upp.',
  'refusal.question-still-open':
    'En fråga i ärende {number} är fortfarande öppen. Avsluta samsynsrundan eller omröstningen först.',
  'refusal.seat-not-found': 'Den platsen finns inte i organet. Läs in sidan på nytt.',
  'refusal.seat-already-served': 'Platsen innehas redan av {by}. Välj en annan plats.',
  'refusal.substitute-of-another-principal':
    '{person} är inte ersättare för {principal}. Välj en ersättare från samma huvudman.',
  'refusal.substitute-serves-already': '{person} tjänstgör redan på en annan plats. Välj en annan ersättare.',
  'refusal.not-a-substitute': '{person} är inte utsedd till ersättare. Välj en av huvudmannens ersättare.',
  'refusal.not-present': '{person} är inte antecknad som närvarande. Anteckna närvaron först.',
  'refusal.serving-changes-between-items':
    'Tjänstgöringen kan bara ändras mellan ärenden. Avsluta ärende {number} först.',
  'refusal.cannot-preside': '{person} kan inte leda mötet nu. Välj någon som är närvarande och tjänstgör.',
  'refusal.round-not-found': 'Frågan finns inte längre. Använd det senaste kortet i chatten.',
  'refusal.round-already-open': 'En samsynsrunda pågår redan i ärendet. Avsluta den först.',
  'refusal.round-closed':
    'Samsynsrundan i ärende {number}, {heading}, är avslutad, så svaret kunde inte registreras. Begär ordet om du vill tillägga något.',
  'refusal.answer-needs-text': 'Skriv din synpunkt eller dina skäl i rutan och välj svaret igen.',
  'refusal.no-one-serves': 'Ingen tjänstgör ännu, så det finns ingen att fråga. Gör uppropet först.',
  'refusal.someone-disagrees':
    'Enighet kan inte fastställas, eftersom {names} är emot. Välj väg: bordlägg, återremittera, avslå eller besluta om omröstning.',
  'refusal.silence-is-not-consent':
    '{missing} har inte svarat, och tystnad är inte samtycke. Vänta in svaren eller fastställ att ingen har något att invända.',
  'refusal.vote-not-found': 'Omröstningen finns inte längre. Använd det senaste kortet i chatten.',
  'refusal.vote-already-ordered':
    'En omröstning är redan beslutad i ärendet. Genomför eller ställ in den först.',
  'refusal.vote-reason-needed':
    'Organet beslutar i samsyn. Ange varför omröstning hålls ändå; skälet tas in i protokollet.',
  'refusal.vote-not-open': 'Omröstningen är inte öppen. Vänta tills ordföranden öppnar den.',
  'refusal.vote-closed':
    'Omröstningen i ärende {number}, {heading}, avslutades kl. {at}, så rösten kunde inte registreras. Säg till ordföranden om något är fel.',
  'refusal.vote-effect-already-declared': 'Vad omröstningen leder till är redan fastställt.',
  'refusal.choice-not-on-ballot': 'Det alternativet finns inte i omröstningen. Alternativen är {choices}.',
  'refusal.not-on-roll':
    '{person} står inte i röstlängden och kan därför inte rösta eller svara i den här frågan. Säg till sekreteraren om det är fel.',
  'refusal.ordinary-member-serves':
    '{person} tjänstgör inte nu, eftersom {ordinary} själv är på sin plats. Bara den som tjänstgör kan svara.',
  'refusal.answers-for-another':
    'Svaret gällde {person}. Du kan bara svara för dig själv; sekreteraren kan anteckna ett muntligt svar.',
  'refusal.outcome-needs-text': 'Skriv vad som beslutades, så att det kan stå i protokollet.',
  'refusal.outcome-not-found': 'Det beslutet finns inte i ärendet. Läs in sidan på nytt.',
  'refusal.reservation-not-found': 'Den reservationen finns inte. Läs in sidan på nytt.',
  'refusal.reservation-already-lodged': 'Din reservation är redan antecknad. Du behöver inte göra något mer.',
  'refusal.reservation-too-late':
    'Reservationen kom för sent: den skulle ha anmälts {deadline}. Begär ordet om du vill få något antecknat.',
  'refusal.reservation-needs-participation':
    '{person} deltog inte i beslutet och kan därför inte reservera sig. Lämna en protokollsanteckning i stället.',
  'refusal.not-your-reservation': 'Reservationen är någon annans. Bara den som reserverat sig kan ändra den.',
  'refusal.note-not-found': 'Den protokollsanteckningen finns inte. Läs in sidan på nytt.',
  'refusal.note-already-handed-in': 'Protokollsanteckningen är redan inlämnad.',
  'refusal.not-a-signer':
    '{person} står inte bland dem som ska skriva under anteckningen. Kontakta den som lämnat in den.',
  'refusal.text-needed': 'Texten saknas. Fyll i den och försök igen.',
  'refusal.already-on-speakers-list': 'Du står redan på talarlistan. Ordföranden ger dig ordet i turordning.',
  'refusal.not-on-speakers-list': 'Du står inte på talarlistan. Begär ordet om du vill tala.',
  'refusal.card-outdated':
    'Kortet var inte längre aktuellt, så inget registrerades. Här är det som gäller nu.',
  'refusal.card-not-understood':
    'Valet gick inte att förstå, så inget registrerades. Använd knapparna på det senaste kortet i chatten.',
  'refusal.collaboration-already-established': 'Samverkan är redan upplagd. Ändra i den i stället.',
  'refusal.account-linked-to-another':
    'Kontot hör redan till {person}. Ta bort den kopplingen först, eller välj ett annat konto.',
  'refusal.guest-not-named': 'Säg först vem deltagaren är i matrikeln. Sedan kan svaret räknas.',
  'refusal.link-not-found': 'Länken finns inte. Be sekreteraren om en ny.',
  'refusal.link-ended': 'Länken gäller inte längre. Be sekreteraren om en ny.',
  'refusal.link-not-opened': 'Länken har inte öppnats ännu. Bekräfta när personen har öppnat den.',
  'refusal.link-needs-sign-in':
    'I det här organet bekräftas den som svarar genom en länk genom att logga in. Be personen göra det.',
  'refusal.link-runs-nothing':
    '{person} leder mötet eller för dess protokoll och behöver logga in. Länkar är för ledamöter och ersättare.',
  'refusal.account-not-linked': 'Kontot hör inte till någon. Läs in sidan på nytt.',
  'refusal.claim-not-found': 'Anspråket finns inte längre. Läs in sidan på nytt.',
  'refusal.too-many-claims':
    'Det väntar redan så många på att bli bekräftade att inga fler kan tas emot. Hör av dig till sekreteraren.',
  'refusal.reason-needed': 'Skriv varför. Skälet finns kvar i loggen.',
  'refusal.not-an-address': 'Det är ingen e-postadress. Skriv som namn@kommun.se.',
  'refusal.address-of-another': 'Adressen hör till {person}. Ta bort den där först, eller skriv en annan.',
  'refusal.signer.secretary': 'sekreterare',
  'refusal.signer.verifier': 'justerare',
  'refusal.signer.chair': 'ordförande',
  'refusal.role.chair': 'ordföranden',
  'refusal.role.viceChair': 'vice ordföranden',
  'refusal.role.secretary': 'sekreteraren',
  'refusal.role.coordinator': 'koordinatorn',
  'refusal.role.serving': 'den som tjänstgör',
  'refusal.role.participant': 'mötets deltagare',
  'refusal.role.system': 'systemet',
  'refusal.role.unknown': 'den som ännu inte är känd',
  'refusal.deadline.ballots-opened': 'innan omröstningen öppnades',
  'refusal.deadline.meeting-closed': 'innan mötet avslutades',
  'refusal.deadline.sign-off': 'innan protokollet justerades',
  'refusal.item-not-withdrawn': 'Ärende {number} står redan på föredragningslistan.',
  'refusal.item-not-closed': 'Ärende {number} är inte avslutat, så det kan inte tas upp igen.',
  'refusal.times-backwards':
    'Mötet skulle sluta innan det börjar. Ange en sluttid som ligger efter starttiden.',
  'refusal.notice-not-sent':
    'Kallelsen är inte skickad ännu. Sekreteraren skickar den när föredragningslistan är klar.',
  'refusal.next-meeting-not-found': 'Det mötet finns inte bland kommande möten. Läs listan igen.',
  'refusal.substitute-not-called': 'Ingen ersättare är inkallad på den platsen.',
  'refusal.verifier-not-chosen': '{person} är inte vald till justerare.',
  'refusal.guest-not-found': 'Den deltagaren finns inte bland mötets okända deltagare. Läs listan igen.',
  'refusal.has-conflict':
    '{person} har anmält jäv i ärende {number} och deltar inte i det. Rätta anmälan innan ärendet tas upp, om den är fel.',
  'refusal.conflict-not-declared': 'Det finns ingen anmälan om jäv att ta tillbaka.',
  'refusal.conflict-after-question':
    'En fråga har redan ställts i ärende {number}, så jäv kan inte längre anmälas. Säg till ordföranden, som kan ta om frågan.',
  'refusal.no-casting-vote':
    'Ordföranden har ingen utslagsröst i det här organet. Förklara att ingen verkan följer, eller låt rösta om.',
  'refusal.vote-not-tied': 'Omröstningen utföll inte lika, så någon utslagsröst behövs inte.',
  'refusal.vote-tied':
    'Omröstningen utföll lika. Avgör den med utslagsröst om organet har det, eller låt rösta om.',
  'refusal.not-between-positions':
    'Den omröstningen stod inte mellan två motförslag. Förklara utfallet som ett beslut i stället.',
  'refusal.motion-not-found': 'Det yrkandet finns inte. Läs ärendet igen.',
  'refusal.motion-already-made': 'Yrkandet är redan antecknat.',
  'refusal.not-your-motion':
    'Bara den som har lagt fram yrkandet, eller den som skrev in det, kan ta tillbaka det.',
  'refusal.voting-order-incomplete':
    'Propositionsordningen måste ta upp varje förslag en gång. {missing} saknas.',
  'refusal.voting-order-not-proposed': 'Föreslå en propositionsordning först.',
  'refusal.voting-order-not-approved':
    'Propositionsordningen är inte godkänd. Fråga mötet och förklara den godkänd först.',
  'refusal.not-next-in-voting-order':
    'De förslagen står inte på tur enligt den godkända propositionsordningen. Läs ärendet igen.',
  'refusal.election-not-found': 'Det valet finns inte. Läs ärendet igen.',
  'refusal.election-already-ordered': 'Valet är redan begärt.',
  'refusal.election-not-open': 'Valet är inte öppet. Vänta tills ordföranden öppnar det.',
  'refusal.election-closed': 'Valet av {office} är avslutat. Säg till ordföranden om något blev fel.',
  'refusal.too-few-candidates':
    'Det behövs minst {places} olika kandidater. Lägg till fler eller minska antalet platser.',
  'refusal.too-many-names': 'Antalet platser är {places}: välj inte fler namn än så, och varje namn en gång.',
  'refusal.candidate-not-on-ballot': 'Ett av namnen står inte på valsedeln. Läs valet igen.',
  'refusal.paper-already-in-box':
    'Din valsedel ligger redan i urnan. Den kan inte ändras, eftersom ingen kan se vilken som är din.',
  'refusal.secret-ballot-in-person':
    'I ett slutet val lägger var och en sin egen valsedel. Ingen kan rösta åt en annan.',
  'refusal.election-result-differs':
    'Det stämmer inte med rösträkningen. De valda är de som fick flest röster.',
  'refusal.lot-needed': '{names} fick lika många röster. Lotta mellan dem och ange att lotten avgjorde.',
  'refusal.elected-already-declared': 'Vem som är vald är redan förklarat.',
  'refusal.note-too-late':
    'Tiden gick ut när protokollet skickades för justering. Be ordföranden ta emot det för sent; då kallas protokollet tillbaka.',
  'refusal.prose-changed-meanwhile':
    'Någon annan har ändrat texten under tiden. Din text finns kvar här. Jämför de två och spara igen.',
  'refusal.meeting-not-closed': 'Det här görs när mötet är avslutat.',
  'refusal.recap-not-approved':
    'Mötesrapporten är inte godkänd ännu. Godkänn den innan den går till ledamöterna.',
  'refusal.recap-already-published': 'Mötesrapporten är redan publicerad. Rättelser görs i protokollet.',
  'refusal.sign-off-under-way':
    'Protokollet är skickat för justering. Kalla tillbaka det om något ska ändras.',
  'refusal.sign-off-not-under-way': 'Protokollet är inte skickat för justering.',
  'refusal.minutes-signed':
    'Protokollet är justerat och ändras inte mer. Gör en rättelse, som syns som tillägg.',
  'refusal.minutes-not-signed': 'Protokollet är inte justerat ännu, så det kan ändras direkt.',
  'refusal.nobody-to-sign':
    'Ingen {role} som var närvarande kan underteckna. Kontrollera närvaron innan protokollet skickas.',
  'refusal.not-a-signatory': 'Du är inte en av dem som ska underteckna protokollet.',
  'refusal.not-your-turn': 'Protokollet undertecknas i ordning. Det väntar på {names}.',
  'refusal.already-signed': 'Du har redan undertecknat protokollet.',
  'refusal.minutes-changed':
    'Protokollet har ändrats sedan du läste det. Öppna det igen och läs det innan du undertecknar.',
} as const;
