import type { PersonId } from './ids.ts';

/** For whom a view is made. */
export type Viewer =
  /** A person of the register, or (null) somebody not identified. */
  | { readonly kind: 'person'; readonly person: PersonId | null }
  /** The meeting chat, which everybody in it reads: no named ballots unless the body says so (TR2). */
  | { readonly kind: 'chat' }
  /** The shared stage: as the chat, and no names before a question is closed. */
  | { readonly kind: 'stage' };
