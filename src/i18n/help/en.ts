import type { HelpPages } from './topics.ts';

/** The help in English. */
export const helpInEnglish: HelpPages = {
  answering: {
    title: 'A question of consensus',
    when: 'The chair asks whether you can agree. The question is on the card in the chat and here in the tab.',
    steps: [
      'Read the question. The documents are under “Show papers”.',
      'Press your answer: Agree, Agree with a remark, Stand aside or Disagree.',
      'Write a sentence when you have a remark or disagree. Without words those answers can’t be given.',
      'Read the receipt: what you answered, when, and for which principal.',
    ],
    know: 'You can change your mind until the chair goes on. Only those who run the meeting see who answered what while the question is open.',
  },
  voting: {
    title: 'Voting',
    when: 'The chair has opened a vote or an election.',
    steps: [
      'Press Approve, Reject or Abstain, or choose names on the ballot paper.',
      'Read the receipt. The last answer before closing counts.',
      'If you are against voting at all, reserve yourself before the vote opens.',
    ],
    know: 'Nobody sees another’s ballot, or how it stands, until the vote is closed. A secret paper can’t be changed, or seen by anybody.',
  },
  dissent: {
    title: 'Reservation and minutes note',
    when: 'You don’t stand behind the decision, or want something noted.',
    steps: [
      'Press Lodge a reservation and choose against the decision or against the procedure.',
      'Reasons can be written now, or handed in later, before the minutes go out for signing.',
      'Several can sign a minutes note. It counts for each who has confirmed.',
    ],
    know: 'A reservation is announced before the meeting ends, and against a vote before it opens. Whoever took no part in the item hands in a minutes note instead.',
  },
  speaking: {
    title: 'Asking for the floor',
    when: 'You want to speak, reply, or raise how the meeting is run.',
    steps: [
      'Press Ask for the floor. You see your place in the speakers’ list.',
      'Replies go before speeches. A point of order goes before everything.',
      'Press Remove me if you change your mind.',
    ],
    know: 'The chair gives the floor. Everybody sees the same list.',
  },
  serving: {
    title: 'Who serves',
    when: 'You wonder why you may or may not answer.',
    steps: [
      'Read the line at the top: it says for whom you serve, or why you don’t.',
      'Press I am here when you have come to the meeting.',
      'If you are a substitute, wait to be called in. If the line is wrong, tell the secretary.',
    ],
    know: 'A substitute serves only when an ordinary member of the same principal is away. Who serves never changes in the middle of an item.',
  },
  unrecognised: {
    title: '“We don’t know who you are”',
    when: 'Your account isn’t linked to anybody in the meeting.',
    steps: [
      'Tell the secretary who you are. The secretary sees you as an unknown participant and enters your name.',
      'Answer aloud meanwhile. The secretary can enter what you say.',
    ],
    know: 'It happens mostly to those who join from another organisation or without an account. Nothing you pressed was lost: it wasn’t recorded.',
  },
  outdated: {
    title: 'A card or page that no longer holds',
    when: 'The question was closed meanwhile, or somebody was first.',
    steps: [
      'Read what holds now. It is shown instead of the old one.',
      'Answer on the newest card in the chat, or load the page again.',
      'Tell the chair if your answer should have counted.',
    ],
    know: 'Nothing you pressed was recorded, so nothing can have gone wrong.',
  },
  reconnecting: {
    title: '“Reconnecting …”',
    when: 'The line to the server is broken. What is shown may be old.',
    steps: [
      'Wait. The tab connects by itself and then shows what holds.',
      'What you just pressed is sent again by itself, and counts once.',
      'If it takes long, check the network. Answer aloud if the meeting goes on.',
    ],
    know: 'What was acknowledged with a time is recorded, whatever happens.',
  },
  running: {
    title: 'Opening and closing the meeting',
    when: 'The meeting is to begin, pause or end.',
    steps: [
      'Press the coloured button. It always says what usually comes next.',
      'Open the meeting, call in substitutes and declare the roll call complete.',
      'Adjourn is under Other decision. Nobody can answer during the pause.',
      'Close when all items are done. A closed meeting can’t be opened again.',
    ],
    know: 'That the Teams meeting starts or ends changes nothing here. The chair opens and closes.',
  },
  items: {
    title: 'The agenda during the meeting',
    when: 'An item is added, withdrawn, moved, or to be taken up again.',
    steps: [
      'One item at a time: close the one that is open first, and the question in it.',
      'Add an item under Other decision, or change the Agenda.',
      'Move with the buttons, by dragging, or with the keys.',
      'An item closed too soon is taken up again, with a reason.',
    ],
    know: 'What has been dealt with keeps its number. Every change is in the log.',
  },
  'no-consensus': {
    title: 'We don’t reach consensus',
    when: 'Somebody disagrees, or somebody hasn’t answered.',
    steps: [
      'See who they are: names and principals stand under the question.',
      'Give them the floor. They can change their answers while the question is open.',
      'If somebody is silent you can state that nobody objects, but not while anyone disagrees.',
      'Otherwise: No consensus, and choose a way. Postpone, refer back, reject, note without a decision, or order a vote.',
    ],
    know: 'The question can be put again in other words. Each round stays in the minutes.',
  },
  vote: {
    title: 'A vote in a body that decides by consensus',
    when: 'The question has to be settled although you don’t agree.',
    steps: [
      'Choose Vote and write the reason. It stands in the minutes.',
      'Wait for reservations against voting. They have to come before you open it.',
      'Open the vote. The roll is frozen: those who serve and are present.',
      'Close it when all have voted. Then say what the vote leads to, or leave it without effect.',
    ],
    know: 'The vote has no effect until you have said what it leads to.',
  },
  tie: {
    title: 'A tie',
    when: 'The vote gave as many for as against, or an election the same number to several.',
    steps: [
      'If the body’s chair has a casting vote, press My casting vote.',
      'Otherwise: vote again, or declare that no effect follows.',
      'In an election a lot decides between those who got the same. Say that it did.',
    ],
    know: 'Whether there is a casting vote is set for the body in the register.',
  },
  'counter-proposals': {
    title: 'Several proposals against each other',
    when: 'Somebody has moved something else than the main proposal.',
    steps: [
      'Note each motion with who made it.',
      'Propose the order of voting: counter-proposals two at a time, the last one against the main proposal.',
      'Ask the meeting and declare the order approved.',
      'Follow it. After each vote you declare which proposal goes on.',
    ],
    know: 'If a proposal is made or withdrawn later, the order lapses and you propose a new one.',
  },
  election: {
    title: 'Electing persons',
    when: 'Somebody is to be elected to an office.',
    steps: [
      'Choose Election of a person. Write to what, how many places, and who is proposed.',
      'Choose secret papers if anybody asks for it.',
      'Open the election, wait for the papers, and close it.',
      'Declare elected whoever got most votes.',
    ],
    know: 'A secret paper can’t be changed, entered for another, or traced to whoever put it in.',
  },
  declaring: {
    title: 'Declaring a decision',
    when: 'The item has been discussed, or a decision went wrong.',
    steps: [
      'Choose the outcome. The sentence of the minutes is shown at once.',
      'Change the wording if it should be another, now or later.',
      'Write the decision as clauses, with conditions and addressees if there are any.',
      'If it went wrong: Take back the decision, with a reason, and declare anew.',
    ],
    know: 'Only whoever is in the chair can declare a decision. What was taken back stays in the log.',
  },
  presiding: {
    title: 'The chair leaves or is away',
    when: 'Somebody else is to lead the meeting.',
    steps: [
      'If you are still there: Other decision, Hand over the chair, and choose whom.',
      'If the chair is away: the vice chair presses Take the chair.',
      'Choose somebody who is present and serves.',
    ],
    know: 'Who presided, and from when, is in the minutes. Everyone who did signs.',
  },
  sessions: {
    title: 'The parts of a meeting',
    when: 'A part is held together with another body.',
    steps: [
      'Open the joint part when the first is done. The first one ends then.',
      'Call the roll again: the joint part has its own attendance list.',
      'Take up that part’s own items.',
    ],
    know: 'All parts share one numbering and one set of minutes.',
  },
  'substitute-arrives': {
    title: 'A substitute comes in',
    when: 'A member is away or leaves, and a substitute is to serve.',
    steps: [
      'Note that the member is away, under Attendance.',
      'Call in the substitute. They are suggested in order, of the same principal.',
      'If an item is open, it holds from the next item.',
      'When the member comes back, the member serves from the next item.',
    ],
    know: 'A substitute can have one seat at a time, and only for their own principal. Party plays no part.',
  },
  attendance: {
    title: 'Attendance isn’t right',
    when: 'Teams, the person and you say different things, or somebody is missing.',
    steps: [
      'Those that need a ruling stand first under Attendance, with who said what.',
      'Confirm or change. What you say holds.',
      'Note several at once when many come together.',
      'An unknown participant: say who it is, or note a guest.',
    ],
    know: 'Attendance is kept with times. Corrections are in the log, and the minutes show what holds.',
  },
  'wrong-vote': {
    title: 'A wrong vote or answer was recorded',
    when: 'Somebody pressed the wrong one, or you entered it wrongly.',
    steps: [
      'If the question is open: the person presses again, or you enter the right one with Answer for. The last counts.',
      'If the vote is closed the ballot can’t be changed. Tell the chair.',
      'The chair can leave the vote without effect and have another one.',
    ],
    know: 'Both answers are in the log with who entered them. The minutes show the one that counted.',
  },
  'spoken-answer': {
    title: 'Somebody answers aloud',
    when: 'A member is in a car, has no account, or can’t reach the card.',
    steps: [
      'Open Answer for under the question and choose who said it.',
      'Press the answer. Write the words if it was a remark.',
      'Read out what you entered.',
    ],
    know: 'Only the secretary answers for another, and who entered it is on record. Nobody can put in a secret paper for another.',
  },
  'personal-link': {
    title: 'A personal link for somebody without an account',
    when: 'Somebody can’t get into Teams, or their account isn’t linked, but is to answer by themselves.',
    steps: [
      'Make a personal link for them and send it where only they read.',
      'Confirm when they have opened it. Until then no answer counts.',
      'If the link no longer holds, make a new one. The old one can be ended at any time.',
    ],
    know: 'With a link one answers and votes. Running the meeting or signing takes signing in.',
  },
  conflict: {
    title: 'Conflict of interest',
    when: 'Somebody has an interest of their own in an item.',
    steps: [
      'Declare it before anything in the item is put to the members.',
      'Call in a substitute for that item, if there is one.',
      'If it was wrong, take the declaration back before the item is opened.',
    ],
    know: 'Whoever has a conflict answers and votes in nothing of the item, and isn’t counted in it. It stands in the minutes.',
  },
  'late-dissent': {
    title: 'A reservation or its reasons came late',
    when: 'The time is up, but the body wants to accept it.',
    steps: [
      'The chair decides, nobody else, and writes a reason.',
      'If the minutes are out for signing they are called back, and the signatures fall.',
      'If the minutes are signed: make an addition instead.',
    ],
    know: 'A reservation against a vote can never be accepted once its ballots have opened.',
  },
  'who-may': {
    title: 'Who may do what',
    when: 'You read that only somebody else may do what you tried.',
    steps: [
      'The chair leads: calls items, asks, opens and closes, declares decisions.',
      'The secretary notes: attendance, spoken answers, text, and sends the minutes.',
      'Whoever serves answers, votes, moves and reserves. Everybody in the meeting can ask for the floor.',
      'If your role in the register is wrong, tell the collaboration’s coordinator.',
    ],
    know: 'Roles come from the collaboration’s register on the day the meeting was prepared, never from the role in the Teams meeting.',
  },
  minutes: {
    title: 'Writing the minutes',
    when: 'You write text to the items, during or after the meeting.',
    steps: [
      'Write in the item’s field. The facts of the meeting stand locked around it.',
      'If somebody else changed the same text, both are shown. Choose, or merge.',
      'Read Check: contradictions, what is missing, language.',
    ],
    know: 'The text is saved while you write. Nobody writes over what they haven’t read.',
  },
  recap: {
    title: 'The recap after the meeting',
    when: 'The meeting is closed and the participants are to know what was decided.',
    steps: [
      'Read the recap. Add words of your own on top if you like.',
      'Approve it.',
      'Send it to the participants. That can’t be taken back.',
    ],
    know: 'It holds nothing but what is in the minutes. Corrections are made there.',
  },
  signing: {
    title: 'Sign-off',
    when: 'The minutes are to be signed.',
    steps: [
      'The secretary sends them. All that they say is locked then.',
      'They are signed in order: the secretary, the verifiers, everyone who presided.',
      'Read, and sign when it is your turn. Whoever is late is reminded in the chat.',
      'If something has to change: call them back. The signatures fall and they are sent again.',
    ],
    know: 'Only those who were present sign. A signature holds for exactly the text that was sent.',
  },
  correcting: {
    title: 'Something is wrong in signed minutes',
    when: 'The minutes are signed and can’t be changed.',
    steps: [
      'Make an addition under Sign-off: what was wrong, and what is right.',
      'It stands last in the minutes with who made it and when.',
    ],
    know: 'A closed meeting’s decisions aren’t changed afterwards. If a wrong decision was made, the question goes to the next meeting.',
  },
  preparing: {
    title: 'Preparing a meeting and giving notice',
    when: 'A meeting is to be held.',
    steps: [
      'New meeting: body, day, time and place. The standing items come by themselves.',
      'Build the agenda. What an item lacks stands on it.',
      'Send the notice. You see who hasn’t read it.',
      'Link the meeting’s chat: write koppla and the name of the meeting to the bot.',
    ],
    know: 'The meeting keeps the register as it was that day. Later changes don’t reach it.',
  },
  register: {
    title: 'The register',
    when: 'Somebody takes or leaves a seat, changes name or party, or an account is to be linked.',
    steps: [
      'Choose a day at the top: the register is shown as it was or will be then.',
      'Change from a day. Correct what was wrong, with a reason.',
      'Many changes: save as a spreadsheet, change it, and read it in. The fate of each row is shown first.',
    ],
    know: 'Nothing that stood in the register disappears. An account belongs to one person.',
  },
  contacts: {
    title: 'Who answers for a principal',
    when: 'A recommendation is to be answered, and somebody is to do it for the principal.',
    steps: [
      'Open the principal under Principals and choose Change contacts.',
      'Choose who is to answer. If they are several: add them one by one.',
      'Untick whoever is no longer to answer.',
      'Write from which day it holds. The last day is needed only when it is for a time.',
    ],
    know: 'A contact is sent the recommendations and the reminders. A principal without a contact is marked in the list, since nobody is asked then.',
  },
  route: {
    title: 'Which body passes matters on to which',
    when: 'Matters are to go another way between the bodies.',
    steps: [
      'Open Route of matters. It says what holds for each body, also what nobody has settled.',
      'Choose whether the body takes matters from anywhere or only from some, and from which.',
      'Tick if matters may come to it directly as well.',
      'Write from which day it holds.',
    ],
    know: 'The route stops no matter: what passes a step by becomes a deviation with a reason. Bodies can’t pass matters on in a circle.',
  },
  needs: {
    title: 'What a body needs of a matter',
    when: 'Something is to be in place before the body is called to deal with a matter.',
    steps: [
      'Open Route of matters and choose Change what is needed.',
      'Tick what is to be there, and untick what may be missing.',
      'Write from which day it holds.',
    ],
    know: 'What is missing shows as a warning on the matter, with who can mend it. It stops nobody. A body with nothing of its own has the usual.',
  },
  matters: {
    title: 'A matter’s way between the bodies',
    when: 'A matter is raised, prepared, called, decided, and followed up at the principals.',
    steps: [
      'Raise the matter with a heading and a proposal. A body becomes responsible for it.',
      'Prepare it in order. If it passes a step by you write why, and it shows as a deviation.',
      'Put it on a meeting’s agenda.',
      'Each principal answers a recommendation. Follow the answers on the matter’s page.',
    ],
    know: 'The matter is the same through all bodies. Its history shows what happened, where and when.',
  },
};
