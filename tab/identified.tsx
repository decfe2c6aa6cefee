import { useCallback, useEffect, useMemo, useRef } from 'react';
import { addressWith, pipelineSurfaces, type Address } from './address.ts';
import { askAs, createApi, type Api, type Ask } from './api.ts';
import { collaborationPages } from './collaboration-pages.ts';
import { Navigation } from './components/navigation.tsx';
import { SignOut } from './components/sign-out.tsx';
import { focusSoon } from './components/focus-soon.ts';
import { keepFocus } from './components/keep-focus.ts';
import { chatOf, wishIn } from './place/teams-place.ts';
import { followLink, useAddress } from './place/use-address.ts';
import type { Session } from './session/session.ts';
import { ChatMeeting } from './surfaces/chat-meeting.tsx';
import { ChooseMeeting } from './surfaces/choose-meeting.tsx';
import { MeetingPage } from './surfaces/meeting-page.tsx';
import { UnlessUnknown } from './surfaces/unknown.tsx';
import type { Teams } from './teams.ts';

type Identity = Extract<Session, { readonly token: unknown }>;

/** The page for somebody who is known: where Teams and the address lead, and from there wherever its links go. */
export function Identified({ session }: { readonly session: Identity }) {
  const { address, steps, go, settle } = useAddress();
  const teams = session.as === 'teams-user' ? session.teams : null;
  const wish = useMemo(() => {
    if (teams === null) return address;
    // A deep link says where one comes in, not where one goes afterwards.
    return wishIn(address, steps === 0 ? teams.place : { ...teams.place, subPage: null });
  }, [address, steps, teams]);
  const [api, ask] = useMemo(() => {
    const credentials = { token: session.token, lang: () => document.documentElement.lang };
    return [createApi(credentials), askAs(credentials)] as const;
  }, [session]);
  const onMeeting = useCallback(
    (meeting: string) => settle(addressWith(window.location.search, { meeting })),
    [settle],
  );
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (steps > 0) focusSoon(() => page.current);
  }, [steps]);
  useEffect(() => (page.current === null ? undefined : keepFocus(page.current)), []);
  const shown = <Page wish={wish} teams={teams} api={api} ask={ask} onMeeting={onMeeting} go={go} />;
  return (
    <div ref={page} tabIndex={-1} style={{ outline: 'none' }} onClick={(event) => followLink(event, go)}>
      {session.as === 'teams-user' || session.as === 'web-user' ? (
        <UnlessUnknown ask={ask}>{shown}</UnlessUnknown>
      ) : (
        shown
      )}
      {session.as === 'web-user' || session.as === 'link' ? <SignOut session={session.token} /> : null}
    </div>
  );
}

/** Every page about matters lies under the board. */
const placeOf = (name: string | null): string | null =>
  pipelineSurfaces.some((one) => one === name) ? 'board' : name;

type PageProps = {
  readonly wish: Address;
  readonly teams: Teams | null;
  readonly api: Api;
  readonly ask: Ask;
  readonly onMeeting: (meeting: string) => void;
  readonly go: (search: string) => void;
};

function Page({ wish, teams, api, ask, onMeeting, go }: PageProps) {
  const { surface, meeting, item, body, topic } = wish;
  const name = surface === 'prepare' && meeting === null ? 'new-meeting' : surface;
  const Own = name === null ? undefined : collaborationPages[name];
  const chat = teams === null ? null : chatOf(teams.place);
  if (Own !== undefined)
    return (
      <>
        <Navigation here={placeOf(name)} full={name === 'board'} />
        <Own api={api} ask={ask} body={body} topic={topic} wish={wish} go={go} onMade={onMeeting} />
      </>
    );
  if (meeting === null && surface !== 'meetings' && chat !== null)
    return <ChatMeeting api={api} chat={chat} onFound={onMeeting} />;
  if (meeting === null || surface === 'meetings')
    return (
      <>
        <Navigation here="meetings" />
        <ChooseMeeting api={api} onOne={surface === 'meetings' ? null : onMeeting} />
      </>
    );
  return (
    <MeetingPage key={meeting} api={api} teams={teams} meeting={meeting} surface={surface} item={item} />
  );
}
