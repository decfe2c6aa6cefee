import type { MeetingView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Action, Element } from './card.ts';
import type { FindingLine } from './card-parts.ts';
import { dayAndTime } from './clock-time.ts';
import { actions, button, container, plain, sentence, subheading, toggle } from './elements.ts';
import { textInput } from './inputs.ts';
import { originOf, type CardPlace, type Showing } from './showing.ts';

const shownFindings = 5;
const editId = 'edit';
const publishId = 'publish';

/** Who reviews a recap before the members see it (MI10). */
export const reviews = ({ you }: MeetingView): boolean =>
  you.roles.includes('secretary') || you.roles.includes('coordinator');

/** Above the recap: that it is a draft, and what the check of the minutes found (MI5). */
export function reviewHead(
  view: MeetingView,
  { locale }: Showing,
  findings: readonly FindingLine[],
): readonly Element[] {
  return [
    container('accent', [sentence(t(locale, 'cards.recap.reviewWhat')), ...approval(view, locale)]),
    subheading(t(locale, 'cards.recap.findings')),
    ...findingLines(findings, locale),
  ];
}

function approval({ after: { recap }, timeZone }: MeetingView, locale: Locale): readonly Element[] {
  if (recap.approvedAt === null) return [];
  const at = dayAndTime(locale, recap.approvedAt, timeZone);
  const text =
    recap.approvedBy === null
      ? t(locale, 'cards.recap.approvedAt', { at })
      : t(locale, 'cards.recap.approved', { at, name: recap.approvedBy });
  return [sentence(text, { spacing: 'small' })];
}

function findingLines(findings: readonly FindingLine[], locale: Locale): readonly Element[] {
  if (findings.length === 0) return [sentence(t(locale, 'cards.recap.noFindings'))];
  const more = findings.length - shownFindings;
  return [
    sentence(t(locale, 'cards.recap.findingsCount', { count: findings.length })),
    ...findings
      .slice(0, shownFindings)
      .flatMap(({ severity, text }) =>
        plain(`${t(locale, `cards.severity.${severity}`)}: ${text.slice(0, 500)}`, { spacing: 'small' }),
      ),
    ...(more > 0 ? plain(t(locale, 'cards.recap.moreFindings', { more }), { isSubtle: true }) : []),
  ];
}

/** Below it: approve, edit in place, publish. Publishing can't be undone, so it is asked for twice. */
export function reviewWays(
  view: MeetingView,
  { locale }: Showing,
  place: CardPlace,
  more: readonly Action[],
): readonly Element[] {
  const { recap } = view.after;
  const data = originOf(view, place);
  const approved = recap.approvedAt !== null;
  const edit = textInput('recapText', t(locale, 'cards.recap.editText'), t(locale, 'cards.recap.tooLong'), {
    maxLength: 4000,
    ...(recap.text !== null && { value: recap.text }),
  });
  return [
    ...actions([
      approved
        ? toggle(t(locale, 'cards.recap.publish'), publishId)
        : button(t(locale, 'cards.recap.approve'), 'approve-recap', data, { positive: true }),
      toggle(t(locale, 'cards.recap.edit'), editId),
      ...more,
    ]),
    hidden(editId, [
      edit,
      ...actions([button(t(locale, 'cards.recap.save'), 'edit-recap', data, { inputs: true })]),
    ]),
    ...(approved
      ? [
          hidden(publishId, [
            sentence(t(locale, 'cards.recap.publishWhat')),
            ...actions([
              button(t(locale, 'cards.recap.publishNow'), 'publish-recap', data, { positive: true }),
            ]),
          ]),
        ]
      : []),
  ];
}

const hidden = (id: string, items: readonly Element[]): Element =>
  container('emphasis', items, { id, isVisible: false });
