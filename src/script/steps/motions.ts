import { asId, type MotionId } from '../../domain/ids.ts';
import { itemMeant, member, presides, type Tell, type Told } from '../telling.ts';
import { position } from './voting.ts';

export const makeMotion: Tell<'make-motion'> = (step, telling) => {
  const { motion: id, kind = 'counter', text, 'entered-by': enteredBy } = step;
  const path = [...telling.path, 'who'];
  const item = itemMeant(telling, step.item);
  telling.motions.add(id);
  const { for: whom, ...told } = member(telling, telling.lookup.person(step.who, path), enteredBy, path);
  const motion = asId<MotionId>(id);
  return [{ ...told, command: { type: 'MakeMotion', motion, item, kind, text, ...(whom && { for: whom }) } }];
};

export const withdrawMotion: Tell<'withdraw-motion'> = ({ who, motion }, telling) => [
  {
    actor: telling.lookup.person(who, [...telling.path, 'who']),
    via: 'card',
    command: { type: 'WithdrawMotion', motion: asId(motion) },
    path: telling.path,
  },
];

/** Proposed, and approved at once unless the script says otherwise. */
export const votingOrder: Tell<'voting-order'> = (step, telling): readonly Told[] => {
  const item = itemMeant(telling, step.item);
  const order = step.order.map((id, index) => position(id, telling, ['order', index]));
  return [
    ...presides(telling, step.who, { type: 'ProposeVotingOrder', item, order }),
    ...(step.approved === false ? [] : presides(telling, step.who, { type: 'ApproveVotingOrder', item })),
  ];
};
