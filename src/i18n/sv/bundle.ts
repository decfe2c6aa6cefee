/** Utlämnande, inläsning och äkthetsprövning av möten. */
export const bundle = {
  'bundle.usage':
    'Användning: samsyn verify MÖTE|FIL.zip · samsyn export MÖTE [--to FIL.zip] · samsyn import FIL.zip   [--data-dir MAPP] [--collaboration ID] [--lang sv|en]',
  'bundle.holds':
    '{subject}: äkta. {events} händelser i obruten kedja, {signatures} {signatures|underskrift|underskrifter} på just det protokoll som posterna ger.',
  'bundle.set-otherwise':
    'Den här versionen av Samsyn skriver protokollet något annorlunda. Det som undertecknades finns kvar ordagrant i posterna.',
  'bundle.exported': '{file}: {events} händelser, protokoll och länkar till handlingar.',
  'bundle.import.adopted': '{meeting}: inläst, {events} händelser.',
  'bundle.import.already-here': '{meeting}: fanns redan, likadant.',
  'bundle.import.name-taken':
    '{meeting}: det finns redan ett annat möte med det namnet, eller så har det fortsatt här. Inget har ändrats.',
  'bundle.import.chain-broken': '{meeting}: kedjan är bruten. Inget har lästs in.',
  'bundle.doubt.not-a-bundle': 'Filen är inte ett utlämnat möte, eller så är den skadad.',
  'bundle.doubt.file-missing': '{file} saknas i filen.',
  'bundle.doubt.file-changed': '{file} har ändrats efter utlämnandet.',
  'bundle.doubt.file-unknown': '{file} har lagts till efter utlämnandet.',
  'bundle.doubt.chain-broken':
    'Händelse {version} ({type}) stämmer inte med kedjan: den, eller den före, har ändrats, tagits bort eller lagts till.',
  'bundle.doubt.later-version':
    'En senare version av Samsyn har skrivit en händelse ({type}) som den här inte känner. Kedjan håller; pröva resten med den senare versionen.',
  'bundle.doubt.no-such-meeting': 'Det finns inget sådant möte här.',
  'bundle.doubt.signature-of-other-minutes':
    'Underskriften av {name} ({at}) gäller ett annat protokoll än det som posterna ger.',
  'bundle.doubt.minutes-differ': '{file} är inte det protokoll som posterna ger.',
  'bundle.readme':
    'Mötet {meeting}, fullständigt utlämnat.\n\nminutes.*       protokollet, i flera former med samma innehåll\nrecord.json     allt som hände i mötet, i ordning; varje händelse bär en hash av den före\ndocuments.json  länkar till handlingarna\nmanifest.json   vad varje fil ska ha för SHA-256\n\nPröva äktheten: samsyn verify DENNA-FIL.zip\nLäs in i ett tomt system: samsyn import DENNA-FIL.zip\n',
} as const;
