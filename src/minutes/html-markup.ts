/** HTML that is ready to be put out; everything in it that came from people is escaped. */
export type Markup = string;

/** Text as HTML content or attribute value. */
export const escaped = (text: string): Markup =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** An element with text in it. */
export const element = (tag: string, text: string, className?: string): Markup =>
  `<${tag}${className === undefined ? '' : ` class="${className}"`}>${escaped(text)}</${tag}>`;

export const list = (items: readonly string[], className?: string): Markup =>
  `<ul${className === undefined ? '' : ` class="${className}"`}>\n${items.map((item) => element('li', item)).join('\n')}\n</ul>`;
