// What the command says before the catalogues of src/i18n are built. Swedish unless SAMSYN_LANGUAGE is en.
const texts = {
  sv: {
    'node-too-old':
      'Samsyn behöver Node 20.19 eller nyare; här är det {0}. Hämta en nyare på https://nodejs.org.',
    'could-not-prepare': 'Det gick inte att göra i ordning Samsyn: {0}',
    installing: 'Hämtar det som saknas med »npm ci« (ungefär en minut, 800 MB) …',
    'still-installing': '… hämtar fortfarande ({0} s)',
    'install-failed': '»npm ci« avbröts med kod {0}. Kontrollera nätet och försök igen.',
    'building-server': 'Bygger servern …',
    'building-tab': 'Bygger fliken …',
    'build-failed': '{0} avbröts med kod {1}',
    'waiting-for-build': 'Väntar på ett bygge som redan pågår …',
  },
  en: {
    'node-too-old': 'Samsyn needs Node 20.19 or later; this is {0}. Get a later one at https://nodejs.org.',
    'could-not-prepare': 'Samsyn could not be made ready: {0}',
    installing: 'Fetching what is missing with "npm ci" (about a minute, 800 MB) …',
    'still-installing': '… still fetching ({0} s)',
    'install-failed': '"npm ci" ended with code {0}. Check the network and try again.',
    'building-server': 'Building the server …',
    'building-tab': 'Building the tab …',
    'build-failed': '{0} ended with code {1}',
    'waiting-for-build': 'Waiting for a build that is already under way …',
  },
};

const catalogue = process.env.SAMSYN_LANGUAGE === 'en' ? texts.en : texts.sv;

/** @param {keyof typeof texts.sv} key @param {unknown[]} values */
export const text = (key, ...values) =>
  catalogue[key].replace(/\{(\d)\}/g, (_whole, at) => String(values[Number(at)]));

// Progress goes to standard error: the output of a command stays its own.
export const say = {
  /** @param {keyof typeof texts.sv} key @param {unknown[]} values */
  progress: (key, ...values) => void process.stderr.write(`${text(key, ...values)}\n`),
  /** @param {keyof typeof texts.sv} key @param {unknown[]} values */
  error: (key, ...values) => void process.stderr.write(`${text(key, ...values)}\n`),
};
