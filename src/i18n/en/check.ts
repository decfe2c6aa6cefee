import type { check as source } from '../sv/check.ts';
import type { Complete } from '../complete.ts';

export const check: Complete<typeof source> = {
  'check.severity.contradiction': 'Contradiction',
  'check.severity.missing': 'Missing',
  'check.severity.style': 'Wording',
  'check.place.item': 'Item {item}',
  'check.place.line': 'line {line}',
  'check.role.secretary': 'secretary',
  'check.role.verifier': 'verifier',
  'check.role.chair': 'chair',

  'check.present-and-absent': '{person} stands both under “{present}” and under “{absent}”.',
  'check.voted-but-absent': '{person} voted in item {item} but stands under “{list}”.',
  'check.voted-but-not-listed': '{person} voted in item {item} but stands in no attendance list.',
  'check.present-without-ballot':
    '{person} stands under “{list}” but has neither ballot nor absence in the vote in item {item}. {ballots} voted, {present} stand as present.',
  'check.absent-from-vote-but-present':
    '{person} stands as absent in the vote in item {item}, but under “{list}” without a remark.',
  'check.voted-twice': '{person} has more than one ballot in item {item}.',
  'check.tally-differs':
    'The count in item {item} says {printed} {choice}, but the group has {counted} {counted|name|names}.',
  'check.capacity-differs.attendance':
    '{person} is a substitute in “{list}” but not in the voting list of item {item}.',
  'check.capacity-differs.vote':
    '{person} is a substitute in the voting list of item {item} but not in “{list}”.',
  'check.capacity-differs':
    '{person} has different capacities in “{list}” and in the voting list of item {item}.',
  'check.principal-differs': '{person} represents {first} in one place and {second} in another.',
  'check.party-differs': '{person} has the party {first} in one place and {second} in another.',
  'check.name-spelled-two-ways':
    '“{first}” ({firstList}) and “{second}” ({secondList}) may be one person, spelled two ways.',
  'check.number-word-differs':
    'Item {item} says “{phrase}”, but the list after it has {found} {found|line|lines}.',
  'check.item-range-differs': 'The items are given as {printed}, but the minutes have {found}.',
  'check.session-range-differs':
    '“{list}” is given for ({range}), but the items are {items}. If hours are meant, say so.',
  'check.item-number-twice': 'There is more than one item {number}.',
  'check.weekday-differs': '“{text}”: {date} is a {weekday}.',
  'check.hours-run-backwards': 'The meeting ends before it begins: {hours}.',
  'check.signer-was-absent': '{person} has signed but stands under “{list}”.',
  'check.verifier-was-absent': '{person} was chosen to verify the minutes but was absent.',
  'check.item-number-missing': 'Item {number} is missing between the first and the last item of the minutes.',
  'check.no-outcome': 'Item {item} is for decision, but the minutes give no decision.',
  'check.no-effect': 'The vote in item {item} has a result, but the minutes don’t say what follows from it.',
  'check.positions-undeclared':
    'The vote between two proposals in item {item} has a result, but the minutes do not say which proposal went on.',
  'check.election-undeclared':
    'The votes in the election of {office} in item {item} are counted, but the minutes do not say who was elected.',
  'check.tie-without-lot':
    '{names} got the same number of votes in the election of {office} in item {item}, but the minutes do not say that a lot decided.',
  'check.guests-unnamed':
    '{count} {count|participant has|participants have} not been named and stand in no list of attendance.',
  'check.signature-hash-differs': '{person} has signed other minutes than those that were sent for signing.',
  'check.verifier-not-chosen': 'The minutes don’t say who was chosen to verify them.',
  'check.verifier-not-chosen.signer':
    '{signer} is to verify the minutes, but they don’t say that anybody was chosen to.',
  'check.signer-not-listed': '{person} ({role}) signs but stands in no attendance list.',
  'check.signature-missing': 'The signature of the {role} is missing.',
  'check.signature-missing.person': '{person} ({role}) has not signed.',
  'check.chair-away-unsaid':
    '{person} chaired the meeting and is listed as “{remark}”, but the minutes don’t say who chaired it then.',
  'check.attendance-missing': 'The minutes have no attendance list.',
  'check.presenter-in-no-list': '{presenter} presented item {item} but stands in no attendance list.',
  'check.body-spelled-two-ways':
    '“{first}” ({firstTimes} {firstTimes|time|times}) is also spelled “{second}” ({secondTimes} {secondTimes|time|times}).',
  'check.mixed-tense':
    'Decisions are worded in two tenses: “{first}” (item {firstItem}) and “{second}” (item {item}).',

  'check.why.not-understood': 'The line could not be understood.',
  'check.why.not-swedish': 'The text is not in Swedish and was not read.',
  'check.why.outside-any-item': 'No items were found, so the line belongs to none.',
  'check.why.numbered-line-not-item': 'The line is numbered but was not read as an item.',
  'check.why.number-out-of-order': 'The item’s number doesn’t follow the one before.',
  'check.why.kind-unknown': 'The item’s label is neither decision nor information.',
  'check.why.outcome-unclear': 'A decision, but what it comes to is unclear.',
  'check.why.decision-in-prose': 'There may be a decision in the running text.',
  'check.why.reservation-in-prose': 'A reservation is mentioned in the running text. Whose is unclear.',
  'check.why.reservation-without-name': 'A heading for reservations with no names below.',
  'check.why.vote-in-prose': 'A vote is mentioned in the running text.',
  'check.why.ballot-unclear': 'Who voted is unclear.',
  'check.why.note-without-signers': 'The note has no signers.',
  'check.why.meeting-without-date': 'A later meeting without a date.',
  'check.why.session-begins-unsaid':
    'A part of the meeting is closed, but the text doesn’t say where it began.',
  'check.why.body-unknown': 'Which body the attendance list is for is unclear.',
  'check.why.name-unclear': 'Where the name begins or ends is unclear.',
  'check.why.presence-unclear': 'Whether the person was present or absent is unclear.',
  'check.why.signature-unclear': 'In which role the person signs is unclear.',
  'check.why.annex': 'An annex, which was not read.',

  'check.cli.usage': 'Usage: samsyn check-minutes FILE [--json] [--lang sv|en]',
  'check.cli.read-usage': 'Usage: samsyn read-minutes FILE [--json] [--lang sv|en]',
  'check.cli.cannot-read': 'The file {file} can’t be read.',
  'check.cli.not-swedish': '{file} is not in Swedish. Its {lines} lines are listed and not read.',
  'check.cli.no-minutes':
    'Nothing in {file} looks like minutes: neither items nor attendance were found. Its {lines} lines are listed.',
  'check.cli.not-a-record': '{file} is not a machine-readable record of minutes.',
  'check.cli.nothing': 'The check found nothing to remark on.',
  'check.cli.found':
    '{contradictions} {contradictions|contradiction|contradictions}, {missing} missing, {style} of wording.',
  'check.cli.unread':
    '{unread} {unread|line is|lines are} unread or doubtful. samsyn read-minutes shows which.',
  'check.cli.summary':
    '{title}: {items} {items|item|items}, {votes} {votes|vote|votes}, {ballots} {ballots|ballot|ballots}, {attendance} {attendance|line|lines} in attendance lists, {signatures} {signatures|signature|signatures}.',
  'check.cli.untitled': 'Minutes without a title',
  'check.cli.unread-heading': 'Unread or doubtful:',
  'check.cli.unread-line': 'line {line}: {why} “{text}”',
};
