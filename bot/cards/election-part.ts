import type { ElectionView } from '../../src/domain/view.ts';
import { t } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { clockTime } from './clock-time.ts';
import { electionResult } from './election-result.ts';
import { actions, button, container, plain, sentence, subheading } from './elements.ts';
import { pickFrom } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { originOf } from './showing.ts';
import { progress } from './waiting.ts';

/** Personval (DE10, DE11): ordered, open with its ballot, closed with its count. */
export function electionPart(pieces: ItemPieces): readonly Element[] {
  const { election } = pieces.item;
  if (election === null) return [];
  const { locale } = pieces.showing;
  const top = [
    subheading(t(locale, 'cards.election.heading', { office: election.office })),
    sentence(t(locale, election.secret ? 'cards.election.secret' : 'cards.election.open')),
  ];
  switch (election.phase) {
    case 'ordered':
      return [
        ...top,
        sentence(t(locale, 'cards.election.ordered')),
        ...plain(election.candidates.map(({ name }) => name).join(' · '), { isSubtle: true }),
      ];
    case 'open':
      return [...top, ...openElection(pieces, election)];
    case 'closed':
      return [...top, ...electionResult(pieces, election)];
    case 'cancelled':
      return [];
  }
}

function openElection(pieces: ItemPieces, election: ElectionView): readonly Element[] {
  const { locale, audience } = pieces.showing;
  return [
    progress(counted(pieces, election), election.waitingFor, locale),
    ...mine(pieces, election),
    ...(audience === 'chat' || (election.asked && !(election.secret && election.voted))
      ? paper(pieces, election)
      : []),
  ];
}

/** In the chat a count of secret papers would soon be wrong: they are no events, so nothing draws its message anew. */
const counted = ({ showing }: ItemPieces, { answered, rollSize, secret }: ElectionView): string =>
  secret && showing.audience === 'chat'
    ? t(showing.locale, 'cards.election.progressSecret', { of: rollSize })
    : t(showing.locale, 'cards.election.progress', { answered, of: rollSize });

/** Of a secret paper only that it lies in the box: what it says is nowhere to be read. */
function mine({ view, showing }: ItemPieces, election: ElectionView): readonly Element[] {
  const { locale } = showing;
  if (election.secret)
    return election.voted ? [container('good', [sentence(`✓ ${t(locale, 'cards.election.inBox')}`)])] : [];
  if (election.mine === null) return [];
  const names = election.mine.candidates.map(
    (id) => election.candidates.find((known) => known.id === id)?.name ?? id,
  );
  const params = {
    names,
    at: clockTime(locale, election.mine.at, view.timeZone, true),
    principal: view.you.principal ?? t(locale, 'cards.you.yourPrincipal'),
  };
  const said = t(locale, names.length === 0 ? 'cards.election.mineBlank' : 'cards.election.mine', params);
  return [
    container('good', [
      sentence(said),
      sentence(t(locale, 'cards.election.mayChange'), { spacing: 'small' }),
    ]),
  ];
}

/** A blank paper is a press of its own, so that nobody puts one in by forgetting to choose. */
function paper({ view, showing, place }: ItemPieces, election: ElectionView): readonly Element[] {
  const { locale } = showing;
  const { places, candidates, secret } = election;
  const data = { ...originOf(view, place), election: election.id };
  return [
    sentence(t(locale, places === 1 ? 'cards.election.howManyOne' : 'cards.election.howMany', { places }), {
      spacing: 'small',
    }),
    ...(secret ? [sentence(t(locale, 'cards.election.final'), { spacing: 'small' })] : []),
    pickFrom(
      'candidates',
      t(locale, 'cards.election.choose', { places }),
      candidates.map(({ id, name }) => ({ value: id, title: name })),
      places > 1,
      (election.mine?.candidates ?? []).join(','),
    ),
    ...actions([
      button(t(locale, 'cards.election.cast'), 'election-ballot', data, { positive: true, inputs: true }),
      button(t(locale, 'cards.election.castBlank'), 'election-ballot', { ...data, blank: true }),
    ]),
  ];
}
