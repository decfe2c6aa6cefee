import { bullet } from './line.ts';
import { isName, nameAtStart } from './names.ts';

/** One line of a list of persons, taken apart. */
export type PersonRead = {
  readonly name: string;
  /** In lower case. */
  readonly party: string | null;
  /** Principal, organisation or office as printed. */
  readonly affiliation: string | null;
  /** "vice ordförande", "ersättare", "adjungerad från …", as printed. */
  readonly roles: readonly string[];
  readonly remark: string | null;
  /** A reservation behind the name. */
  readonly statement: string | null;
};

const rank = '(?:(?:1|2|3):?[ea]\\s+|förste\\s+|andre\\s+|tredje\\s+)?';
const roleWord = `${rank}(?:vice\\s+|v\\.?\\s*)?(?:ordförande|ordf\\.?)n?|(?:ej\\s+|icke\\s+)?(?:tjänstgörande\\s+|tjg\\.?\\s*)?(?:ersättare|ers\\.?)(?:\\s+för\\s+.+)?|adjungerad(?:\\s+.+)?|\\p{L}*sekreterare|(?:protokoll)?justerare|(?:regional\\s+)?(?:koordinator|samordnare)|ledamot|tjänsteperson`;
const role = new RegExp(`^(?:${roleWord})$`, 'iu');
const roleBehind = new RegExp(`^(.*\\S)\\s+(${roleWord})$`, 'iu');
const roleBefore = new RegExp(
  `^(?:${rank}(?:vice\\s+|v\\.?\\s*)?(?:ordförande|ordf\\.?)|sekreterare|justerare|ledamot|ersättare|adjungerade?)\\s*:?\\s+(?=\\p{Lu})`,
  'iu',
);
/** In a column of its own, without parentheses. */
const nationalParty = /^(?:S|M|C|L|FP|KD|MP|V|SD)$/;
const inPlaceOf =
  /^,?\s*(?:tjänstgörande ersättare|tjg\.? ?ers\.?|ersättare|tjänstgör|tjg\.?)?\s*(?:för|ersätter|i ?stället för|i st\.? f\.?)\s+(?=\p{Lu}[\p{L}-]+\s+\p{Lu})/u;
const remarkWord =
  /^(?:frånvarande|deltog|deltar|del av|delvis|anlände|lämnade|t\.?\s?o\.?\s?m\.?|fr\.?\s?o\.?\s?m\.?|from|tom|§|kl\.?\s*\d|förhinder|på distans|digitalt|via |till kl|från kl|ej )/i;

/** "Namn (s) Umeå kommun, ersättare (anlände kl. 10). Reservation: …", in the ways lists write it. Null: no person. */
export function readPerson(line: string): PersonRead | null {
  const plain = line.replace(bullet, '').replace(/^\d{1,3}[.)]\s+/, '');
  const parted = /^(.*?)[.,;]?\s+((?:Reservation|reserverar|reserverade)\b.*)$/su.exec(plain);
  const body = parted?.[1] ?? plain;
  const lead = roleBefore.exec(body)?.[0] ?? '';
  const split = nameAndRest(body.slice(lead.length).trim());
  if (split === null) return null;
  const leading = lead.trim().replace(/:$/, '');
  const inner = split.party === null ? /^\s*\(([^()]{3,80})\)[.,]?$/.exec(split.rest)?.[1] : undefined;
  const told = inner === undefined || remarkWord.test(inner) ? split.rest : inner;
  const tail = readTail(told.replace(inPlaceOf, ', tjänstgörande ersättare för '));
  const roles = leading === '' ? tail.roles : [leading.toLowerCase(), ...tail.roles];
  return {
    name: split.name,
    ...tail,
    party: split.party ?? tail.party,
    roles,
    statement: parted?.[2] ?? null,
  };
}

type Split = { readonly name: string; readonly party: string | null; readonly rest: string };

function nameAndRest(text: string): Split | null {
  const party = /^([^(),\t]+?)\s*\(([\p{L}-]{1,5})\)[,;]?(.*)$/su.exec(text);
  if (party?.[1] !== undefined && party[2] !== undefined && isName(party[1]))
    return { name: oneSpaced(party[1]), party: party[2].toLowerCase(), rest: party[3] ?? '' };
  const parted = /^(.+?)(?:,|\t|\s{2,}|\s[-–]\s|\s*(?=\())(.*)$/su.exec(text);
  const name = parted?.[1] ?? text.replace(/\.$/, '');
  if (isName(name)) return { name: oneSpaced(name), party: null, rest: parted?.[2] ?? '' };
  const behind = roleBehind.exec(name);
  if (behind?.[1] !== undefined && isName(behind[1]))
    return { name: behind[1], party: null, rest: text.slice(behind[1].length) };
  return nameBeforePlace(text);
}

/** "Anna Ek Umeå kommun": a name and a principal with nothing between. */
function nameBeforePlace(text: string): Split | null {
  const found = /^(\S+(?:\s\S+){1,2}?)\s+((?:Region\s\p{Lu}|\p{Lu}\p{L}+\s+(?:kommun|stad)\b).*)$/u.exec(
    text,
  );
  const name = found?.[1] ?? '';
  return isName(name) && nameAtStart(name) !== null ? { name, party: null, rest: found?.[2] ?? '' } : null;
}

const oneSpaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

function readTail(rest: string): Pick<PersonRead, 'party' | 'affiliation' | 'roles' | 'remark'> {
  let party: string | null = null;
  const remarks: string[] = [];
  const plain = rest
    .replace(/(ersättare för [^,()]+?)\s*\(\p{L}{1,5}\)/iu, '$1')
    .replace(/(?<=[^\s,(])\s+(?=§{1,2}\s*\d)/, ', ');
  const bare = plain.replaceAll(/\(([^()]*)\)/g, (_whole, inner: string) => {
    remarks.push(inner.trim());
    return '';
  });
  const roles: string[] = [];
  const affiliation: string[] = [];
  for (const piece of bare.split(/,|\t|\s{2,}/)) {
    const part = oneSpaced(piece).replace(/^[-–:]\s*/, '');
    const behind = roleBehind.exec(part);
    const lone = role.test(part) && !/^(?:ordf|sekr)\.?\s+\p{Lu}/iu.test(part);
    if (part === '' || part === '.') continue;
    if (nationalParty.test(part)) {
      party ??= part.toLowerCase();
      continue;
    }
    if (lone) roles.push(trimmed(part));
    else if (remarkWord.test(part)) remarks.push(trimmed(part));
    else if (behind?.[1] === undefined || behind[2] === undefined) affiliation.push(trimmed(part));
    else {
      affiliation.push(behind[1]);
      roles.push(trimmed(behind[2]));
    }
  }
  return {
    party,
    affiliation: affiliation.length === 0 ? null : affiliation.join(', '),
    roles,
    remark: remarks.length === 0 ? null : remarks.join(', '),
  };
}

const trimmed = (text: string): string => text.replace(/(?<!\bordf)\.$/i, '').trim();
