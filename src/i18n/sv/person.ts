/** Registerutdrag: what is kept of a person. */
export const person = {
  'person.usage':
    'Användning: samsyn person export PERSON [--to FIL.zip] [--lang sv|en] [--data-dir MAPP]\n  PERSON är personens id i matrikeln eller hela namnet',
  'person.nobody': 'Ingen i matrikeln har id eller namn ”{asked}”. Sök med: samsyn structure show --find',
  'person.several': 'Flera heter ”{asked}”. Ange ett av deras id: {ids}',
  'person.exported': '{file}: {count} {count|uppgift|uppgifter}. Filen kan bara läsas av den som gjorde den.',
  'person.title': 'Vad som finns bevarat om {name}',
  'person.made': 'Gjort {at}.',
  'person.what':
    'Här står allt i Samsyns databas som nämner personen vid id, namn, konto eller adress, plats för plats. Av listor\noch tabeller med flera personer finns bara det som rör den här personen. Samma uppgifter finns i person.json.',
  'person.id': 'Id i matrikeln',
  'person.names': 'Namn, nu och tidigare',
  'person.accounts': 'Konton i Entra',
  'person.addresses': 'E-postadresser',
  'person.place': '== {place} ==',
  'person.place.structure': 'Matrikeln',
  'person.place.meeting': 'Sammanträdet {id}',
  'person.place.matter': 'Ärendet {id}',
  'person.place.archive': 'Arkivet',
  'person.place.sessions': 'Inloggningar utanför Teams',
  'person.place.allowances': 'Räknare för hur ofta något görs (försvinner inom en timme)',
  'person.own': 'av personen själv',
  'person.not-here':
    'Det som inte kan finnas här: slutna valsedlar, eftersom inget bevaras som visar vem som lade vilken. Loggar och\nmätvärden nämner ingen. Säkerhetskopior innehåller detsamma som ovan och gallras av sig själva; se infra/PRIVACY.sv.md.',
} as const;
