/** An element of a part of a Word file. Names keep their prefix: "w:p". */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

type Open = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

const token =
  /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>|<![^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root of an XML text; null for one that isn't well-formed. No entities but the five, so nothing can expand. */
export function parseXml(text: string): Element | null {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const [, cdata, closing, name, attributes = '', empty, words] of text.matchAll(token)) {
    const top = open.at(-1);
    if (top === undefined) return null;
    if (cdata !== undefined) top.children.push(cdata);
    else if (words !== undefined) top.children.push(unescaped(words));
    else if (name === undefined) continue;
    else if (closing === '/') {
      if (open.pop()?.name !== name || open.length === 0) return null;
    } else {
      const element: Open = { name, attributes: attributesOf(attributes), children: [] };
      top.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [only] = elements(root);
  return open.length === 1 && only !== undefined ? only : null;
}

export const elements = ({ children }: Element): readonly Element[] =>
  children.filter((child) => typeof child !== 'string');

export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent === undefined ? undefined : elements(parent).find((one) => one.name === name);

export const childrenNamed = (parent: Element | undefined, name: string): readonly Element[] =>
  parent === undefined ? [] : elements(parent).filter((one) => one.name === name);

/** `w:val` of a child: "<w:numId w:val='3'/>". */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes['w:val'];

/** Every element of that name below, wherever. */
export function everyNamed(parent: Element, name: string): readonly Element[] {
  return elements(parent).flatMap((one) => [...(one.name === name ? [one] : []), ...everyNamed(one, name)]);
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute))
    found[name] = unescaped(double ?? single ?? '');
  return found;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
