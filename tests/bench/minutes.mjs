// Child: makes the minutes of a meeting with so many items, as the server does, and says how long each form took.
import { answerAsked } from './child.mjs';
import { built } from './built.mjs';
import { collaboration, membersOf, planOf, secretary } from './council.mjs';

const { decide } = await built('src/domain/meeting/decide.js');
const { evolve, noMeeting } = await built('src/domain/meeting/evolve.js');
const { minutesFile } = await built('src/minutes/minutes-file.js');
const { roster } = await import('./council.mjs');

const meetings = new Map();
const at = (minute) => new Date(Date.UTC(2026, 2, 13, 8, minute)).toISOString();

/** A council that agrees on every item, by its own rules. */
function meetingOf(items) {
  const plan = planOf(`items-${items}`, 'council');
  const members = membersOf('council');
  const [template] = plan.agenda;
  const agenda = Array.from({ length: items }, (_, index) => ({
    ...template,
    id: `item-${index + 1}`,
    heading: `Ärende ${index + 1} om gemensam upphandling`,
  }));
  let meeting = noMeeting;
  const does = (person, command, minute) => {
    const decided = decide(meeting, command, { actor: { person, via: 'tab' }, at: at(minute) });
    if (!decided.ok) throw new Error(`${command.type}: ${JSON.stringify(decided.refusal)}`);
    meeting = decided.value.reduce(evolve, meeting);
  };
  does(secretary, { type: 'PrepareMeeting', plan: { ...plan, collaboration, roster, agenda } }, 0);
  for (const person of members) does(person, { type: 'ReportPresence', person, present: true }, 0);
  does(members[0], { type: 'OpenMeeting' }, 1);
  does(members[0], { type: 'CompleteRollCall' }, 1);
  for (const [index, { id: item }] of agenda.entries()) passItem({ does, members, item, minute: index + 2 });
  does(members[0], { type: 'CloseMeeting' }, items + 3);
  return meeting;
}

function passItem({ does, members, item, minute }) {
  const [chair] = members;
  const round = `round-${item}`;
  does(chair, { type: 'OpenItem', item }, minute);
  does(
    chair,
    { type: 'AskConsensus', round, item, question: 'Kan rådet ställa sig bakom förslaget?' },
    minute,
  );
  for (const person of members)
    does(person, { type: 'AnswerConsensus', round, answer: 'agree', text: null, minuted: false }, minute);
  does(chair, { type: 'CloseConsensusRound', round }, minute);
  does(
    chair,
    {
      type: 'DeclareOutcome',
      item,
      declaration: {
        outcome: 'endorsed',
        clauses: ['att ställa sig bakom förslaget'],
        wording: null,
        postponedTo: null,
        referredTo: null,
        reason: null,
        vote: null,
      },
    },
    minute,
  );
  does(chair, { type: 'CloseItem', item }, minute);
}

/** Milliseconds; null where this machine can't make the form. */
async function render({ items, form }) {
  const meeting = meetings.get(items) ?? meetingOf(items);
  meetings.set(items, meeting);
  const from = performance.now();
  const file = await minutesFile(meeting, 'minutes', form);
  return file.ok ? performance.now() - from : null;
}

answerAsked({ render });
