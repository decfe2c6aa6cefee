import type { HelpPages } from './topics.ts';

/** Hjälpen på svenska. */
export const helpInSwedish: HelpPages = {
  answering: {
    title: 'En fråga om enighet',
    when: 'Ordföranden frågar om ni kan enas. Frågan står på kortet i chatten och här i fliken.',
    steps: [
      'Läs frågan. Underlaget finns under ”Visa underlag”.',
      'Tryck på ditt svar: Enig, Enig med synpunkt, Avstår eller Inte enig.',
      'Skriv en mening när du har en synpunkt eller inte är enig. Utan ord går det inte att svara så.',
      'Läs kvittensen: vad du svarade, när, och för vilken huvudman.',
    ],
    know: 'Du kan ändra dig tills ordföranden går vidare. Bara de som leder mötet ser vem som svarat vad medan frågan är öppen.',
  },
  voting: {
    title: 'Att rösta',
    when: 'Ordföranden har öppnat en omröstning eller ett val.',
    steps: [
      'Tryck på Bifall, Avslag eller Avstår, eller välj namn på valsedeln.',
      'Läs kvittensen. Det senaste svaret före stängningen räknas.',
      'Är du emot att det röstas, reservera dig innan omröstningen öppnas.',
    ],
    know: 'Ingen ser någon annans röst, eller hur det står, förrän omröstningen är stängd. En sluten valsedel kan inte ändras och inte ses av någon.',
  },
  dissent: {
    title: 'Reservation och protokollsanteckning',
    when: 'Du står inte bakom beslutet, eller vill få något antecknat.',
    steps: [
      'Tryck på Reservera dig och välj mot beslutet eller mot förfarandet.',
      'Motiveringen kan du skriva nu eller lämna senare, innan protokollet går för justering.',
      'En protokollsanteckning kan flera skriva under. Den gäller för var och en som bekräftat.',
    ],
    know: 'En reservation anmäls innan mötet avslutas, och mot en omröstning innan den öppnas. Den som inte deltog i ärendet lämnar en protokollsanteckning i stället.',
  },
  speaking: {
    title: 'Att begära ordet',
    when: 'Du vill säga något, svara på något eller ta upp hur mötet sköts.',
    steps: [
      'Tryck på Begär ordet. Du ser din plats på talarlistan.',
      'Replik går före anföranden. En ordningsfråga går före allt.',
      'Tryck på Ta bort mig om du ångrar dig.',
    ],
    know: 'Ordföranden ger ordet. Samma lista visas för alla.',
  },
  serving: {
    title: 'Vem som tjänstgör',
    when: 'Du undrar varför du får eller inte får svara.',
    steps: [
      'Läs raden överst: den säger för vem du tjänstgör, eller varför du inte gör det.',
      'Tryck på Jag är här när du kommit till mötet.',
      'Är du ersättare, vänta tills du blir inkallad. Är raden fel, säg till sekreteraren.',
    ],
    know: 'En ersättare tjänstgör bara när en ordinarie ledamot från samma huvudman är borta. Vem som tjänstgör ändras aldrig mitt i ett ärende.',
  },
  unrecognised: {
    title: '”Vi vet inte vem du är”',
    when: 'Ditt konto är inte kopplat till någon i mötet.',
    steps: [
      'Säg till sekreteraren vem du är. Sekreteraren ser dig som okänd deltagare och för in ditt namn.',
      'Svara muntligt så länge. Sekreteraren kan föra in det du säger.',
    ],
    know: 'Det händer oftast den som är med från en annan organisation eller utan konto. Inget du tryckt på har gått förlorat: det registrerades inte.',
  },
  outdated: {
    title: 'Ett kort eller en sida som inte gäller längre',
    when: 'Frågan hann stängas, eller någon hann före.',
    steps: [
      'Läs vad som gäller nu. Det visas i stället för det gamla.',
      'Svara på det senaste kortet i chatten, eller läs in sidan på nytt.',
      'Säg till ordföranden om ditt svar borde ha kommit med.',
    ],
    know: 'Inget av det du tryckte på registrerades, så inget kan ha blivit fel.',
  },
  reconnecting: {
    title: '”Återansluter …”',
    when: 'Kontakten med servern är bruten. Det som visas kan vara gammalt.',
    steps: [
      'Vänta. Fliken ansluter själv och visar då vad som gäller.',
      'Det du nyss tryckte på skickas igen av sig självt, en enda gång.',
      'Dröjer det, kontrollera nätet. Svara muntligt om mötet går vidare.',
    ],
    know: 'Det som har kvitterats med klockslag är registrerat, vad som än händer.',
  },
  running: {
    title: 'Att öppna och avsluta mötet',
    when: 'Mötet ska börja, göra uppehåll eller sluta.',
    steps: [
      'Tryck på den färgade knappen. Den säger alltid vad som vanligen kommer härnäst.',
      'Öppna mötet, kalla in ersättare och förklara uppropet klart.',
      'Ajournera finns under Annat beslut. Under uppehållet kan ingen svara.',
      'Avsluta när alla ärenden är klara. Ett avslutat möte kan inte öppnas igen.',
    ],
    know: 'Att Teams-mötet startar eller slutar ändrar inget här. Det är ordföranden som öppnar och avslutar.',
  },
  items: {
    title: 'Dagordningen under mötet',
    when: 'Ett ärende tillkommer, utgår, byter plats eller ska tas upp igen.',
    steps: [
      'Ett ärende i taget: avsluta det som är öppet först, och frågan i det.',
      'Lägg till ett ärende under Annat beslut, eller ändra i Dagordning.',
      'Flytta med knapparna, genom att dra, eller med tangenterna.',
      'Ett ärende som avslutades för tidigt tas upp igen, med ett skäl.',
    ],
    know: 'Det som är behandlat behåller sitt nummer. Allt som ändras står i loggen.',
  },
  'no-consensus': {
    title: 'Vi når inte enighet',
    when: 'Någon är inte enig, eller någon har inte svarat.',
    steps: [
      'Se vilka det gäller: namnen och huvudmännen står under frågan.',
      'Ge dem ordet. De kan ändra sina svar så länge frågan är öppen.',
      'Tiger någon kan du förklara att ingen invänder, men inte så länge någon är emot.',
      'Annars: Ingen enighet, och välj väg. Bordlägg, återremittera, avslå, anteckna utan beslut eller begär omröstning.',
    ],
    know: 'Frågan kan ställas igen med andra ord. Varje runda står kvar i protokollet.',
  },
  vote: {
    title: 'Omröstning i ett organ som beslutar i enighet',
    when: 'Frågan måste avgöras fast ni inte är överens.',
    steps: [
      'Välj Omröstning och skriv skälet. Det står i protokollet.',
      'Vänta in reservationer mot att det röstas. De måste komma innan du öppnar.',
      'Öppna omröstningen. Röstlängden låses: de som tjänstgör och är närvarande.',
      'Stäng när alla har röstat. Säg sedan vad omröstningen leder till, eller lämna den utan verkan.',
    ],
    know: 'Omröstningen har ingen verkan förrän du har sagt vad den leder till.',
  },
  tie: {
    title: 'Lika röstetal',
    when: 'Omröstningen gav lika många röster för och emot, eller ett val gav lika många röster på flera.',
    steps: [
      'Har organet bestämt att ordföranden har utslagsröst, tryck på Min utslagsröst.',
      'Annars: rösta om, eller förklara att ingen verkan följer.',
      'I ett val avgör lotten mellan dem som fick lika många. Ange att lotten avgjorde.',
    ],
    know: 'Om utslagsröst finns ställs in för organet i matrikeln.',
  },
  'counter-proposals': {
    title: 'Flera förslag mot varandra',
    when: 'Någon har yrkat något annat än huvudförslaget.',
    steps: [
      'Anteckna varje yrkande med vem som lade fram det.',
      'Föreslå propositionsordning: motförslagen ställs mot varandra två och två, det sista mot huvudförslaget.',
      'Fråga mötet och förklara ordningen godkänd.',
      'Följ ordningen. Efter varje omröstning förklarar du vilket förslag som går vidare.',
    ],
    know: 'Kommer ett nytt förslag eller tas ett tillbaka, faller ordningen och du föreslår en ny.',
  },
  election: {
    title: 'Val av person',
    when: 'Någon ska väljas till ett uppdrag.',
    steps: [
      'Välj Val av person. Skriv till vad, antal platser och de föreslagna.',
      'Välj slutna sedlar om någon begär det.',
      'Öppna valet, vänta in sedlarna och avsluta.',
      'Förklara vald den som fick flest röster.',
    ],
    know: 'En sluten sedel går inte att ändra, föra in åt någon annan eller spåra till den som lade den.',
  },
  declaring: {
    title: 'Att förklara ett beslut',
    when: 'Ärendet är färdigdiskuterat, eller ett beslut blev fel.',
    steps: [
      'Välj utfall. Meningen som ska stå i protokollet visas genast.',
      'Ändra lydelsen om den ska vara en annan, nu eller senare.',
      'Skriv beslutet som att-satser, och villkor och mottagare om det finns.',
      'Blev det fel: Återta beslutet, med ett skäl, och förklara på nytt.',
    ],
    know: 'Bara den som är ordförande just nu kan förklara ett beslut. Det återtagna står kvar i loggen.',
  },
  presiding: {
    title: 'Ordföranden lämnar eller är borta',
    when: 'Någon annan ska leda mötet.',
    steps: [
      'Är du kvar: Annat beslut, Lämna över ordförandeskapet, och välj vem.',
      'Är ordföranden borta: vice ordföranden trycker på Ta över som ordförande.',
      'Välj någon som är närvarande och tjänstgör.',
    ],
    know: 'Vem som har lett mötet, och från när, står i protokollet. Alla som lett det undertecknar.',
  },
  sessions: {
    title: 'Mötets delar',
    when: 'En del av mötet hålls tillsammans med ett annat organ.',
    steps: [
      'Öppna den gemensamma delen när den första är klar. Den första avslutas då.',
      'Gör ett nytt upprop: den gemensamma delen har sin egen närvarolista.',
      'Ta upp delens egna ärenden.',
    ],
    know: 'Alla delar har gemensam numrering och ett gemensamt protokoll.',
  },
  'substitute-arrives': {
    title: 'En ersättare kommer in',
    when: 'En ledamot är borta eller går, och en ersättare ska tjänstgöra.',
    steps: [
      'Anteckna att ledamoten är borta under Närvaro.',
      'Kalla in ersättaren. De föreslås i turordning från samma huvudman.',
      'Är ett ärende öppet gäller det från nästa ärende.',
      'Kommer ledamoten tillbaka, tjänstgör ledamoten från nästa ärende.',
    ],
    know: 'En ersättare kan bara sitta på en plats i taget och bara för sin egen huvudman. Parti spelar ingen roll.',
  },
  attendance: {
    title: 'Närvaron stämmer inte',
    when: 'Teams, personen själv och du säger olika, eller någon saknas.',
    steps: [
      'De som behöver avgöras står överst under Närvaro, med vem som sagt vad.',
      'Bekräfta eller ändra. Det du säger gäller.',
      'Anteckna flera på en gång när många kommer samtidigt.',
      'En okänd deltagare: säg vem det är, eller anteckna som gäst.',
    ],
    know: 'Närvaron skrivs med klockslag. Rättelser syns i loggen, och protokollet visar det som gäller.',
  },
  'wrong-vote': {
    title: 'Fel röst eller svar registrerad',
    when: 'Någon tryckte fel, eller du förde in fel.',
    steps: [
      'Är frågan öppen: personen trycker om, eller du för in rätt svar med Svara för. Det senaste räknas.',
      'Är omröstningen stängd kan rösten inte ändras. Säg till ordföranden.',
      'Ordföranden kan lämna omröstningen utan verkan och låta rösta om.',
    ],
    know: 'Båda svaren står i loggen med vem som förde in dem. Protokollet visar det som räknades.',
  },
  'spoken-answer': {
    title: 'Någon svarar muntligt',
    when: 'En ledamot sitter i bil, saknar konto eller kommer inte åt kortet.',
    steps: [
      'Öppna Svara för under frågan och välj vem som sade det.',
      'Tryck på svaret. Skriv orden om det var en synpunkt.',
      'Läs upp vad du förde in.',
    ],
    know: 'Bara sekreteraren svarar åt någon annan, och det står vem som förde in svaret. En sluten sedel kan ingen lägga åt en annan.',
  },
  'personal-link': {
    title: 'En personlig länk till den som saknar konto',
    when: 'Någon kommer inte in i Teams, eller kontot är inte kopplat, men ska kunna svara själv.',
    steps: [
      'Gör en personlig länk åt personen och skicka den dit bara personen läser.',
      'Bekräfta när personen har öppnat den. Fram till dess räknas inget svar.',
      'Gäller länken inte längre, gör en ny. Den gamla kan avslutas när som helst.',
    ],
    know: 'Med en länk svarar och röstar man. Att leda mötet eller underteckna kräver inloggning.',
  },
  conflict: {
    title: 'Jäv',
    when: 'Någon har ett eget intresse i ett ärende.',
    steps: [
      'Anmäl jävet innan något i ärendet läggs fram för beslut.',
      'Kalla in en ersättare för just det ärendet, om det finns någon.',
      'Blev det fel, ta tillbaka anmälan innan ärendet öppnas.',
    ],
    know: 'Den som är jävig svarar inte, röstar inte och räknas inte in i ärendet. Det står i protokollet.',
  },
  'late-dissent': {
    title: 'En reservation eller motivering kom för sent',
    when: 'Tiden har gått ut, men organet vill ändå ta emot den.',
    steps: [
      'Ordföranden avgör, ingen annan, och skriver ett skäl.',
      'Är protokollet sänt för justering kallas det tillbaka, och underskrifterna faller.',
      'Är protokollet justerat: gör ett tillägg i stället.',
    ],
    know: 'En reservation mot en omröstning kan aldrig tas emot efter att den öppnats.',
  },
  'who-may': {
    title: 'Vem får göra vad',
    when: 'Du fick läsa att bara någon annan får göra det du försökte.',
    steps: [
      'Ordföranden leder: tar upp ärenden, frågar, öppnar och stänger, förklarar beslut.',
      'Sekreteraren antecknar: närvaro, muntliga svar, text, och sänder protokollet.',
      'Den som tjänstgör svarar, röstar, yrkar och reserverar sig. Alla i mötet kan begära ordet.',
      'Har du fel roll i matrikeln, säg till samverkans koordinator.',
    ],
    know: 'Rollerna kommer från samverkans register den dag mötet förbereddes, aldrig från rollen i Teams-mötet.',
  },
  minutes: {
    title: 'Att skriva protokollet',
    when: 'Du skriver text till ärendena, under eller efter mötet.',
    steps: [
      'Skriv i ärendets ruta. Uppgifterna ur mötet står låsta omkring.',
      'Har någon annan ändrat samma text visas båda. Välj, eller slå ihop.',
      'Läs Granskning: motsägelser, sådant som saknas, språk.',
    ],
    know: 'Texten sparas medan du skriver. Ingen skriver över något de inte har läst.',
  },
  recap: {
    title: 'Sammanfattningen efter mötet',
    when: 'Mötet är avslutat och deltagarna ska få veta vad som beslutades.',
    steps: [
      'Läs sammanfattningen. Lägg till egna ord överst om du vill.',
      'Godkänn den.',
      'Skicka den till deltagarna. Det kan inte tas tillbaka.',
    ],
    know: 'Den innehåller inget annat än vad som står i protokollet. Rättelser görs där.',
  },
  signing: {
    title: 'Justering',
    when: 'Protokollet ska undertecknas.',
    steps: [
      'Sekreteraren sänder det. Då låses allt som står i det.',
      'Det undertecknas i ordning: sekreteraren, justerarna, alla som lett mötet.',
      'Läs, och underteckna när det är din tur. Den som dröjer får en påminnelse i chatten.',
      'Ska något ändras: kalla tillbaka. Underskrifterna faller och det sänds på nytt.',
    ],
    know: 'Undertecknar gör bara den som var närvarande. En underskrift gäller exakt den text som sändes.',
  },
  correcting: {
    title: 'Något är fel i ett justerat protokoll',
    when: 'Protokollet är undertecknat och kan inte ändras.',
    steps: [
      'Gör ett tillägg under Justering: vad som var fel, och vad som är rätt.',
      'Tillägget syns sist i protokollet med vem som gjorde det och när.',
    ],
    know: 'Ett avslutat mötes beslut ändras inte i efterhand. Fattades fel beslut tas frågan upp på nästa möte.',
  },
  preparing: {
    title: 'Att förbereda ett möte och kalla',
    when: 'Ett möte ska hållas.',
    steps: [
      'Nytt möte: organ, dag, tid och plats. De stående punkterna kommer av sig själva.',
      'Bygg dagordningen. Det som saknas i ett ärende står på det.',
      'Skicka kallelsen. Du ser vilka som inte har läst den.',
      'Koppla mötets chatt: skriv koppla och mötets beteckning till boten.',
    ],
    know: 'Mötet behåller matrikeln som den var den dagen. Senare ändringar rör det inte.',
  },
  register: {
    title: 'Matrikeln',
    when: 'Någon tillträder, lämnar, byter namn eller parti, eller ett konto ska kopplas.',
    steps: [
      'Välj dag överst: matrikeln visas som det var eller blir då.',
      'Ändra från en dag. Rätta det som blev fel, med ett skäl.',
      'Många ändringar: spara som kalkylblad, ändra och läs in. Varje rads öde visas först.',
    ],
    know: 'Inget som stått i matrikeln försvinner. Ett konto hör till en enda person.',
  },
  contacts: {
    title: 'Vem svarar för en huvudman',
    when: 'En rekommendation ska besvaras, och någon ska göra det för huvudmannen.',
    steps: [
      'Öppna huvudmannen under Huvudmän och välj Ändra kontaktpersoner.',
      'Välj den som ska svara. Är de flera: lägg till en i taget.',
      'Bocka ur den som inte längre ska svara.',
      'Skriv från vilken dag det gäller. Sista dagen behövs bara när det är för en tid.',
    ],
    know: 'Kontaktpersonen får rekommendationerna och påminnelserna. En huvudman utan kontaktperson är märkt i listan, för då frågas ingen.',
  },
  route: {
    title: 'Vilket organ som lämnar ärenden till vilket',
    when: 'Ärenden ska gå en annan väg mellan organen.',
    steps: [
      'Öppna Ärendegång. Där står vad som gäller för varje organ, också det som ingen har bestämt.',
      'Välj om organet tar emot ärenden varifrån som helst eller bara från vissa, och från vilka.',
      'Bocka för om ärenden också får komma direkt.',
      'Skriv från vilken dag det gäller.',
    ],
    know: 'Vägen stoppar inget ärende: det som går förbi ett led blir en avvikelse med ett skäl. Organen kan inte lämna till varandra i en cirkel.',
  },
  needs: {
    title: 'Vad ett organ behöver av ett ärende',
    when: 'Något ska finnas på plats innan organet kallas till ett ärende.',
    steps: [
      'Öppna Ärendegång och välj Ändra vad som behövs.',
      'Bocka för det som ska finnas, och ur det som kan saknas.',
      'Skriv från vilken dag det gäller.',
    ],
    know: 'Det som saknas visas som en varning på ärendet, med vem som kan ordna det. Det hindrar ingen. Har organet inget eget gäller det vanliga.',
  },
  matters: {
    title: 'Ett ärendes väg mellan organen',
    when: 'Ett ärende väcks, bereds, tas upp, beslutas och följs upp hos huvudmännen.',
    steps: [
      'Väck ärendet med rubrik och förslag. Det får ett ansvarigt organ.',
      'Bered det i turordning. Går det förbi ett led skriver du varför, och det syns som avvikelse.',
      'Sätt upp det på ett mötes dagordning.',
      'En rekommendation besvaras av varje huvudman. Följ svaren på ärendets sida.',
    ],
    know: 'Ärendet är detsamma genom alla organ. Dess historik visar vad som hände, var och när.',
  },
};
