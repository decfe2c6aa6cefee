// What the manifest is filled with: an env file, and everything that can be wrong with it.

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
/** Development tunnels: the store refuses them, and whoever gets the name next gets the app's tokens. */
const tunnel = /(^|\.)(ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com)$/i;

const isId = [(text) => uuid.test(text), 'an id such as 5a3c7e10-0000-4000-8000-00000000b071'];
const isAddress = [
  (text) => URL.canParse(text) && new URL(text).protocol === 'https:' && text.length <= 2048,
  'an https address',
];

/** What each value must look like. A host with a wildcard would let others' pages into the app. */
const forms = {
  HOST: [
    (text) => host.test(text) && !tunnel.test(text),
    'a host name of your own such as samsyn.example.org',
  ],
  TEAMS_APP_ID: isId,
  APP_ID: isId,
  OPERATOR_NAME: [(text) => text.length <= 32, 'at most 32 characters'],
  WEBSITE_URL: isAddress,
  PRIVACY_URL: isAddress,
  TERMS_URL: isAddress,
};

/**
 * The values of an env file and its faults as sentences: lines `NAME=value`; empty ones and those that begin with #
 * are left out. The list is complete: nobody mends one fault to be told of the next.
 * @param {string} text
 */
export function readValues(text) {
  const pairs = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/=(.*)/s).map((part) => part.trim()));
  const values = Object.fromEntries(pairs.map(([name, value = '']) => [name, value]));
  return { values, faults: [...strangeNames(pairs), ...faultsOf(values)] };
}

function strangeNames(pairs) {
  const names = pairs.map(([name]) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const unknown = names.filter((name) => !Object.hasOwn(forms, name));
  return [
    ...new Set(unknown.map((name) => `${name} is no value of the app package.`)),
    ...new Set(twice.map((name) => `${name} is given more than once.`)),
  ];
}

function faultsOf(values) {
  return Object.entries(forms).flatMap(([name, [fits, wanted]]) => {
    const value = values[name] ?? '';
    if (value === '') return [`${name} is missing.`];
    return fits(value) ? [] : [`${name} must be ${wanted}: ${value}`];
  });
}
