import { app, authentication, meeting, pages } from '@microsoft/teams-js';
import type { ThemeName } from './address.ts';
import type { TeamsPlace } from './place/teams-place.ts';

/** Teams, as far as the tab needs it. The only file that knows teams-js. */
export type Teams = {
  readonly theme: ThemeName;
  readonly locale: string;
  /** Where in Teams the tab is shown. */
  readonly place: TeamsPlace;
  /** A token that says who the user is; Teams keeps it fresh. Rejects when Teams won't give one. */
  readonly token: () => Promise<string>;
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
  /** May the page be shared to the meeting's stage by this user? Asked before the button is shown. */
  readonly canShare: () => Promise<boolean>;
  readonly share: (url: string) => Promise<void>;
  /** Shows Teams' own window with a link to a part of the tab; null where the client has none. */
  readonly shareLink: ((subPage: string, label: string) => void) | null;
  /** Tells Teams that the page is ready, which takes its own loading picture away. */
  readonly ready: () => void;
};

/** Teams' host did not answer. */
const patience = 8_000;

const themeOf = (name: string): ThemeName =>
  name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light';

const placeOf = ({ page, meeting: held, chat, channel }: app.Context): TeamsPlace => ({
  frame: page.frameContext,
  subPage: named(page.subPageId),
  meeting: named(held?.id),
  chat: named(chat?.id),
  channel: named(channel?.id),
});

/** Clients give what they don't have as nothing or as an empty text. */
const named = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Connects to the Teams client around the page. Rejects outside Teams. */
export async function connectTeams(): Promise<Teams> {
  await Promise.race([app.initialize(), silence()]);
  // Before the context is asked for, so that no change of theme falls in between.
  const early: ThemeName[] = [];
  let tell: (theme: ThemeName) => void = (theme) => void early.push(theme);
  app.registerOnThemeChangeHandler((name) => tell(themeOf(name)));
  const context = await app.getContext();
  return {
    theme: early.at(-1) ?? themeOf(context.app.theme),
    locale: context.app.locale,
    place: placeOf(context),
    token: () => authentication.getAuthToken(),
    onTheme: (changed) => {
      tell = changed;
      const latest = early.at(-1);
      if (latest !== undefined) changed(latest);
    },
    canShare,
    share,
    shareLink: pages.isSupported() ? shareLink : null,
    ready: () => {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

const silence = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Teams did not answer.')), patience);
  });

const canShare = () =>
  new Promise<boolean>((resolve) => {
    try {
      meeting.getAppContentStageSharingCapabilities((fault, capabilities) =>
        resolve(fault === null && capabilities?.doesAppHaveSharePermission === true),
      );
    } catch {
      // Thrown when the page isn't in a meeting's side panel: there is no stage to share to.
      resolve(false);
    }
  });

const share = (url: string) =>
  new Promise<void>((resolve, reject) => {
    meeting.shareAppContentToStage((fault) => {
      if (fault === null) resolve();
      else reject(new Error(fault.message ?? `Teams: ${fault.errorCode}`));
    }, url);
  });

const shareLink = (subPageId: string, subPageLabel: string) =>
  pages.shareDeepLink({ subPageId, subPageLabel });
