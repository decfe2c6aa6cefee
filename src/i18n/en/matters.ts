import type { matters as sv } from '../sv/matters.ts';
import type { Complete } from '../complete.ts';

export const matters: Complete<typeof sv> = {
  'refusal.role.member': 'the members of the body',
  'refusal.role.contact': 'the contacts of the principal',
  'refusal.role.assignee': 'whoever has the assignment',
  'refusal.ended.withdrawn': 'withdrawn',
  'refusal.ended.rejected': 'rejected',
  'refusal.ended.joined': 'joined with another matter',
  'refusal.ended.superseded': 'superseded by a later document',
  'refusal.matter-not-found': 'There is no such matter. Look it up in the list again.',
  'refusal.matter-already-raised': 'The matter has been raised already. Change what it says instead.',
  'refusal.matter-ended':
    'The matter is {how} and cannot change any more. Raise a new one if the question lives on.',
  'refusal.title-needed': 'Write a heading for the matter.',
  'refusal.reason-needed': 'Write a reason. It is kept and shown in the history of the matter.',
  'refusal.body-unknown': 'There is no body {body} today. Choose one of the collaboration’s bodies.',
  'refusal.principal-unknown':
    'There is no principal {principal} today. Choose one of the collaboration’s principals.',
  'refusal.already-with-body': 'The matter is with {body} already. Choose another body.',
  'refusal.deviation-needs-reason':
    'The agreed route leads through {skipped} before {to}. It can be left out, but say why: that is recorded as a deviation.',
  'refusal.nowhere-to-refer-back':
    'The matter has not been with {body} and cannot be referred back there. Hand it over instead.',
  'refusal.preparation-begun-already': '{body} has begun to prepare the matter already.',
  'refusal.matter-called-already':
    'The matter is on the agenda of {body} on {date} already. Take it off that one first.',
  'refusal.meeting-under-way':
    'The meeting has begun. Add the matter from the agenda of the meeting instead.',
  'refusal.matter-not-called': 'The matter is not on the agenda of that meeting.',
  'refusal.document-unknown': 'The matter has no such document. Load the page again.',
  'refusal.same-matter': 'A matter cannot be joined with or superseded by itself. Choose another one.',
  'refusal.other-matter-unknown': 'There is no such other matter. Look it up again.',
  'refusal.other-matter-ended':
    'The matter “{title}” has ended and cannot take over. Choose one that is alive.',
  'refusal.parts-needed': 'Write a heading for each part that is to become a matter of its own.',
  'refusal.part-raised-already': 'The part “{title}” is a matter of its own already.',
  'refusal.decision-unknown': 'The matter has no such decision. Load the page again.',
  'refusal.condition-unknown':
    'The decision does not rest on that condition, or it has been settled already.',
  'refusal.recommendation-unknown': 'The matter has no such recommendation. Load the page again.',
  'refusal.recommendation-made-already': 'The recommendation has been sent to the principals already.',
  'refusal.recommendation-withdrawn':
    'The recommendation is withdrawn and cannot be answered. Contact the coordinator if that is wrong.',
  'refusal.addressees-needed': 'Choose at least one principal, and write what is recommended.',
  'refusal.not-addressed':
    'The recommendation is not addressed to {principal}, so no answer is awaited from there. Check the principal.',
  'refusal.wrong-principal':
    'You do not answer for {principal}. {contacts} does. Ask them to answer, or the coordinator to enter it.',
  'refusal.answered-already':
    '{principal} has answered already, on {on}. That answer holds. If it is wrong: correct it, with a reason.',
  'refusal.nothing-to-correct':
    '{principal} has not answered yet, so there is nothing to correct. Answer instead.',
  'refusal.recommendation-superseded':
    'The recommendation is superseded by “{by}” and can no longer be answered. Answer the later one instead.',
  'refusal.decision-day-needed': 'Say which day you decided.',
  'refusal.decision-day-to-come': 'That day is after today, {today}. Answer “later” until it is decided.',
  'refusal.own-wording-needed': 'Write your own wording, since you adopted it with changes.',
  'refusal.assignment-unknown': 'The matter has no such assignment. Load the page again.',
  'refusal.assignment-given-already': 'The assignment has been given already.',
  'refusal.assignment-ended': 'The assignment has ended. Give a new one if something remains.',
  'matter.stage.draft': 'Draft',
  'matter.stage.raised': 'Raised',
  'matter.stage.preparing': 'In preparation',
  'matter.stage.called': 'On the agenda',
  'matter.stage.postponed': 'Postponed',
  'matter.stage.referred-back': 'Referred back',
  'matter.stage.no-agreement': 'No agreement',
  'matter.stage.decided': 'Decided',
  'matter.stage.with-principals': 'With the principals',
  'matter.stage.settled': 'Answered by all',
  'matter.stage.rejected': 'Rejected',
  'matter.stage.withdrawn': 'Withdrawn',
  'matter.stage.joined': 'Joined',
  'matter.stage.superseded': 'Superseded',
  'matter.answer.adopted': 'Adopted',
  'matter.answer.adopted-with-changes': 'Adopted with changes',
  'matter.answer.rejected': 'Rejected',
  'matter.answer.later': 'Decides later',
  'matter.answer.waiting': 'Waiting',
  'matter.need.summary': 'summary',
  'matter.need.proposal': 'proposal for decision',
  'matter.need.presenter': 'presenter',
  'matter.need.document': 'documents',
  'matter.need.route': 'preparation along the agreed route',
  'matter.need.registry-number': 'registry number',
};
