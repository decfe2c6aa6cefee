import { useEffect, useState } from 'react';
import { HttpFault, type Api } from '../api.ts';
import { ChooseMeeting } from './choose-meeting.tsx';
import { Fault, Waiting } from './message-page.tsx';

type Props = {
  readonly api: Api;
  readonly chat: string;
  readonly onFound: (meeting: string) => void;
};

/** The meeting that the chat around the page is for; where it is linked to none, a choice of those there are. */
export function ChatMeeting({ api, chat, onFound }: Props) {
  const [state, setState] = useState<'asking' | 'not-linked' | 'fault'>('asking');
  useEffect(() => {
    let current = true;
    api.meetingOfChat(chat).then(
      (meeting) => current && onFound(meeting),
      (reason: unknown) =>
        current && setState(reason instanceof HttpFault && reason.status === 404 ? 'not-linked' : 'fault'),
    );
    return () => {
      current = false;
    };
  }, [api, chat, onFound]);
  if (state === 'asking') return <Waiting text="tab.fetching" />;
  return state === 'fault' ? (
    <Fault text="tab.fault.meeting" />
  ) : (
    <ChooseMeeting api={api} onOne={null} note="tab.chat.not-linked" />
  );
}
