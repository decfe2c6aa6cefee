import { themes, widths } from './picture.ts';

/** A page with all pictures of each shot beside each other. */
export const contactSheet = (names: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Samsyn: ${String(names.length)} surfaces and states</title>
<style>
  body { font: 14px system-ui; margin: 16px; background: #ddd }
  div { display: flex; gap: 8px; overflow-x: auto; align-items: flex-start; padding-bottom: 24px }
  img { height: 480px; box-shadow: 0 1px 4px #0006 }
</style>
${names.map((name) => `<h2>${name}</h2>\n<div>${files(name)}</div>`).join('\n')}
</html>
`;

const files = (name: string): string =>
  themes
    .flatMap((theme) => widths.map((width) => `${name}-${theme}-${String(width)}.png`))
    .map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`)
    .join('');
