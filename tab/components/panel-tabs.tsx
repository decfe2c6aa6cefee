import { useState, type ReactNode } from 'react';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { AgendaList } from './agenda-list.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { Log } from './log.tsx';
import { SpeakersList } from './speakers-list.tsx';
import { Tabs } from './tabs.tsx';

const names = ['agenda', 'attendance', 'speakers', 'record'] as const;
type Name = (typeof names)[number];

const contents: Readonly<Record<Name, () => ReactNode>> = {
  agenda: AgendaList,
  attendance: AttendanceList,
  speakers: SpeakersList,
  record: Log,
};

/** Dagordning · Närvaro · Talare · Logg. Attendance comes first by itself while the roll is called. */
export function PanelTabs() {
  const { view } = useMeeting();
  const say = useText();
  const [wanted, setWanted] = useState<Name | null>(null);
  const rollCall = view.next.step === 'call-substitutes' || view.next.step === 'complete-roll-call';
  const chosen = wanted ?? (rollCall ? 'attendance' : 'agenda');
  const Content = contents[chosen];
  const counts: Readonly<Record<Name, number>> = {
    agenda: 0,
    attendance:
      view.attendance.filter(({ disagrees }) => disagrees.length > 0).length +
      view.guests.filter(({ named, present }) => !named && present).length,
    speakers: view.speakers.length,
    record: 0,
  };
  const items = names.map((name) => ({ name, label: say(`tab.tab.${name}`), count: counts[name] }));
  return (
    <Tabs items={items} chosen={chosen} onChoose={setWanted}>
      <h2 className="visually-hidden">{say(`tab.tab.${chosen}`)}</h2>
      <Content />
    </Tabs>
  );
}
