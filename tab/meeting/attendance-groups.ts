import type { AttendanceLine, MeetingView } from '../../src/domain/view.ts';

export type GroupKind = 'disputed' | 'members' | 'substitutes' | 'others-vote' | 'without-vote';
export type AttendanceGroup = {
  readonly key: string;
  readonly kind: GroupKind;
  readonly lines: readonly AttendanceLine[];
};

/** What needs a ruling first; then the deciding body's members, its substitutes, and everybody else. */
export function attendanceGroups(view: MeetingView): readonly AttendanceGroup[] {
  const kinds: readonly GroupKind[] = ['disputed', 'members', 'substitutes', 'others-vote', 'without-vote'];
  return kinds
    .map((kind) => ({
      key: kind,
      kind,
      lines: view.attendance.filter((line) => kindOf(line, view) === kind),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function kindOf(line: AttendanceLine, view: MeetingView): GroupKind {
  if (line.disagrees.length > 0) return 'disputed';
  if (line.class === 'coOpted' || line.class === 'official') return 'without-vote';
  if (line.body !== view.body.id) return 'others-vote';
  return line.class === 'ordinary' ? 'members' : 'substitutes';
}
