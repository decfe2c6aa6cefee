import type { ItemDraft, Reader } from './item-draft.ts';
import { bullet, joined, joinedTexts, paragraphEnd, type Line } from './line.ts';
import { nameAtStart, namedParts } from './names.ts';
import { outcomeIn } from './outcome.ts';
import { sentencesOf } from './sentences.ts';
import { presentersLabel } from './words.ts';

const decides =
  /^(.{2,90}?)\s(?:beslutade|beslutar|beslutas|beslöt|har beslutat|beslutat|föreslår|föreslog|enas om|enades om)\s*(?:enhälligt\s*|därmed\s*|således\s*|därefter\s*|med\s.{3,60}?\s)?(?:[\p{L} ]{3,60}? (?:besluta|beslutar) )?(?:(att)\b|(?:i enlighet med|enligt)\b|:)/iu;
const listIntro =
  /^(?:(?:.{2,90}?)\s)?(?:beslutade|beslutar|beslöt|beslut|föreslår|föreslog)(?:\s+(?:enhälligt|(?:\p{L}+fullmäktige|\p{L}+styrelsen|\p{L}+nämnden)(?: besluta)?))?\s*(?:att\s*:?|:|(?<=besluta)|(?<=beslutar)|(?<=beslöt)|(?<=beslutade))$/iu;
const passive =
  /^(?:(?:dagens |den )?föredragningslistan?|(?:den )?dagordning(?:en)?|(?:föregående |förra )?(?:mötes|sammanträdes|minnes)?(?:protokoll(?:et)?|anteckningar(?:na)?)|informationen|redovisningen|rapporten|ärendet|förslaget|punkten|frågan|planen|handlingsplanen|ärendelistan|\p{L}*rapport(?:en)?|protokollet från [^.]{3,40}?|anteckningarna(?: från [^.]{3,40}?)?)\b[^.]{0,80}?\b(?:godkän[nd]\p{L}*|lades till handlingarna|läggs till handlingarna|fastställ\p{L}*|bordl(?:ades|äggs)|återremitter\p{L}*|avsl(?:ogs|ås)|ant(?:ogs|as)|noterades)/iu;
const appoints =
  /^(?:till |som )?(?:protokolls?)?justerare\b.{0,50}?\b(?:utsågs|utses|valdes|väljs|beslutades|utsedd)|^.{4,80}?\b(?:utsågs|utses|valdes|väljs|utsedd\p{L}*)\s+(?:till (?:protokolls?)?justerare|(?:till )?att (?:jämte (?:ordföranden?|mötesordförande) )?justera)|^(?:till )?att (?:jämte ordföranden |tillsammans med ordföranden )?justera .{0,40}?\b(?:utsågs|utses|valdes|väljs)/iu;
/** "Beslut: Dagordningen godkänns." */
const inlineLabel = /^beslut\s*:\s+(?=\S)/i;
const acts =
  /^(?:godkän(?:de|ner)|ställ(?:de|er) sig bakom|antog|antar|rekommender(?:ade|ar)|återremitter(?:ade|ar)|bordl(?:ade|ägger)|avsl(?:og|år)|noter(?:ade|ar)|tog del av|fastställ(?:de|er)|lägger|lade|utsåg|utser|valde|väljer|kunde inte (?:nå enighet|enas))\b/i;
const procedural =
  /\b(?:omröstning|votering|ajourner\p{L}*|beslutsgång|propositionsordning|att ärendet ska (?:avgöras|behandlas))/iu;

/** Beslut: what the body decided, in the sentences the text has, and what each comes to. */
export const decision: Reader = (draft, lines, at) => {
  const line = lines[at];
  if (line === undefined) return 0;
  const end = paragraphEnd(lines, at, ({ text }) => presentersLabel.test(text) || beginsClause(text));
  const [first = '', ...others] = sentencesOf(joined(lines.slice(at, end)).replace(inlineLabel, ''));
  if (inlineLabel.test(line.text) && first !== '') draft.part = 'decision';
  if (draft.part !== 'decision' && !isDecision(draft, first) && !listIntro.test(first)) return 0;
  const opens = /(?::|\batt)$/.test(first) || listIntro.test(first);
  const clauseEnd = opens && others.length === 0 ? clausesEnd(lines, end) : end;
  const clauses = clausesIn(lines.slice(end, clauseEnd));
  const belongs = (sentence: string) =>
    draft.part === 'decision' || sentence.startsWith('Skäl: ') || isDecision(draft, sentence);
  const further = others.findIndex((sentence) => !belongs(sentence));
  const own = further === -1 ? others : others.slice(0, further);
  declare(
    draft,
    line,
    clauses.length === 1 && /[^:]$/.test(first) && /^att\b/.test(clauses[0] ?? '')
      ? [`${first} ${clauses[0] ?? ''}`]
      : [first, ...own, ...clauses],
  );
  if (further !== -1) draft.item.prose.push(others.slice(further).join(' '));
  draft.reading.use(lines.slice(at, clauseEnd), 'decision');
  return clauseEnd - at;
};

/** Does the sentence say that the body decided something? A vote being ordered is no decision on the item. */
export function isDecision({ bodies, item }: ItemDraft, sentence: string): boolean {
  if (passive.test(sentence) || appoints.test(sentence)) return true;
  const subject = decides.exec(sentence)?.[1];
  if (subject !== undefined) return !procedural.test(sentence) && isBody(bodies, subject);
  const known = bodies.find((body) => sentence.toLowerCase().startsWith(`${body.toLowerCase()} `));
  const acting = known ?? councilAtStart(sentence);
  if (acting === null) return false;
  const unanimous = /\bkunde inte (?:nå enighet|enas)\b/i.test(sentence);
  return (
    acts.test(sentence.slice(acting.length + 1)) &&
    !procedural.test(sentence) &&
    !(unanimous && !/\bärendet\b/.test(sentence) && item.kind !== null)
  );
}

const council =
  /^(?:(?:\p{L}+\s){0,2}\p{L}*(?:rådet|nämnden|styrelsen|gruppen|ledningen|utskottet|beredningen|delegationen|direktionen|kommittén|mötet|presidiet|förbundet|lsg)|(?:samråd|rådet|nämnden)(?:et)?(?:\s[\p{L},-]+){0,8}?)(?=\s(?:godkän|ställ|ant|rekommender|återremitter|bordl|avsl|noter|tog|fastställ|lägg|lade|utså|utse|val|väl|kunde))/iu;

/** "Samråd hälsa och omsorg godkände …": a council by the look of its name. */
const councilAtStart = (sentence: string): string | null => council.exec(sentence)?.[0] ?? null;

function isBody(bodies: readonly string[], subject: string): boolean {
  const bare = subject.toLowerCase();
  if (
    /(?<!\p{L})(?:ställer|ställde|finner|fann|frågar|yrkar|yrkade|anser|ansåg|menar|att)(?!\p{L})/u.test(bare)
  )
    return false;
  if (bodies.some((body) => bare.includes(body.toLowerCase().replace(/(?:en|et|n)$/, '')))) return true;
  return /^(?:ordföranden?|[\p{L} ]{0,40}(?:råde?t?|nämnden|styrelsen|gruppen|ledningen|utskottet|mötet|beredningen|delegationen|direktionen|kommittén|samrådet|presidiet|fullmäktige|lsg)|samråd .*)(?: (?:därför|därmed|enhälligt))?$/iu.test(
    bare,
  );
}

/** One text a clause: a line that begins no clause goes on with the one before. */
function clausesIn(lines: readonly Line[]): readonly string[] {
  const clauses: string[] = [];
  for (const { text } of lines)
    if (clauses.length === 0 || beginsClause(text)) clauses.push(text);
    else clauses.push(joinedTexts(clauses.pop() ?? '', text));
  return clauses;
}

const beginsClause = (text: string): boolean =>
  bullet.test(text) || /^(?:(?:\d{1,2}|[a-h])[.)]\s+)\S|^att\b/iu.test(text);

function clausesEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let next = lines[end]; next !== undefined; next = lines[end]) {
    const goesOn =
      end > from &&
      !next.blankBefore &&
      (/^\p{Ll}/u.test(next.text) || next.indent > (lines[from]?.indent ?? 0));
    if (!beginsClause(next.text) && !goesOn) return end;
    end += 1;
  }
  return end;
}

function declare(draft: ItemDraft, line: Line, sentences: readonly string[]): void {
  draft.item.decisions.push(...sentences.map((sentence) => sentence.replaceAll(/ {2,}/g, ' ')));
  const proposes = draft.proposes || /(?:^|\s)föresl(?:år|og)(?=\s)/.test(sentences[0] ?? '');
  const outcome = proposes
    ? 'recommended'
    : (sentences.map(outcomeIn).find((found) => found !== null) ?? null);
  if (outcome === null) draft.unclear.push(line);
  else draft.item.outcomes.push(outcome);
  for (const sentence of sentences)
    if (
      appoints.test(sentence) ||
      (draft.item.standing === 'choose-verifier' && /(?:utse|utså|välj|vald)/i.test(sentence)) ||
      /\b(?:utse|välj)\p{L}*\b.{4,80}\bjuster/iu.test(sentence)
    )
      draft.verifiers.push(...verifiersIn(sentence));
}

/** Names before or after the word that chooses them. */
function verifiersIn(sentence: string): readonly string[] {
  const verbs =
    /(?<!\p{L})(?:utse[rs]?|utsågs?|valde[s]?|välj(?:a|er|s)|beslutades till|till (?:protokolls?)?justerare|att)(?!\p{L})/iu;
  return sentence
    .split(verbs)
    .flatMap((piece) => namedParts(piece.trim()).flatMap((part) => nameAtStart(part) ?? []));
}
