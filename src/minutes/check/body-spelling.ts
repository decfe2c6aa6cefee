import type { Check } from './check-record.ts';
import { editDistance } from './edit-distance.ts';
import { finding, type Place } from './finding.ts';
import { textsOf } from './texts.ts';

const bodyWord =
  /\p{L}{4,}(?:gruppen|ledningen|rådet|nämnden|styrelsen|delegationen|beredningen|utskottet|kommittén|fullmäktige|presidiet|direktionen)s?(?!\p{L})/giu;

type Spelling = { readonly word: string; readonly places: Place[] };

/** An organ's name in two spellings that differ by a letter or two. */
export const bodySpelling: Check = (facts) => {
  const spellings = new Map<string, Spelling>();
  for (const { text, place } of textsOf(facts))
    for (const [word] of text.matchAll(bodyWord)) {
      const bare = word.replace(/(?<=en|et|én)s$/, '');
      const key = bare.toLowerCase();
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, { word: bare, places: [place] });
      else known.places.push(place);
    }
  const all = [...spellings.values()];
  return all.flatMap((one, place) =>
    all.slice(place + 1).flatMap((other) => {
      const distance = editDistance(one.word.toLowerCase(), other.word.toLowerCase(), 2);
      if (distance > (one.word.length > 14 ? 2 : 1)) return [];
      const [usual, odd] = one.places.length >= other.places.length ? [one, other] : [other, one];
      const params = {
        first: usual.word,
        firstTimes: usual.places.length,
        second: odd.word,
        secondTimes: odd.places.length,
      };
      return [finding('body-spelled-two-ways', odd.places[0] ?? {}, params)];
    }),
  );
};
