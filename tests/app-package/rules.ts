/** The parts of a manifest that the rules below look at. */
export type Manifest = {
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
    readonly commandLists: readonly { readonly commands: readonly Command[] }[];
  }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
};
type Command = { readonly title: string; readonly description: string };

/** What Microsoft's schema lets through and the app must not: each fault as a sentence. */
export function faultsOf(manifest: Manifest): readonly string[] {
  return [...emptyTexts(manifest), ...foreignHosts(manifest), ...wildcards(manifest)];
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
