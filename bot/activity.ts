type Text = string | null | undefined;

/**
 * What is read of an incoming activity. Open and forgiving: channels add fields, send null for what is missing,
 * and change casing between versions; a field of the wrong kind counts as missing.
 */
export type IncomingActivity = {
  readonly type: string;
  readonly id?: Text;
  readonly name?: Text;
  readonly text?: Text;
  readonly locale?: Text;
  readonly channelId?: Text;
  readonly serviceUrl?: Text;
  readonly timestamp?: Text;
  readonly from?: Fields<'id' | 'name' | 'aadObjectId' | 'tenantId'> | null;
  readonly recipient?: Fields<'id'> | null;
  readonly conversation?:
    | (Fields<'id' | 'tenantId' | 'conversationType'> & { readonly isGroup?: boolean | null })
    | null;
  readonly channelData?: {
    readonly tenant?: Fields<'id'> | null;
    readonly meeting?: Fields<'id'> | null;
  } | null;
  readonly value?: unknown;
  readonly [more: string]: unknown;
};

type Fields<Name extends string> = Readonly<Partial<Record<Name, Text>>>;
type Known<Name extends 'conversation' | 'channelData'> = Exclude<IncomingActivity[Name], undefined>;
type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads an activity from JSON; null for what is none. By hand: every press comes by here, and a general reader of
 * shapes took longer over it than all the rules of a vote.
 */
export function readActivity(value: unknown): IncomingActivity | null {
  const raw = record(value);
  if (raw === null || typeof raw['type'] !== 'string') return null;
  return {
    ...raw,
    ...texts(raw, ['id', 'name', 'text', 'locale', 'channelId', 'serviceUrl', 'timestamp']),
    type: raw['type'],
    from: fields(raw['from'], ['id', 'name', 'aadObjectId', 'tenantId']),
    recipient: fields(raw['recipient'], ['id']),
    conversation: conversationOf(raw['conversation']),
    channelData: channelDataOf(raw['channelData']),
  };
}

function conversationOf(value: unknown): Known<'conversation'> {
  const raw = record(value);
  if (raw === null) return null;
  const isGroup = raw['isGroup'];
  return {
    ...raw,
    ...texts(raw, ['id', 'tenantId', 'conversationType']),
    isGroup: typeof isGroup === 'boolean' ? isGroup : null,
  };
}

function channelDataOf(value: unknown): Known<'channelData'> {
  const raw = record(value);
  return raw === null
    ? null
    : { ...raw, tenant: fields(raw['tenant'], ['id']), meeting: fields(raw['meeting'], ['id']) };
}

function fields<Name extends string>(value: unknown, names: readonly Name[]): Fields<Name> | null {
  const raw = record(value);
  return raw === null ? null : { ...raw, ...texts(raw, names) };
}

/** Those of the named fields that are there, as text or null. */
function texts<Name extends string>(raw: Raw, names: readonly Name[]): Fields<Name> {
  const found: Partial<Record<Name, Text>> = {};
  for (const name of names) {
    const value = raw[name];
    if (value !== undefined) found[name] = typeof value === 'string' ? value : null;
  }
  return found;
}

const record = (value: unknown): Raw | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : null;
