import type { AssignmentView } from '../../src/domain/matter/view.ts';
import { longestOnCard } from '../../src/contract/personal-actions.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Element } from './card.ts';
import { shortDate } from './clock-time.ts';
import { actions, container, heading, plain } from './elements.ts';
import { textInput } from './inputs.ts';
import { openPage } from './open-page.ts';
import {
  assemblePersonal,
  linksOf,
  press,
  shortened,
  type Drawing,
  type PersonalShowing,
} from './personal-showing.ts';

export type Given = {
  readonly assignment: AssignmentView;
  /** Whose it is, printed. */
  readonly to: string;
  /** Who gave it, and is told. */
  readonly body: string;
};

const shownReports = 3;

/** Uppdrag (PI5), to those who have it: what is to be done until when, what was reported, and the way to report. */
export function assignmentCard(given: Given, drawing: Drawing, showing: PersonalShowing): Card {
  const { locale } = showing;
  const { assignment, to, body } = given;
  const { text, due, overdue, state, matterTitle, cancelledFor, reports } = assignment;
  const title = t(locale, 'cards.assigned.heading', { to });
  const runs = state === 'open' || state === 'reported';
  return assemblePersonal(drawing, showing, `${title}: ${shortened(text, 200)}`, [
    heading(title),
    ...plain(matterTitle, { weight: 'bolder', spacing: 'none' }),
    container('emphasis', plain(shortened(text, 2000)), { spacing: 'medium' }),
    ...plain(when(due, body, locale), { spacing: 'small' }),
    ...(overdue
      ? plain(t(locale, 'cards.ask.late'), { color: 'attention', weight: 'bolder', spacing: 'small' })
      : []),
    ...reports.slice(-shownReports).flatMap((report) =>
      plain(
        t(locale, 'cards.assigned.report', {
          date: shortDate(locale, report.at.slice(0, 10)),
          name: report.by ?? '–',
          text: shortened(report.text, 500),
        }),
        { isSubtle: true, size: 'small', spacing: 'small' },
      ),
    ),
    ...(state === 'done' ? [container('good', plain(t(locale, 'cards.assigned.done')))] : []),
    ...(state === 'cancelled'
      ? [container('warning', plain(t(locale, 'cards.assigned.cancelled', { reason: cancelledFor ?? '–' })))]
      : []),
    ...(runs && assignment.mayReport ? reportForm(drawing, showing) : []),
    ...actions(openPage(t(locale, 'cards.assigned.inTab'), linksOf(showing).assignments())),
  ]);
}

function when(due: string | null, body: string, locale: Locale): string {
  const told = t(locale, 'cards.assigned.reportsTo', { body });
  return due === null ? told : `${t(locale, 'cards.assigned.due', { date: shortDate(locale, due) })} ${told}`;
}

function reportForm(drawing: Drawing, { locale, written }: PersonalShowing): readonly Element[] {
  const value = written?.['reportText'];
  return [
    textInput('reportText', t(locale, 'assignments.report.text'), t(locale, 'cards.input.tooLong'), {
      maxLength: longestOnCard,
      ...(value != null && { value }),
    }),
    {
      type: 'Input.Toggle',
      id: 'toAgenda',
      title: t(locale, 'assignments.report.to-agenda'),
      valueOn: 'true',
      valueOff: 'false',
      value: 'true',
    },
    ...actions([
      press(t(locale, 'cards.assigned.reportDone'), 'report-assignment', drawing, {
        positive: true,
        inputs: true,
        data: { done: true },
      }),
      press(t(locale, 'cards.assigned.reportOn'), 'report-assignment', drawing, {
        inputs: true,
        data: { done: false },
      }),
    ]),
  ];
}
