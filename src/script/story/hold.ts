import type { App } from '../../app/app.ts';
import { asId, type CollaborationId, type ItemId, type MeetingId, type PersonId } from '../../domain/ids.ts';
import type { MeetingCommand } from '../../domain/meeting/commands.ts';
import type { StoryStep } from './story.ts';

type Held = Extract<StoryStep, { readonly hold: string }>;

/** The meeting from its opening to its close, as the chair runs it; a name in `items` is an item's, or a matter's. */
export async function commandsOf(
  app: App,
  collaboration: CollaborationId,
  { hold, chair, present, items }: Held,
): Promise<readonly MeetingCommand[]> {
  const meeting = await app.meeting(collaboration, asId<MeetingId>(hold));
  const itemNamed = (name: string): ItemId =>
    meeting?.agenda.find(({ id, matter }) => id === name || matter === name)?.id ?? asId<ItemId>(name);
  const there = [...new Set([chair, ...present])].map((person) => asId<PersonId>(person));
  return [
    ...there.map((person): MeetingCommand => ({ type: 'ReportPresence', person, present: true })),
    { type: 'OpenMeeting' },
    { type: 'CompleteRollCall' },
    ...Object.entries(items).flatMap(([name, told]) => dealtWith(itemNamed(name), told)),
    { type: 'CloseMeeting' },
  ];
}

function dealtWith(
  item: ItemId,
  { outcomes, reservations }: Held['items'][string],
): readonly MeetingCommand[] {
  return [
    { type: 'OpenItem', item },
    ...outcomes.map((declaration): MeetingCommand => ({ type: 'DeclareOutcome', item, declaration })),
    ...reservations.map(
      ({ who, text }, index): MeetingCommand => ({
        type: 'LodgeReservation',
        reservation: asId(`${item}-reservation-${index}`),
        item,
        against: 'decision',
        vote: null,
        text,
        for: asId(who),
      }),
    ),
    { type: 'CloseItem', item },
  ];
}
