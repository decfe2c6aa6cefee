/** The parts of a manifest that the rules below look at. */
export type Manifest = {
  readonly $schema: string;
  readonly manifestVersion: string;
  readonly version: string;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly staticTabs: readonly {
    readonly name: string;
    readonly contentUrl: string;
    readonly websiteUrl?: string;
    readonly context: readonly string[];
  }[];
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly commands: readonly Command[] }[];
  }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly authorization: { readonly permissions: { readonly resourceSpecific: readonly Permission[] } };
};
type Permission = { readonly name: string; readonly type: string };
type Command = { readonly title: string; readonly description: string };

/** What Microsoft's schema lets through and the app must not: each fault as a sentence. */
export function faultsOf(manifest: Manifest): readonly string[] {
  return [
    ...emptyTexts(manifest),
    ...borrowedNames(manifest),
    ...foreignHosts(manifest),
    ...wildcards(manifest),
    ...repeatedPermissions(manifest),
  ];
}

/** The texts people see, by the key that a language file gives them. */
export function textsOf({ name, description, staticTabs, bots }: Manifest): Readonly<Record<string, string>> {
  const commands = bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap((list, at) =>
      list.commands.flatMap((command, n) =>
        (['title', 'description'] as const).map(
          (text) => [`bots[${bot}].commandLists[${at}].commands[${n}].${text}`, command[text]] as const,
        ),
      ),
    ),
  );
  return {
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(staticTabs.map((tab, n) => [`staticTabs[${n}].name`, tab.name])),
    ...Object.fromEntries(commands),
  };
}

const emptyTexts = (manifest: Manifest): readonly string[] =>
  Object.entries(textsOf(manifest)).flatMap(([key, text]) => (text.trim() === '' ? [`${key} is empty`] : []));

/** The store's own rule: an app must not look as if it were Microsoft's. */
const borrowedNames = ({ name }: Manifest): readonly string[] =>
  ['Teams', 'Microsoft', 'Office', 'Outlook'].flatMap((theirs) =>
    (['short', 'full'] as const).flatMap((which) =>
      name[which].includes(theirs) ? [`name.${which} must not contain "${theirs}"`] : [],
    ),
  );

function repeatedPermissions({ authorization }: Manifest): readonly string[] {
  const asked = authorization.permissions.resourceSpecific.map(({ name, type }) => `${name} (${type})`);
  return asked.filter((one, at) => asked.indexOf(one) !== at).map((one) => `${one} is asked for twice`);
}

/** Teams opens, and hands tokens to, only what is on the list of the app's own domains. */
function foreignHosts({ staticTabs, webApplicationInfo, validDomains }: Manifest): readonly string[] {
  const pages = staticTabs.flatMap((tab) => [
    tab.contentUrl,
    ...(tab.websiteUrl === undefined ? [] : [tab.websiteUrl]),
  ]);
  const hosts = [...pages, webApplicationInfo.resource].map((address) => new URL(address).host);
  return [...new Set(hosts)].flatMap((host) =>
    validDomains.includes(host) ? [] : [`${host} is not in validDomains`],
  );
}

const wildcards = ({ validDomains }: Manifest): readonly string[] =>
  validDomains.flatMap((domain) => (domain.includes('*') ? [`${domain} has a wildcard`] : []));
