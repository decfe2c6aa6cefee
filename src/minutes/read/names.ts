const particles = new Set([
  'von',
  'af',
  'av',
  'de',
  'der',
  'den',
  'van',
  'la',
  'le',
  'al',
  'el',
  'ben',
  'bin',
  'di',
  'da',
  'dos',
]);

/** Capitalised words that open an organisation, a heading or a place, never a person's name. */
const notNames = new Set(
  `region regionen kommun kommunen kommunerna samråd samrådet länssamverkansgruppen länsamverkansgruppen beredning
  beredningen delegationen delegation nämnd nämnden rådet råd styrelsen styrelse utskottet utskott kommittén fou
  närvarande frånvarande protokoll protokollet mötet möte ärende ärendet förslag beslut bifall avslag reservation
  systemledning systemledningen socialtjänst socialtjänsten vård vården omsorg hälsa skola unga barn äldre vuxna lärande
  trygghet södra norra västra östra nära god nästa föregående övriga övrigt godkännande information informationen
  ordförande ordföranden sekreterare justerare ersättare ledamot ledamöter adjungerad adjungerade tjänstepersoner
  bilaga sida plats datum tid dnr paragraf patientsäkerhet hjälpmedelsrådet ledningsseminarium universitet
  universitetet länsstyrelsen polisen tillägg val genomgång sammanfattning nytt ny nya mas mar ansvarig enheten
  verksamhet verksamheten inga ingen kontakt uppföljning utveckla insatser hantering aktuellt den det de en ett
  organ organet underskrift underskrifter sammanträde sammanträdet sammanträdesdatum utskottet socialnämnden beslutande yrkanden
  yrkande justeringens justering paragrafer dnr diarienummer teams omröstning votering handlingar sammanfattning
  här detta dessa vi i på av om för till från med efter under enligt skäl bakgrund gemensam gemensamma regional`.split(
    /\s+/,
  ),
);

/** The last part of a body's or an office's name. */
const ofBody =
  /\p{L}{2,}(?:nämnden?|styrelsen?|rådet|utskottet?|fullmäktige|förvaltningen|kontoret|förbundet|gruppen|delegationen|beslutet|ärendet|datum|protokollet|protokoll)$/iu;

const capitalised = /^(?:\p{Lu}[\p{L}'’`.]*)(?:-\p{L}[\p{L}'’.]*)*$/u;

/** Could it be a person's name: two to five words with capitals, none of them an organisation's or a heading's? */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  if (words.length < 2 || words.length > 5 || /\d/.test(text)) return false;
  if (!capitalised.test(first) || !capitalised.test(words.at(-1) ?? '')) return false;
  if (words.some((word) => notNames.has(word.toLowerCase().replace(/[.,]$/, '')) || ofBody.test(word)))
    return false;
  return words.every((word) => capitalised.test(word) || particles.has(word.toLowerCase()));
}

/** The name a text begins with: "Anna Ek, socialchef", "Anna Ek socialchef". Null when it begins with none. */
export function nameAtStart(text: string): string | null {
  const words = text.trim().split(/\s+/);
  const taken: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[,;:()].*$/, '');
    const fits = capitalised.test(bare) || (taken.length > 0 && particles.has(bare));
    if (!fits || notNames.has(bare.toLowerCase())) break;
    taken.push(bare);
    if (bare !== word || taken.length === 4) break;
  }
  while (taken.length > 2 && /^\p{Lu}{2,}$/u.test(taken.at(-1) ?? '')) taken.pop();
  const name = taken.join(' ');
  return isName(name) ? name : null;
}

/** Names parted by commas and "och", each with what stands behind it: "A, chef X, B kommun, C och D". */
export function namedParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of text.replace(/[.\s]+$/, '').split(/(?<=,)\s+|;\s*|\s+(?=(?:och|samt|&)\s)/)) {
    const bare = piece.replace(/^(?:och|samt|&)\s+/, '').replace(/,$/, '');
    const last = parts.at(-1);
    if (last === undefined || beginsPerson(bare)) parts.push(bare.trim());
    else
      parts[parts.length - 1] =
        `${last}${/^(?:och|samt|&)\s/.test(piece) ? ' ' : ', '}${piece.replace(/,$/, '')}`;
  }
  return parts.filter((part) => part !== '');
}

/** "Lärande Trygghet (HLT)" is the end of a title, not a person. */
const beginsPerson = (text: string): boolean =>
  nameAtStart(text) !== null && !/^[^(]*\(\p{Lu}{2,}\)/u.test(text.replace(/\((?:SD|KD|MP|FI)\)/, ''));
