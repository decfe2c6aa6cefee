import type { BodyId } from '../ids.ts';
import { usualNeeds, type Body, type MatterNeed } from '../structure/facts.ts';
import { skippedSteps, type Bodies } from './route.ts';
import { currentBody, type Matter } from './state.ts';

/** Who can mend what is missing: those who prepare it, or the coordinators who answer for the paperwork. */
export type Mender = 'preparing' | 'coordinator';

export type Lack = { readonly need: MatterNeed; readonly mender: Mender };

/** What a matter still lacks before `body` is called to deal with it. Missing things warn; they don't lock (PI6). */
export function lacksFor(
  matter: Matter,
  body: Pick<Body, 'id' | 'customs'>,
  bodies: Bodies,
): readonly Lack[] {
  const needs = body.customs?.readiness ?? usualNeeds;
  return needs
    .filter((need) => !has(matter, need, body.id, bodies))
    .map((need) => ({ need, mender: mends[need] }));
}

const mends: Readonly<Record<MatterNeed, Mender>> = {
  summary: 'preparing',
  proposal: 'preparing',
  presenter: 'preparing',
  document: 'preparing',
  route: 'coordinator',
  'registry-number': 'coordinator',
};

function has(matter: Matter, need: MatterNeed, body: BodyId, bodies: Bodies): boolean {
  const { summary, proposal, presenters, registryNumber, kind } = matter.words;
  switch (need) {
    case 'summary':
      return filled(summary);
    case 'proposal':
      // Information asks for no decision.
      return kind === 'information' || filled(proposal);
    case 'presenter':
      return presenters.length > 0;
    case 'document':
      return matter.documents.length > 0;
    case 'route':
      return skippedSteps(bodies, currentBody(matter), body).length === 0;
    case 'registry-number':
      return filled(registryNumber);
  }
}

const filled = (text: string | null): boolean => text !== null && text.trim() !== '';
