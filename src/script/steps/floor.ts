import { everyone, member, presides, type Tell, type Told } from '../telling.ts';

export const requestFloor: Tell<'request-floor'> = (
  { who, kind = 'speech', 'entered-by': enteredBy },
  telling,
) =>
  everyone(telling, 'who', who).map(({ person, path }): Told => {
    const { for: whom, ...told } = member(telling, person, enteredBy, path);
    return { ...told, command: { type: 'RequestFloor', kind, ...(whom && { for: whom }) } };
  });

export const giveFloor: Tell<'give-floor'> = ({ who, to }, telling) => {
  const person = telling.lookup.person(to, [...telling.path, 'to']);
  return presides(telling, who, { type: 'GiveFloor', person });
};

export const releaseFloor: Tell<'release-floor'> = ({ who }, telling) => {
  const path = [...telling.path, 'who'];
  const person = telling.lookup.person(who, path);
  return [{ actor: person, via: 'card', command: { type: 'ReleaseFloor', person }, path }];
};
