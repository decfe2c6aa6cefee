import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import type { IncomingActivity } from './activity.ts';
import type { TurnAnswer } from './messages.ts';

/** A token that lets the bot speak to the channel; null where the channel asks for none (development). */
export type BotToken = () => Promise<string | null>;

/**
 * botbuilder's adapter behind our own token check: it gets activities that are verified already, and checks none
 * itself, for its own check lets some forgeries through as server errors (see token.ts for what is checked).
 */
export class VerifiedAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(appId: string, botToken: BotToken) {
    super(
      new ConfigurationBotFrameworkAuthentication(
        { MicrosoftAppId: appId },
        credentialsFactory(appId, botToken),
      ),
    );
    this.#appId = appId;
    // The default prints the fault and may speak of it; the caller answers with a reference number instead.
    this.onTurnError = (_context, fault) => Promise.reject(fault);
  }

  /** Runs one turn. Rejects with whatever the bot threw. */
  async turn(activity: IncomingActivity, bot: (context: TurnContext) => Promise<void>): Promise<TurnAnswer> {
    const identity = this.createClaimsIdentity(this.#appId);
    const answer = await this.processActivity(
      {
        audience: 'https://api.botframework.com',
        claimsIdentity: identity,
        connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(identity),
      },
      asBotbuilder(activity),
      bot,
    );
    return answer === undefined ? null : { status: answer.status, body: answer.body as unknown };
  }
}

/** botbuilder wants dates as dates, and parts that it reads without asking. */
function asBotbuilder(activity: IncomingActivity): Activity {
  const timestamp = new Date(activity.timestamp ?? Date.now());
  return {
    ...activity,
    timestamp: Number.isNaN(timestamp.getTime()) ? new Date() : timestamp,
    from: activity.from ?? { id: '' },
    recipient: activity.recipient ?? { id: '' },
    conversation: activity.conversation ?? { id: '' },
    channelData: activity.channelData ?? {},
  } as unknown as Activity;
}

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/** Only signs what goes out; incoming authentication never counts as switched off. */
function credentialsFactory(appId: string, botToken: BotToken): CredentialsFactory {
  type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>;
  const credentials: Credentials = {
    async signRequest(request) {
      const token = await botToken();
      if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
  const factory: Record<keyof CredentialsFactory, unknown> = {
    isValidAppId: (asked: string) => Promise.resolve(asked === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve(credentials),
  };
  return factory as CredentialsFactory;
}
