import { useEffect, useState } from 'react';
import { people, type Choosable } from './people.ts';
import { useMeeting } from './meeting-context.ts';

/** Everyone in the meeting's register, those in the meeting first; only those until the server has told the rest. */
export function useRegister(): readonly Choosable[] {
  const { api, view } = useMeeting();
  const [register, setRegister] = useState<readonly Choosable[]>([]);
  const here = people(view);
  useEffect(() => {
    let current = true;
    api.persons(view.id).then(
      (persons) => current && setRegister(persons),
      // Those in the meeting can be chosen all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, view.id]);
  const known = new Set(here.map(({ person }) => person));
  return [...here, ...register.filter(({ person }) => !known.has(person))];
}
