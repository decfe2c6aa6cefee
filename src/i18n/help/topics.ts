/** The pages of help, by whom they are written for, in the order they are listed. */
export const helpTopics = {
  member: [
    'answering',
    'voting',
    'dissent',
    'speaking',
    'serving',
    'unrecognised',
    'outdated',
    'reconnecting',
  ],
  chair: [
    'running',
    'items',
    'no-consensus',
    'vote',
    'tie',
    'counter-proposals',
    'election',
    'declaring',
    'presiding',
    'sessions',
  ],
  secretary: [
    'substitute-arrives',
    'attendance',
    'wrong-vote',
    'spoken-answer',
    'personal-link',
    'conflict',
    'late-dissent',
    'who-may',
    'minutes',
    'recap',
    'signing',
    'correcting',
  ],
  coordinator: ['preparing', 'register', 'contacts', 'route', 'needs', 'matters'],
} as const;

export type HelpReader = keyof typeof helpTopics;
export type HelpTopic = (typeof helpTopics)[HelpReader][number];

/** One page: a situation, what to do in it, and what is good to know. Each step is one sentence or two. */
export type HelpPage = {
  readonly title: string;
  readonly when: string;
  readonly steps: readonly string[];
  readonly know: string | null;
};

export type HelpPages = Readonly<Record<HelpTopic, HelpPage>>;

export const isHelpTopic = (name: string | null): name is HelpTopic =>
  name !== null && Object.values(helpTopics).some((topics) => topics.some((topic) => topic === name));
