import { instantOf } from '../plan-of.ts';
import { everyone, itemMeant, keepsRecord, presides, type Tell } from '../telling.ts';

export const openMeeting: Tell<'open-meeting'> = ({ who }, telling) => {
  const told = presides(telling, who, { type: 'OpenMeeting' });
  telling.presiding = told[0]?.actor ?? telling.presiding;
  return told;
};

export const adjournMeeting: Tell<'adjourn-meeting'> = ({ who, reason = null }, telling) =>
  presides(telling, who, { type: 'AdjournMeeting', reason });

export const resumeMeeting: Tell<'resume-meeting'> = ({ who }, telling) =>
  presides(telling, who, { type: 'ResumeMeeting' });

export const closeMeeting: Tell<'close-meeting'> = ({ who }, telling) =>
  presides(telling, who, { type: 'CloseMeeting' });

export const openSession: Tell<'open-session'> = ({ who, session }, telling) => {
  const known = telling.lookup.session(session, [...telling.path, 'session']);
  return presides(telling, who, { type: 'OpenSession', session: known });
};

export const closeSession: Tell<'close-session'> = ({ who, session }, telling) => {
  const known = telling.lookup.session(session, [...telling.path, 'session']);
  return presides(telling, who, { type: 'CloseSession', session: known });
};

export const handOverChair: Tell<'hand-over-chair'> = ({ who, to, reason = null }, telling) => {
  const person = telling.lookup.person(to, [...telling.path, 'to']);
  const told = presides(telling, who, { type: 'HandOverChair', person, reason });
  telling.presiding = person;
  return told;
};

export const chooseVerifier: Tell<'choose-verifier'> = ({ who, person }, telling) =>
  everyone(telling, 'person', person).flatMap((named) =>
    presides(telling, who, { type: 'ChooseVerifier', person: named.person }),
  );

export const releaseVerifier: Tell<'release-verifier'> = ({ who, person }, telling) =>
  presides(telling, who, {
    type: 'ReleaseVerifier',
    person: telling.lookup.person(person, [...telling.path, 'person']),
  });

export const sendNotice: Tell<'send-notice'> = ({ who }, telling) =>
  keepsRecord(telling, who, { type: 'SendNotice' });

export const readNotice: Tell<'read-notice'> = ({ who }, telling) =>
  everyone(telling, 'who', who).map(({ person, path }) => ({
    actor: person,
    via: 'card',
    command: { type: 'AcknowledgeNotice' },
    path,
  }));

export const revisePlan: Tell<'revise-plan'> = ({ who, place, end, ...step }, telling) => {
  const path = [...telling.path, 'end'];
  const changes = {
    ...(step['registry-number'] === undefined ? {} : { registryNumber: step['registry-number'] }),
    ...(place === undefined ? {} : { place }),
    ...(end === undefined
      ? {}
      : { scheduledEnd: instantOf(telling.script.meeting, end, path, telling.lookup) }),
  };
  return keepsRecord(telling, who, { type: 'RevisePlan', changes });
};

export const strikeNextMeeting: Tell<'strike-next-meeting'> = ({ who, index }, telling) =>
  keepsRecord(telling, who, { type: 'StrikeNextMeeting', index });

export const nextMeeting: Tell<'next-meeting'> = ({ who, text, date = null }, telling) =>
  keepsRecord(telling, who, { type: 'NoteNextMeeting', text, date });

export const write: Tell<'write'> = ({ who, item, block, text }, telling) => {
  const meant = itemMeant(telling, item);
  telling.prose += 1;
  return keepsRecord(telling, who, {
    type: 'WriteProse',
    item: meant,
    block: block ?? `${meant}-${telling.prose}`,
    text: text.trim(),
  });
};
