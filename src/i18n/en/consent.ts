import type { Complete } from '../complete.ts';
import type { consent as source } from '../sv/consent.ts';

export const consent: Complete<typeof source> = {
  'consent.title': 'Consent to Samsyn',
  'consent.lead':
    'This page is for you who administer your organisation’s Microsoft 365. It says what Samsyn asks for, why, and what happens without it. Nothing is approved here; you do that at Microsoft.',
  'consent.app': 'The app’s id at Microsoft: {id}',

  'consent.outcome.granted': 'Thank you. Microsoft says that consent is given for your organisation.',
  'consent.outcome.granted-elsewhere':
    'Consent is given, but your organisation isn’t part of this collaboration yet. Tell those who run Samsyn which organisation it is.',
  'consent.outcome.refused': 'Consent wasn’t given. Nothing has changed, and you can come back here.',
  'consent.outcome.failed':
    'Microsoft couldn’t take the consent. Try again with an account that may approve apps for the organisation.',
  'consent.outcome.interrupted':
    'The answer belongs to nothing that was begun in this browser. Begin again from here.',
  'consent.outcome.code': 'Microsoft’s error code: {code}',

  'consent.always': 'Always needed',
  'consent.sign-in': 'Sign-in (openid, profile, email)',
  'consent.sign-in.why':
    'Name, address and account id of whoever opens Samsyn themselves, so that the vote counts for the right person. Nothing else of the organisation is read.',
  'consent.optional': 'Can be added',
  'consent.optional.what':
    'Each can be given, refused and withdrawn by itself. Without it the same is done by hand. What is done in somebody’s name never shows more than that person may see themselves.',
  'consent.why.User.ReadBasic.All':
    'Those who keep the register can look up colleagues by name or address when they add a new person. Only name, address and account id are read, and only when somebody searches.',
  'consent.without.User.ReadBasic.All': 'Without it, name and address are typed in.',
  'consent.why.OnlineMeetings.ReadWrite':
    'The secretary can create the Teams meeting for a planned meeting. It becomes that secretary’s own.',
  'consent.without.OnlineMeetings.ReadWrite': 'Without it, the meeting is created in the calendar as usual.',
  'consent.why.TeamsAppInstallation.ReadWriteAndConsentSelfForChat':
    'Samsyn is put into the meeting that was just created, and into no other chats.',
  'consent.without.TeamsAppInstallation.ReadWriteAndConsentSelfForChat':
    'Without it, the secretary adds the app to the meeting.',
  'consent.why.OnlineMeetingArtifact.Read.All':
    'After the meeting whoever arranged it can compare Teams’ attendance report with the record. Differences are shown; nothing is overwritten.',
  'consent.without.OnlineMeetingArtifact.Read.All': 'Without it, attendance is compared by hand.',
  'consent.why.Sites.Selected':
    'Signed minutes are put into a SharePoint library. The app reaches only the site that the host organisation has pointed out.',
  'consent.without.Sites.Selected': 'Without it, the minutes are saved as a file and put there by hand.',
  'consent.kind.delegated': 'in the name of who is signed in',
  'consent.kind.application': 'in the app’s name, at the host organisation only',
  'consent.on': 'switched on here',
  'consent.off': 'switched off here',
  'consent.include': 'Include {permission}',
  'consent.host-only':
    'This is given by the host organisation when it installs, and isn’t part of the link below.',

  'consent.chat': 'Given in each meeting by itself',
  'consent.chat.what':
    'Whoever adds the app to a meeting approves this for that meeting. It can’t be given for a whole organisation, and needn’t be given from here.',
  'consent.chat.OnlineMeeting.ReadBasic.Chat': 'that the meeting starts and ends',
  'consent.chat.OnlineMeetingParticipant.Read.Chat': 'who comes and goes, as one source of attendance',
  'consent.chat.MeetingStage.Write.Chat': 'that the chair can show the meeting to everybody',

  'consent.go': 'Continue to Microsoft',
  'consent.go.what':
    'You sign in at Microsoft, see the same list there and then come back here. It takes an administrator who may approve apps.',
  'consent.withdraw': 'Withdrawing it',
  'consent.withdraw.what':
    'In the Entra admin centre, under Enterprise applications, Samsyn, Permissions. It holds at once, and what stands in minutes and register already stays.',
  'consent.to-app': 'To Samsyn',
};
