import type { TimelineEntry } from '../../src/domain/matter/view.ts';
import type { Locale, TextParams } from '../../src/i18n/text.ts';
import { day } from '../clock.ts';
import type { Say } from '../language.ts';
import type { Names } from '../pipeline/names.ts';
import { originText } from '../pipeline/origin-text.ts';

/** One thing that happened, as a sentence. */
export function entryText(entry: TimelineEntry, names: Names, say: Say, locale: Locale): string {
  const when = (date: string | null) => (date === null ? '' : day(date, locale));
  if (entry.kind === 'related') return say(`matter.line.related.${entry.relation}`, { title: entry.title });
  if (entry.kind === 'ended') return say(`matter.line.ended.${entry.how}`);
  if (entry.kind === 'condition-settled')
    return say(`matter.line.condition.${entry.met ? 'met' : 'unmet'}`, { condition: entry.condition });
  if (entry.kind === 'answered') {
    const { words, correction } = entry;
    const said = say(`matter.line.answered.${words.answer}`, {
      principal: names.principal(entry.principal).name,
      organ: words.organ ?? '',
    });
    return [
      said,
      ...(words.decidedOn === null ? [] : [say('matter.line.answered.on', { date: when(words.decidedOn) })]),
      ...(words.registryNumber === null ? [] : [say('matter.registered', { number: words.registryNumber })]),
      ...(correction === null ? [] : [say('matter.line.answered.correction', { reason: correction })]),
    ].join(' ');
  }
  return say(`matter.line.${entry.kind}`, paramsOf(entry, names, say, when));
}

type Plain = Exclude<
  TimelineEntry,
  { readonly kind: 'related' | 'ended' | 'condition-settled' | 'answered' }
>;

function paramsOf(entry: Plain, names: Names, say: Say, when: (date: string | null) => string): TextParams {
  switch (entry.kind) {
    case 'raised':
      return { body: names.body(entry.body), from: originText(entry.origin, names, say) };
    case 'opened':
      return {};
    case 'edited':
      return { fields: entry.fields.map((field) => say(`matter.field.${field}`)) };
    case 'document-attached':
      return { title: entry.title, version: entry.version };
    case 'document-removed':
      return { title: entry.title };
    case 'preparation-begun':
      return { body: names.body(entry.body) };
    case 'handed-over':
      return { from: entry.from === null ? '' : names.body(entry.from), to: names.body(entry.to) };
    case 'deviation':
      return { to: names.body(entry.to), skipped: entry.skipped.map((body) => names.body(body)) };
    case 'referred-back':
      return { to: names.body(entry.to) };
    case 'postponed':
      return { until: entry.until === null ? say('matter.line.postponed.unnamed') : when(entry.until) };
    case 'called':
    case 'call-ended':
      return { body: names.body(entry.body), date: when(entry.date) };
    case 'heard':
      return { body: names.body(entry.body), date: when(entry.date), number: entry.number };
    case 'recommended':
      return {
        count: entry.addressees.length,
        organ: entry.organ,
        wanted:
          entry.wantedBy === null ? '' : say('matter.line.recommended.by', { date: when(entry.wantedBy) }),
      };
    case 'recommendation-withdrawn':
      return {};
    case 'reminders-set':
      return { days: entry.plan.everyDays, stopped: entry.plan.stopped ? 1 : 0 };
    case 'reminded':
      return {
        principals:
          entry.principals.length === 0
            ? say('matter.line.reminded.nobody')
            : entry.principals.map((id) => names.principal(id).shortName),
        unreached:
          entry.unreached.length === 0
            ? ''
            : say('matter.line.reminded.unreached', {
                principals: entry.unreached.map((id) => names.principal(id).shortName),
              }),
      };
    case 'assigned':
      return { due: entry.due === null ? '' : say('matter.line.assigned.due', { date: when(entry.due) }) };
    case 'assignment-reported':
      return {};
    case 'assignment-moved':
      return { due: when(entry.due) };
    case 'assignment-cancelled':
      return {};
  }
}

/** Words of somebody's own that belong to it: what was said, why. */
export function detailOf(entry: TimelineEntry): string | null {
  switch (entry.kind) {
    case 'handed-over':
      return entry.said;
    case 'answered':
      return entry.words.wording;
    case 'condition-settled':
      return entry.note;
    case 'assigned':
    case 'assignment-reported':
      return entry.text;
    case 'document-removed':
    case 'deviation':
    case 'referred-back':
    case 'postponed':
    case 'call-ended':
    case 'ended':
    case 'related':
    case 'recommendation-withdrawn':
    case 'assignment-moved':
    case 'assignment-cancelled':
      return entry.reason;
    default:
      return null;
  }
}
