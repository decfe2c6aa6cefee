import {
  closes,
  declares,
  ended,
  handsInNote,
  here,
  item,
  meetingOf,
  opened,
  opens,
  ordersVote,
  prose,
  reserves,
  signs,
  vote,
} from '../minutes/fixture.ts';
import { asId } from '../../src/domain/ids.ts';

/** In print an address is where the link leads, and stands in no text. */
export const withoutAddresses = (text: string): string => text.replaceAll(/<https:[^>\s]*>/g, '');

/** Prose with everything that prose can have. */
export const written = `## Bakgrund

Länets **femton kommuner** och *regionen* har en plan.

1. kartläggning
2. förslag, med
  - ansvar
3. beslut

### Ekonomi

| Huvudman | 2023 | 2024 |
| --- | ---: | ---: |
| Umeå kommun | 120 | 140 |
| Norsjö kommun | 30 | 35 |

<img src=x onerror=alert(1)> & "citat"`;

export const agenda = [
  item('a', { heading: 'Hus & <hem>', kind: 'decision', presenters: [{ text: 'Lovisa Tegner' }] }),
  item('b', {
    heading: 'Gemensam plan',
    kind: 'information',
    summary: 'Planen gäller i fyra år.',
    proposal: 'Planen antas',
    documents: [{ title: 'Planen', url: 'https://example.org/plan.pdf' }],
  }),
  item('c', { heading: 'Rekommendation' }),
  item('d', { heading: 'Avslutning', session: asId('afternoon') }),
];

/** A vote with a reservation and a note; prose of every kind; a recommendation; an item of the joint session. */
export const meeting = meetingOf(
  agenda,
  ...opened,
  ['09:10', opens('a'), ordersVote('a'), reserves('a', 'dag', 'procedure', '<b>nej</b>'), here('oskar')],
  ['09:20', ...vote({ 'umea-1': 'approve', 'norsjo-1': 'reject' })],
  ['09:25', reserves('a', 'hjalmar', 'decision', 'Fel väg')],
  ['09:30', closes('a'), opens('b'), prose('b', 'one', written)],
  ['09:40', declares('b', { clauses: ['anta planen', 'följa upp den'] }), closes('b'), opens('c')],
  ['09:50', declares('c', { outcome: 'recommended', clauses: [] }), closes('c')],
  ['10:00', handsInNote('a', 'greta', 'jonas'), signs('greta')],
  ...ended,
);
