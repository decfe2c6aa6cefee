import type { DoubleSettings } from './protocol.ts';

/**
 * The page that plays the Teams client. What the tab asked is kept in `window.heard`; `window.changeTheme` and
 * `window.giveToken` do what a user or tenant would.
 */
export function hostPage(settings: DoubleSettings): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <title>Teams</title>
    <style>body { margin: 0 } iframe { border: 0; width: ${String(settings.width)}px; height: 100vh; display: block }</style>
  </head>
  <body>
    <script>const settings = ${JSON.stringify(settings).replaceAll('<', '\\u003c')};</script>
    <script>(${host.toString()})(settings);</script>
    <iframe title="Samsyn" allow="clipboard-write" src="${settings.tab.replaceAll('&', '&amp;')}"></iframe>
  </body>
</html>`;
}

type Window = {
  heard: string[];
  shared: string[];
  links: unknown[][];
  changeTheme: (name: string) => void;
  giveToken: (token: string | null) => void;
};

/** Runs in the host page: it is sent there as text and may use nothing from outside itself. */
function host(settings: DoubleSettings): void {
  const here = window as unknown as Window;
  let { theme, token } = settings;
  here.heard = [];
  here.shared = [];
  here.links = [];

  const frame = () => document.querySelector('iframe')?.contentWindow ?? null;
  const tabOrigin = new URL(settings.tab).origin;
  const context = () => ({
    locale: settings.locale,
    theme,
    frameContext: settings.frameContext,
    entityId: 'samsyn',
    hostName: 'Teams',
    hostClientType: 'desktop',
    userObjectId: '00000000-0000-4000-8000-000000000001',
    tid: '5a3c7e10-0000-4000-8000-000000000016',
    // The client gives what it doesn't have as an empty text.
    chatId: settings.chat ?? '',
    meetingId: settings.meeting ?? '',
    subEntityId: settings.subPage ?? '',
  });
  const runtime = JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    supports: { pages: { backStack: {}, config: {}, tabs: {} }, meeting: {} },
  });
  const answers: Record<string, (args: readonly unknown[]) => readonly unknown[] | null> = {
    initialize: () => [settings.frameContext, 'desktop', runtime, '2.58.0'],
    getContext: () => [context()],
    'authentication.getAuthToken': () =>
      token === null ? [false, 'resourceRequiresConsent'] : [true, token],
    'meeting.getAppContentStageSharingCapabilities': () => [
      null,
      { doesAppHaveSharePermission: settings.mayShareToStage },
    ],
    'meeting.shareAppContentToStage': ([url]) => {
      here.shared.push(String(url));
      return [null, true];
    },
    'appInitialization.appLoaded': () => null,
    'appInitialization.success': () => [true],
    // Teams opens a window of its own with the link in it, and answers nothing.
    shareDeepLink: (link) => {
      here.links.push([...link]);
      return null;
    },
    registerHandler: () => null,
  };

  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== frame() || event.origin !== tabOrigin) return;
    const message = event.data as {
      id: number;
      uuidAsString: string;
      func: string;
      args?: readonly unknown[];
    };
    if (typeof message.func !== 'string') return;
    const args = message.args ?? [];
    here.heard.push(message.func === 'registerHandler' ? `registerHandler ${String(args[0])}` : message.func);
    const answer = answers[message.func]?.(args) ?? null;
    if (answer === null) return;
    frame()?.postMessage({ id: message.id, uuidAsString: message.uuidAsString, args: answer }, tabOrigin);
  });
  here.changeTheme = (name) => {
    theme = name as DoubleSettings['theme'];
    frame()?.postMessage({ func: 'themeChange', args: [name] }, tabOrigin);
  };
  here.giveToken = (given) => {
    token = given;
  };
}
