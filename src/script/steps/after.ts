import { asId, type AdditionId } from '../../domain/ids.ts';
import { everyone, keepsRecord, type Tell } from '../telling.ts';

export const editRecap: Tell<'edit-recap'> = ({ who, text }, telling) =>
  keepsRecord(telling, who, { type: 'EditRecap', text: text.trim() });

export const approveRecap: Tell<'approve-recap'> = ({ who }, telling) =>
  keepsRecord(telling, who, { type: 'ApproveRecap' });

export const publishRecap: Tell<'publish-recap'> = ({ who }, telling) =>
  keepsRecord(telling, who, { type: 'PublishRecap' });

export const shareMinutes: Tell<'share-minutes'> = ({ who, purpose, with: whom }, telling) =>
  keepsRecord(telling, who, { type: 'ShareMinutes', purpose, with: whom });

export const requestSignOff: Tell<'request-sign-off'> = ({ who }, telling) =>
  keepsRecord(telling, who, { type: 'RequestSignOff' });

/** Each signs what was sent; whoever plays the script says what that hashes to. */
export const signMinutes: Tell<'sign-minutes'> = ({ who }, telling) =>
  everyone(telling, 'who', who).map(({ person, path }) => ({
    actor: person,
    via: 'tab',
    command: { type: 'SignMinutes', hash: '' },
    path,
  }));

export const callBackSignOff: Tell<'call-back-sign-off'> = ({ who, reason }, telling) =>
  keepsRecord(telling, who, { type: 'CallBackSignOff', reason });

export const makeAddition: Tell<'make-addition'> = ({ who, text }, telling) => {
  telling.additions += 1;
  const addition = asId<AdditionId>(`addition-${telling.additions}`);
  return keepsRecord(telling, who, { type: 'MakeAddition', addition, text: text.trim() });
};
