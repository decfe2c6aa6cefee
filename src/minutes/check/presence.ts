import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';
import { listName } from './lists.ts';

/** There is an attendance list, and nobody stands in it both as present and as absent. */
export const presence: Check = ({ attendance, items }) => [
  ...(attendance.length === 0 && items.length > 0 ? [finding('attendance-missing', {})] : []),
  ...attendance
    .filter(({ present }) => present === false)
    .flatMap((absent) => {
      const present = attendance.find(
        (other) => other.present === true && other.person === absent.person && other.body === absent.body,
      );
      return present === undefined
        ? []
        : [
            finding('present-and-absent', placed(null, absent.line, listName(absent)), {
              person: absent.person,
              present: listName(present),
              absent: listName(absent),
            }),
          ];
    }),
];
