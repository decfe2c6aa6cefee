import type { place as source } from '../sv/place.ts';
import type { Complete } from '../complete.ts';

export const place: Complete<typeof source> = {
  'place.navigation': 'Parts of Samsyn',
  'place.mine': 'Mine',
  'place.meetings': 'Meetings',
  'place.board': 'Matters',
  'place.archive': 'Archive',
  'place.structure': 'Register',
  'place.link': 'Link to item {item}',
  'place.help': 'Help',
  'tab.chat.not-linked':
    'The chat is not linked to a meeting. Choose the meeting here, or write “koppla” and the name of the meeting to the bot in the chat.',
};
