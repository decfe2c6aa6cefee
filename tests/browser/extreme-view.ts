import { asId, type ItemId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingView } from '../../src/domain/view.ts';

const longHeading =
  'Överenskommelse mellan Region Västerbotten och länets femton kommuner om samverkan vid utskrivning från sluten hälso- och sjukvård, ' +
  'med tillhörande riktlinjer, uppföljningsplan och ekonomiregleringsprincipöverenskommelsebilaga ' +
  'för åren 2024–2028, reviderad efter remissbehandling hos samtliga huvudmän';
/** Hebrew and Arabic, with marks that would turn the rest of the line if they were let out. */
const rightToLeft = 'דוד \u202Eכהן אלמוג عبد الرحمن';

/** The same meeting with everything in it at once that bad input can bring. */
export function extreme(view: MeetingView): MeetingView {
  const [line] = view.agenda;
  if (line === undefined) return view;
  return {
    ...view,
    you: { ...view.you, name: rightToLeft },
    presiding: view.presiding === null ? null : { ...view.presiding, name: rightToLeft },
    current:
      view.current === null
        ? null
        : { ...view.current, heading: longHeading, proposal: 'ordutanmellanrum'.repeat(40) },
    agenda: Array.from({ length: 400 }, (_, at) => ({
      ...(view.agenda[at] ?? line),
      id: view.agenda[at]?.id ?? asId<ItemId>(`more-${String(at)}`),
      number: at + 1,
      heading: at === 0 ? longHeading : (view.agenda[at]?.heading ?? `Ärende nummer ${String(at + 1)}`),
    })),
    speakers: Array.from({ length: 60 }, (_, at) => ({
      person: asId<PersonId>(`speaker-${String(at)}`),
      name: at === 0 ? rightToLeft : `Talare ${String(at + 1)} von Åhlenhielm-Öhrn`,
      kind: at % 3 === 0 ? 'reply' : 'speech',
    })),
  };
}
