import type { TextKey, TextParams } from '../../src/i18n/text.ts';
import type { MeetingView } from '../../src/domain/view.ts';

/** Something that happened, as a text to say. */
export type News = { readonly key: TextKey; readonly params?: TextParams };

/** What somebody who only listens must hear when the meeting goes from one view to the next. */
export function news(before: MeetingView, after: MeetingView): readonly News[] {
  return [
    ...itemNews(before, after),
    ...roundNews(before, after),
    ...voteNews(before, after),
    ...electionNews(before, after),
    ...motionNews(before, after),
    ...presidingNews(before, after),
    ...phaseNews(before, after),
  ];
}

function itemNews({ current: old }: MeetingView, { current: now }: MeetingView): readonly News[] {
  if (now === null) return [];
  if (old?.id !== now.id)
    return [{ key: 'tab.news.item', params: { number: now.number, heading: now.heading } }];
  const declared = now.outcomes.length > old.outcomes.length ? now.outcomes.at(-1) : undefined;
  return declared === undefined ? [] : [{ key: 'tab.news.outcome', params: { number: now.number } }];
}

function roundNews({ current: old }: MeetingView, { current: now }: MeetingView): readonly News[] {
  const [was, is] = [old?.round ?? null, now?.round ?? null];
  if (is === null) return [];
  if (was?.id !== is.id && is.open) return [{ key: 'tab.news.question', params: { question: is.question } }];
  if (was?.open !== true || is.open) return [];
  return [{ key: is.agreed === true ? 'tab.news.agreed' : 'tab.news.not-agreed' }];
}

function voteNews({ current: old }: MeetingView, { current: now }: MeetingView): readonly News[] {
  const [was, is] = [old?.vote ?? null, now?.vote ?? null];
  if (is === null || was?.phase === is.phase) return [];
  if (is.phase === 'ordered') return [{ key: 'tab.news.vote-ordered' }];
  if (is.phase === 'open') return [{ key: 'tab.news.vote-open', params: { proposal: is.proposal } }];
  if (is.phase !== 'closed' || is.tally === null) return [];
  const { approve, reject, abstain } = is.tally;
  return [{ key: 'tab.news.vote-closed', params: { approve, reject, abstain } }];
}

function phaseNews(before: MeetingView, after: MeetingView): readonly News[] {
  if (before.phase === after.phase) return [];
  if (after.phase === 'closed') return [{ key: 'tab.news.closed' }];
  if (after.phase === 'open') return [{ key: 'tab.news.open' }];
  return after.phase === 'adjourned' ? [{ key: 'tab.news.adjourned' }] : [];
}

function electionNews({ current: old }: MeetingView, { current: now }: MeetingView): readonly News[] {
  const [was, is] = [old?.election ?? null, now?.election ?? null];
  if (is === null) return [];
  const { office, phase, elected } = is;
  if (elected !== null && was?.elected === null)
    return [{ key: 'tab.news.elected', params: { office, names: elected.names } }];
  if (was?.phase === phase) return [];
  if (phase === 'open') return [{ key: 'tab.news.election-open', params: { office } }];
  return phase === 'closed' ? [{ key: 'tab.news.election-closed' }] : [];
}

function motionNews({ current: old }: MeetingView, { current: now }: MeetingView): readonly News[] {
  if (now === null || old?.id !== now.id) return [];
  const known = new Set(old.motions.map(({ id }) => id));
  return now.motions
    .filter(({ id }) => !known.has(id))
    .map(({ name, text }) => ({ key: 'tab.news.motion', params: { name, text } }));
}

function presidingNews({ presiding: was }: MeetingView, { presiding: is }: MeetingView): readonly News[] {
  if (was === null || is === null || was.person === is.person) return [];
  return [{ key: 'tab.news.presiding', params: { name: is.name } }];
}
