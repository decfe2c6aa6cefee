export const api = {
  'api.unproven': 'Vi kunde inte se vem du är. Öppna fliken på nytt i Teams.',
  'api.foreign-tenant':
    'Din organisation är inte ansluten till samarbetet. Hör av dig till mötets sekreterare.',
  'api.unknown-account': 'Vi vet inte vem du är i mötet ännu. Säg till sekreteraren, som kan lägga till dig.',
  'api.link-unconfirmed':
    'Du har öppnat din länk, men det är inte bekräftat att du är du. Logga in, eller vänta på uppropet.',
  'api.link-ended': 'Länken gäller inte. Be mötets sekreterare om en ny.',
  'api.not-participant': 'Protokollet kan läsas av mötets deltagare.',
  'api.not-found': 'Det du söker finns inte här.',
  'api.too-large': 'Det du skickade är för stort för att tas emot. Korta texten.',
  'api.too-many':
    'Det kom för många begäranden på kort tid. Vänta {seconds} {seconds|sekund|sekunder} och försök igen.',
  'api.malformed': 'Det du skickade kunde inte förstås. Ladda om sidan och försök igen.',
  'api.broken':
    'Något gick fel hos oss och inget registrerades. Försök igen; hjälper det inte, uppge {reference}.',
  'api.away':
    'Just nu går det inte att läsa eller registrera något. Försök igen om en liten stund: det räknas bara en gång. Hjälper det inte, uppge {reference}.',
  'api.no-pdf-here': 'PDF kan inte göras på den här datorn. Hämta protokollet som Word-dokument.',
  'api.keys-unavailable': 'Inloggningen går inte att kontrollera just nu. Försök igen om en stund.',
  'api.role.chair': 'Ordförande',
  'api.role.viceChair': 'Vice ordförande',
  'api.role.secretary': 'Sekreterare',
  'api.role.coordinator': 'Koordinator',
  'api.role.ordinary': 'Ordinarie ledamot, {principal}',
  'api.role.substitute': 'Ersättare, {principal}',
  'api.role.coOpted': 'Adjungerad',
  'api.signature.elsewhere':
    'Du undertecknar hos underskriftstjänsten, som har öppnats i ett eget fönster. Kom sedan tillbaka hit och tryck igen.',
  'api.signature.pending':
    'Underskriftstjänsten väntar fortfarande på dig. Undertecknar du där och trycker igen är det klart.',
  'api.signature.declined':
    'Underskriften blev inte av hos underskriftstjänsten. Tryck igen för att börja om.',
} as const;
