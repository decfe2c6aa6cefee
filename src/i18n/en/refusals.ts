import type { refusals as source } from '../sv/refusals.ts';
import type { Complete } from '../complete.ts';

export const refusals: Complete<typeof source> = {
  'refusal.not-identified':
    'We do not know who you are in this meeting yet, so nothing was recorded. Tell the secretary, who can add you or answer for you.',
  'refusal.not-authorised': 'Only {needs} may do this. Raise it aloud if it is needed.',
  'refusal.unknown-person': '{person} is not among the participants. Check the name or add the person.',
  'refusal.meeting-not-found':
    'There is no such meeting. Open it again from the chat or the list of meetings.',
  'refusal.meeting-already-prepared': 'The meeting is already prepared. Change its agenda instead.',
  'refusal.meeting-not-open': 'The meeting has not been opened yet. Wait until the chair opens it.',
  'refusal.meeting-already-open': 'The meeting is already open. Go on to the next item.',
  'refusal.meeting-closed':
    'The meeting is closed and cannot be changed. Contact the secretary if something is wrong.',
  'refusal.meeting-adjourned': 'The meeting is adjourned. Wait until the chair resumes it.',
  'refusal.meeting-not-adjourned': 'The meeting is not adjourned, so there is nothing to resume.',
  'refusal.session-not-found': 'There is no such part of the meeting. Reload the page.',
  'refusal.session-already-open': 'That part of the meeting is already open. Go on to the next item.',
  'refusal.session-not-open': 'That part of the meeting is not open. Open it first.',
  'refusal.item-not-found': 'The item is not on the agenda. Reload the page.',
  'refusal.item-already-exists': 'The item is already on the agenda.',
  'refusal.item-not-open': 'Item {number} is not being dealt with now. Wait until the chair calls it.',
  'refusal.item-already-dealt-with':
    'Item {number} has already been dealt with. Raise what remains under other questions.',
  'refusal.another-item-open':
    'Item {number}, {heading}, is still open. Close it before calling the next one.',
  'refusal.question-still-open':
    'A question in item {number} is still open. Close the round or the vote first.',
  'refusal.seat-not-found': 'The body has no such seat. Reload the page.',
  'refusal.seat-already-served': 'The seat is already served by {by}. Choose another seat.',
  'refusal.substitute-of-another-principal':
    '{person} is not a substitute for {principal}. Choose a substitute of the same principal.',
  'refusal.substitute-serves-already': '{person} already serves another seat. Choose another substitute.',
  'refusal.not-a-substitute':
    '{person} is not appointed as a substitute. Choose one of the principal’s substitutes.',
  'refusal.not-present': '{person} is not noted as present. Note the presence first.',
  'refusal.serving-changes-between-items':
    'Who serves can only change between items. Close item {number} first.',
  'refusal.cannot-preside': '{person} cannot preside now. Choose somebody who is present and serves.',
  'refusal.round-not-found': 'That question is gone. Use the latest card in the chat.',
  'refusal.round-already-open': 'A consensus round is already open in this item. Close it first.',
  'refusal.round-closed':
    'The consensus round in item {number}, {heading}, is closed, so the answer was not recorded. Ask for the floor if you want to add something.',
  'refusal.answer-needs-text': 'Write your remark or your reasons in the box and choose the answer again.',
  'refusal.no-one-serves': 'Nobody serves yet, so there is nobody to ask. Complete the roll call first.',
  'refusal.someone-disagrees':
    'Consensus cannot be stated while {names} disagree. Choose a way: postpone, refer back, reject or order a vote.',
  'refusal.silence-is-not-consent':
    '{missing} have not answered, and silence is not consent. Wait for the answers or state that nobody objects.',
  'refusal.vote-not-found': 'That vote is gone. Use the latest card in the chat.',
  'refusal.vote-already-ordered': 'A vote is already ordered in this item. Hold or cancel it first.',
  'refusal.vote-reason-needed':
    'This body decides by consensus. Say why a vote is held all the same; the reason is minuted.',
  'refusal.vote-not-open': 'The vote is not open. Wait until the chair opens it.',
  'refusal.vote-closed':
    'The vote in item {number}, {heading}, closed at {at}, so the ballot was not recorded. Tell the chair if something is wrong.',
  'refusal.vote-effect-already-declared': 'What follows from the vote has already been declared.',
  'refusal.choice-not-on-ballot': 'That choice is not on the ballot. The choices are {choices}.',
  'refusal.not-on-roll':
    '{person} is not on the roll and therefore cannot vote or answer here. Tell the secretary if that is wrong.',
  'refusal.ordinary-member-serves':
    '{person} does not serve now, since {ordinary} is in the seat. Only those who serve can answer.',
  'refusal.answers-for-another':
    'The answer was for {person}. You can only answer for yourself; the secretary can enter a spoken answer.',
  'refusal.outcome-needs-text': 'Write what was decided, so that it can stand in the minutes.',
  'refusal.outcome-not-found': 'The item has no such decision. Reload the page.',
  'refusal.reservation-not-found': 'There is no such reservation. Reload the page.',
  'refusal.reservation-already-lodged': 'Your reservation is already noted. You need not do anything more.',
  'refusal.reservation-too-late':
    'The reservation came too late: it had to be announced {deadline}. Ask for the floor if you want something noted.',
  'refusal.reservation-needs-participation':
    '{person} did not take part in the decision and so cannot lodge a reservation. Hand in a minutes note instead.',
  'refusal.not-your-reservation': 'The reservation is somebody else’s. Only its author can change it.',
  'refusal.note-not-found': 'There is no such minutes note. Reload the page.',
  'refusal.note-already-handed-in': 'The minutes note is already handed in.',
  'refusal.not-a-signer': '{person} is not among the signers of the note. Contact whoever handed it in.',
  'refusal.text-needed': 'The text is missing. Fill it in and try again.',
  'refusal.already-on-speakers-list':
    'You are already on the speakers’ list. The chair gives you the floor in turn.',
  'refusal.not-on-speakers-list':
    'You are not on the speakers’ list. Ask for the floor if you want to speak.',
  'refusal.card-outdated': 'The card was out of date, so nothing was recorded. This is how things stand now.',
  'refusal.card-not-understood':
    'The choice could not be understood, so nothing was recorded. Use the buttons on the latest card in the chat.',
  'refusal.collaboration-already-established': 'The collaboration is already set up. Change it instead.',
  'refusal.account-linked-to-another':
    'The account already belongs to {person}. Remove that link first, or choose another account.',
  'refusal.guest-not-named':
    'Say first who in the register the participant is. Then the answer can be counted.',
  'refusal.link-not-found': 'There is no such link. Ask the secretary for a new one.',
  'refusal.link-ended': 'The link is no longer valid. Ask the secretary for a new one.',
  'refusal.link-not-opened': 'The link has not been opened yet. Confirm once the person has opened it.',
  'refusal.link-needs-sign-in':
    'In this body, whoever answers by a link is confirmed by signing in. Ask the person to do so.',
  'refusal.link-runs-nothing':
    '{person} runs the meeting or keeps its minutes and needs to sign in. Links are for members and substitutes.',
  'refusal.account-not-linked': 'The account belongs to nobody. Load the page again.',
  'refusal.claim-not-found': 'That request is no longer there. Load the page again.',
  'refusal.too-many-claims':
    'So many are waiting to be confirmed that no more can be taken. Speak to the secretary.',
  'refusal.reason-needed': 'Write why. The reason stays in the log.',
  'refusal.not-an-address': 'That is no e-mail address. Write it like name@council.se.',
  'refusal.address-of-another': 'The address belongs to {person}. Remove it there first, or write another.',
  'refusal.signer.secretary': 'secretary',
  'refusal.signer.verifier': 'verifier',
  'refusal.signer.chair': 'chair',
  'refusal.role.chair': 'the chair',
  'refusal.role.viceChair': 'the vice chair',
  'refusal.role.secretary': 'the secretary',
  'refusal.role.coordinator': 'the coordinator',
  'refusal.role.serving': 'those who serve',
  'refusal.role.participant': 'the participants',
  'refusal.role.system': 'the system',
  'refusal.role.unknown': 'somebody not yet known',
  'refusal.deadline.ballots-opened': 'before the vote opened',
  'refusal.deadline.meeting-closed': 'before the meeting closed',
  'refusal.deadline.sign-off': 'before the minutes were signed off',
  'refusal.item-not-withdrawn': 'Item {number} is on the agenda already.',
  'refusal.item-not-closed': 'Item {number} isn’t closed, so it can’t be taken up again.',
  'refusal.times-backwards':
    'The meeting would end before it begins. Give an end that comes after the start.',
  'refusal.notice-not-sent':
    'The notice hasn’t been sent yet. The secretary sends it when the agenda is ready.',
  'refusal.next-meeting-not-found': 'That meeting isn’t among the coming ones. Read the list again.',
  'refusal.substitute-not-called': 'No substitute is called for that seat.',
  'refusal.verifier-not-chosen': '{person} isn’t chosen as a verifier.',
  'refusal.guest-not-found':
    'That participant isn’t among the meeting’s unknown participants. Read the list again.',
  'refusal.has-conflict':
    '{person} has declared a conflict of interest in item {number} and takes no part in it. If that is wrong, put it right before the item is called.',
  'refusal.conflict-not-declared': 'There is no declared conflict of interest to take back.',
  'refusal.conflict-after-question':
    'A question has already been put in item {number}, so a conflict of interest can no longer be declared. Tell the chair, who can put the question again.',
  'refusal.no-casting-vote':
    'The chair has no casting vote in this body. Declare that nothing follows, or vote again.',
  'refusal.vote-not-tied': 'The vote wasn’t tied, so no casting vote is needed.',
  'refusal.vote-tied': 'The vote was tied. Decide it by a casting vote if the body has one, or vote again.',
  'refusal.not-between-positions':
    'That vote wasn’t between two counter-proposals. Declare its outcome as a decision instead.',
  'refusal.motion-not-found': 'That motion doesn’t exist. Read the item again.',
  'refusal.motion-already-made': 'The motion is recorded already.',
  'refusal.not-your-motion': 'Only whoever made the motion, or entered it, can take it back.',
  'refusal.voting-order-incomplete': 'The order of voting must name every proposal once. {missing} missing.',
  'refusal.voting-order-not-proposed': 'Propose an order of voting first.',
  'refusal.voting-order-not-approved':
    'The order of voting isn’t approved. Ask the meeting and declare it approved first.',
  'refusal.not-next-in-voting-order':
    'Those proposals aren’t next in the approved order of voting. Read the item again.',
  'refusal.election-not-found': 'That election doesn’t exist. Read the item again.',
  'refusal.election-already-ordered': 'The election is ordered already.',
  'refusal.election-not-open': 'The election isn’t open. Wait until the chair opens it.',
  'refusal.election-closed': 'The election of {office} is closed. Tell the chair if something went wrong.',
  'refusal.too-few-candidates':
    'At least {places} different candidates are needed. Add more, or lower the number of places.',
  'refusal.too-many-names': 'The number of places is {places}: choose no more names than that, each once.',
  'refusal.candidate-not-on-ballot': 'One of the names isn’t on the ballot. Read the election again.',
  'refusal.paper-already-in-box':
    'Your paper is in the ballot box already. It can’t be changed, since nobody can tell which one is yours.',
  'refusal.secret-ballot-in-person':
    'In a secret election everybody puts in their own paper. Nobody can vote for another.',
  'refusal.election-result-differs':
    'That doesn’t agree with the count. Those elected are those who got most votes.',
  'refusal.lot-needed':
    '{names} got the same number of votes. Draw lots between them, and say that the lot decided.',
  'refusal.elected-already-declared': 'Who is elected has been declared already.',
  'refusal.note-too-late':
    'Time ran out when the minutes went out for signing. Ask the chair to accept it late; the minutes are then called back.',
  'refusal.prose-changed-meanwhile':
    'Somebody else has changed the text meanwhile. Your text is still here. Compare the two and save again.',
  'refusal.meeting-not-closed': 'This is done when the meeting is closed.',
  'refusal.recap-not-approved': 'The recap isn’t approved yet. Approve it before it goes to the members.',
  'refusal.recap-already-published': 'The recap is published already. Corrections are made in the minutes.',
  'refusal.sign-off-under-way': 'The minutes are out for signing. Call them back if something shall change.',
  'refusal.sign-off-not-under-way': 'The minutes aren’t out for signing.',
  'refusal.minutes-signed':
    'The minutes are signed and change no more. Make a correction, which shows as an addition.',
  'refusal.minutes-not-signed': 'The minutes aren’t signed yet, so they can be changed directly.',
  'refusal.nobody-to-sign':
    'No {role} who was present can sign. Check the attendance before the minutes are sent.',
  'refusal.not-a-signatory': 'You are not one of those who sign the minutes.',
  'refusal.not-your-turn': 'The minutes are signed in order. They wait for {names}.',
  'refusal.already-signed': 'You have signed the minutes already.',
  'refusal.minutes-changed':
    'The minutes have changed since you read them. Open and read them again before you sign.',
};
