/**
 * Looks of the minutes on screen and on A4 paper. Colours follow the reader's light or dark setting and keep a
 * contrast of at least 4.5:1; forced colours are left to the system; paper is always black on white.
 */
export const stylesheet = `
:root { color-scheme: light dark; --ink: #1b1a19; --paper: #ffffff; --soft: #55524e; --line: #c8c4be; --tint: #f4f1ec; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1efec; --paper: #1c1b1a; --soft: #b9b4ad; --line: #4f4b46; --tint: #292724; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 'Segoe UI', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.25rem 0 .4rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
h4 { font-size: 1rem; margin: 1.1rem 0 .2rem; }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.6rem; }
ul.dashes { list-style-type: '–\\2002'; }
ul.rings { list-style-type: circle; }
li > ul, li > ol { margin: .1rem 0; }
ul.persons { list-style: none; padding-left: 0; }
ul.persons li { padding: .1rem 0; }
.header { margin: 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .6rem 0; }
.header div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.header dt { min-width: 9rem; color: var(--soft); }
.header dd { margin: 0; }
.label { color: var(--soft); margin: .1rem 0; }
.session { margin: 3rem 0 0; padding-top: .6rem; border-top: 2px solid var(--line); font-weight: 600; }
.session + .item h2 { margin-top: .8rem; }
.decision { margin: .8rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid currentColor; font-weight: 600; }
.note { margin: 1.2rem 0; padding: .2rem 1rem .6rem; background: var(--tint); border: 1px solid var(--line); }
.note .section { font-weight: 600; margin-top: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 1rem; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
th[scope='row'] { font-weight: 400; }
.wide:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
thead th { color: var(--soft); font-weight: 600; }
.signature { margin: 1.4rem 0; padding-bottom: .4rem; border-bottom: 1px solid var(--line); break-inside: avoid; }
.signature p { margin: .1rem 0; }
.state { color: var(--soft); }
.blank { margin: 2.6rem 0 0; padding-top: .2rem; border-top: 1px solid var(--ink); max-width: 24rem; color: var(--soft); }
a { color: inherit; }
@page { size: A4; margin: 22mm 20mm; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --soft: #333333; --line: #999999; --tint: #ffffff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  .minutes .signatures { break-before: page; }
  .signature { break-inside: avoid; }
  .certificate { break-inside: avoid; }
}
`;
