/** Medgivandesidan: to IT administrators. Plain, complete, nothing promised that isn't so. */
export const consent = {
  'consent.title': 'Medgivande till Samsyn',
  'consent.lead':
    'Den här sidan är för dig som administrerar din organisations Microsoft 365. Den säger vad Samsyn ber om, varför, och vad som händer utan det. Inget godkänns här; det gör du hos Microsoft.',
  'consent.app': 'Appens id hos Microsoft: {id}',

  'consent.outcome.granted': 'Tack. Microsoft säger att medgivandet är lämnat för din organisation.',
  'consent.outcome.granted-elsewhere':
    'Medgivandet är lämnat, men din organisation är inte ansluten till det här samarbetet ännu. Säg till dem som driver Samsyn vilken organisation det gäller.',
  'consent.outcome.refused': 'Medgivandet lämnades inte. Inget har ändrats, och du kan komma tillbaka hit.',
  'consent.outcome.failed':
    'Microsoft kunde inte ta emot medgivandet. Försök igen med ett konto som får godkänna appar för organisationen.',
  'consent.outcome.interrupted':
    'Svaret hör inte ihop med något som påbörjats i den här webbläsaren. Börja om härifrån.',
  'consent.outcome.code': 'Microsofts felkod: {code}',

  'consent.always': 'Behövs alltid',
  'consent.sign-in': 'Inloggning (openid, profile, email)',
  'consent.sign-in.why':
    'Namn, adress och konto-id för den som själv öppnar Samsyn, så att rösten räknas för rätt person. Inget mer av organisationen läses.',
  'consent.optional': 'Kan väljas till',
  'consent.optional.what':
    'Vart och ett kan lämnas, vägras och tas tillbaka för sig. Utan det görs samma sak för hand. Det som görs i någons namn visar aldrig mer än vad den personen själv får se.',
  'consent.why.User.ReadBasic.All':
    'De som sköter matrikeln kan söka upp kollegor på namn eller adress när de lägger upp en ny person. Bara namn, adress och konto-id läses, och bara när någon söker.',
  'consent.without.User.ReadBasic.All': 'Utan det skrivs namn och adress in för hand.',
  'consent.why.OnlineMeetings.ReadWrite':
    'Sekreteraren kan skapa Teams-mötet till ett planerat sammanträde. Mötet blir den sekreterarens eget.',
  'consent.without.OnlineMeetings.ReadWrite': 'Utan det skapas mötet i kalendern som vanligt.',
  'consent.why.TeamsAppInstallation.ReadWriteAndConsentSelfForChat':
    'Samsyn läggs in i det möte som just skapats, och i inga andra chattar.',
  'consent.without.TeamsAppInstallation.ReadWriteAndConsentSelfForChat':
    'Utan det lägger sekreteraren till appen i mötet själv.',
  'consent.why.OnlineMeetingArtifact.Read.All':
    'Efter mötet kan den som ordnade det jämföra Teams närvarorapport med protokollet. Skillnader visas; inget skrivs över.',
  'consent.without.OnlineMeetingArtifact.Read.All': 'Utan det jämförs närvaron för hand.',
  'consent.why.Sites.Selected':
    'Undertecknade protokoll läggs i ett bibliotek i SharePoint. Appen når bara den webbplats som värdorganisationen pekat ut.',
  'consent.without.Sites.Selected': 'Utan det hämtas protokollet som fil och läggs dit för hand.',
  'consent.kind.delegated': 'i den inloggades namn',
  'consent.kind.application': 'i appens namn, bara hos värdorganisationen',
  'consent.on': 'påslaget här',
  'consent.off': 'avstängt här',
  'consent.include': 'Ta med {permission}',
  'consent.host-only':
    'Det här ges av värdorganisationen i samband med installationen och ingår inte i länken nedan.',

  'consent.chat': 'Ges i varje möte för sig',
  'consent.chat.what':
    'Den som lägger till appen i ett möte godkänner det här för just det mötet. Det går inte att ge för hela organisationen, och behöver inte ges härifrån.',
  'consent.chat.OnlineMeeting.ReadBasic.Chat': 'att mötet börjar och slutar',
  'consent.chat.OnlineMeetingParticipant.Read.Chat': 'vem som kommer och går, som ett underlag för närvaron',
  'consent.chat.MeetingStage.Write.Chat': 'att ordföranden kan visa mötet för alla',

  'consent.go': 'Fortsätt till Microsoft',
  'consent.go.what':
    'Du loggar in hos Microsoft, ser samma lista där och kommer sedan tillbaka hit. Det krävs en administratör som får godkänna appar.',
  'consent.withdraw': 'Ta tillbaka',
  'consent.withdraw.what':
    'I Entra administrationscenter, under Företagsprogram, Samsyn, Behörigheter. Det gäller direkt, och det som redan står i protokoll och matrikel står kvar.',
  'consent.to-app': 'Till Samsyn',
} as const;
