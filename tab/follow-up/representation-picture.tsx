import type { FollowUpAnswer } from '../../src/contract/matters.ts';
import { Bars } from '../charts/bars.tsx';
import { Columns } from '../charts/columns.tsx';
import { Picture } from '../charts/picture.tsx';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { inOrder, useNames } from '../pipeline/names.ts';
import { percentOf, ratio, shareText } from './figures.ts';

/** Representation per meeting and per principal: who the council is a council of. */
export function RepresentationPicture({ answer }: { readonly answer: FollowUpAnswer }) {
  const { meetings } = answer.representation;
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const names = useNames();
  const principals = inOrder(answer.representation.principals, names);
  const [sum, of] = [total(meetings.map((one) => one.principals)), total(meetings.map((one) => one.of))];
  const least = principals.toSorted((a, b) => ratio(a.meetings, a.of) - ratio(b.meetings, b.of))[0];
  return (
    <Picture
      title={say('follow.representation')}
      text={
        meetings.length === 0 || least === undefined
          ? say('follow.representation.none')
          : say('follow.representation.text', {
              meetings: meetings.length,
              share: percentOf(sum, of, locale),
              least: names.principal(least.principal).shortName,
              times: least.meetings,
              of: least.of,
            })
      }
      figures={{
        columns: [say('follow.meeting-or-principal'), say('follow.represented'), say('follow.of')],
        rows: [
          ...meetings.map((one) => [
            `${one.title}, ${day(one.date, locale)}${one.archived ? ` (${say('follow.archived')})` : ''}`,
            String(one.principals),
            String(one.of),
          ]),
          ...principals.map((one) => [
            names.principal(one.principal).name,
            String(one.meetings),
            String(one.of),
          ]),
        ],
      }}
    >
      {meetings.length === 0 ? null : (
        <div className={layout.column}>
          <span className={layout.muted}>{say('follow.representation.per-meeting')}</span>
          <Columns
            columns={meetings.map((one, at) => ({
              key: `${one.date} ${at}`,
              share: ratio(one.principals, one.of),
              older: one.archived,
              title: `${one.title}, ${day(one.date, locale)}: ${one.principals}/${one.of}`,
            }))}
          />
          <span className={layout.muted}>{say('follow.representation.per-principal')}</span>
          <Bars
            bars={principals.map((one) => ({
              key: one.principal,
              label: names.principal(one.principal).shortName,
              parts: [{ share: ratio(one.meetings, one.of), tone: 'brand' }],
              value: one.of === 0 ? '–' : shareText(one.meetings / one.of, locale),
            }))}
          />
        </div>
      )}
    </Picture>
  );
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
