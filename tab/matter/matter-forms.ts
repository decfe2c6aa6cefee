import type { FormSpec } from '../pipeline/form-spec.ts';
import type { MatterAction } from './actions.ts';
import { assignForm } from './forms/assigning.ts';
import { endForm, joinForm, splitForm, supersedeForm } from './forms/ending.ts';
import type { FormContext } from './forms/form-context.ts';
import { callForm, handOverForm, postponeForm, referBackForm } from './forms/going.ts';
import { recommendForm } from './forms/recommending.ts';
import { attachForm, editForm } from './forms/words.ts';

export type FormOf = (context: FormContext) => FormSpec;

/** The form of each action; the two that take no words have none. */
export const forms: Readonly<Record<Exclude<MatterAction, 'OpenMatter' | 'BeginPreparation'>, FormOf>> = {
  HandOverMatter: handOverForm,
  CallMatter: callForm,
  Recommend: recommendForm,
  ReferMatterBack: referBackForm,
  PostponeMatter: postponeForm,
  EditMatter: editForm,
  AttachDocument: attachForm(null),
  GiveAssignment: assignForm,
  JoinMatter: joinForm,
  SplitMatter: splitForm,
  SupersedeMatter: supersedeForm,
  RejectMatter: endForm('RejectMatter'),
  WithdrawMatter: endForm('WithdrawMatter'),
};
