const words = {
  sv: 'och att som för är av till på med den det ett inte om har från vid ska kan var utan under också eller beslutade möte protokoll närvarande frånvarande ordförande föredragande föregående ärenden',
  en: 'the and of to in that for was is with on by as at from be are this which were it not',
  da: 'og at som for er af til på med den det et ikke om har fra ved skal kan jeg også eller hvor blev mødet',
  no: 'og at som for er av til på med den det et ikke om har fra ved skal kan jeg også eller hvor ble møtet',
  fi: 'ja on ei että se oli joka sekä kanssa kuin myös mutta ovat tai hän kokous pöytäkirja päätti',
  de: 'und der die das ist zu den mit von für auf nicht ein eine im dem des wurde werden',
  fr: 'et le la les de des du un une est que dans pour par sur avec au aux pas',
} as const;

type Known = keyof typeof words;
const known: ReadonlyMap<Known, ReadonlySet<string>> = new Map(
  (Object.keys(words) as Known[]).map((name) => [name, new Set(words[name].split(' '))]),
);

/**
 * The language most of the text's small words belong to. Null when nothing can be said: too few words to tell, as in
 * a text that is mostly names.
 */
export function languageOf(text: string): Known | null {
  const counts = new Map<Known, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const [name, own] of known) if (own.has(word)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < 5) return null;
  return second?.[0] === 'sv' && second[1] === first[1] ? 'sv' : first[0];
}
