import { asId, type MatterId } from '../../../src/domain/ids.ts';
import { linesOf, valueOf, type FormSpec } from '../../pipeline/form-spec.ts';
import { reasonField, type FormContext } from './form-context.ts';

export const endForm =
  (type: 'WithdrawMatter' | 'RejectMatter') =>
  ({ say }: FormContext): FormSpec => ({
    title: say(`matter.do.${type}`),
    submit: say(`matter.do.${type}`),
    first: {},
    fields: () => [reasonField(say)],
    command: (values) => ({ type, reason: valueOf(values, 'reason') }),
  });

export const joinForm = ({ answer: { matter }, say }: FormContext): FormSpec => ({
  title: say('matter.do.JoinMatter'),
  submit: say('matter.submit.JoinMatter'),
  first: {},
  fields: () => [
    {
      kind: 'matter',
      name: 'into',
      label: say('matter.form.into'),
      hint: say('matter.form.into.hint'),
      required: true,
      except: matter.matter,
    },
    reasonField(say),
  ],
  command: (values) => ({
    type: 'JoinMatter',
    into: asId<MatterId>(valueOf(values, 'into')),
    reason: valueOf(values, 'reason'),
  }),
});

export const splitForm = ({ say }: FormContext): FormSpec => ({
  title: say('matter.do.SplitMatter'),
  submit: say('matter.submit.SplitMatter'),
  first: {},
  fields: () => [
    {
      kind: 'text',
      name: 'parts',
      label: say('matter.form.parts'),
      hint: say('matter.form.parts.hint'),
      required: true,
    },
    reasonField(say),
  ],
  command: (values) => ({
    type: 'SplitMatter',
    parts: linesOf(values, 'parts').map((title) => ({
      matter: asId<MatterId>(crypto.randomUUID()),
      title,
    })),
    reason: valueOf(values, 'reason'),
  }),
});

export const supersedeForm = ({ answer: { matter }, say }: FormContext): FormSpec => ({
  title: say('matter.do.SupersedeMatter'),
  submit: say('matter.submit.SupersedeMatter'),
  first: {},
  fields: () => [
    {
      kind: 'matter',
      name: 'by',
      label: say('matter.form.by'),
      hint: say('matter.form.by.hint'),
      required: true,
      except: matter.matter,
    },
    reasonField(say),
  ],
  command: (values) => ({
    type: 'SupersedeMatter',
    by: asId<MatterId>(valueOf(values, 'by')),
    reason: valueOf(values, 'reason'),
  }),
});
