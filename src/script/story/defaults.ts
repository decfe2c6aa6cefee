const words = {
  summary: null,
  proposal: null,
  presenters: [],
  kind: 'decision',
  registryNumber: null,
  destination: 'samrad',
};

/** What the fields of a command are when a story leaves them out. */
export const defaultsOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  RaiseMatter: { words, origin: { kind: 'coordinator' }, concerns: [], draft: false, deviation: null },
  HandOverMatter: { said: null, deviation: null },
  PostponeMatter: { until: null },
  CallMatter: { session: null, deviation: null },
  SettleCondition: { note: null },
  Recommend: { organ: 'kommunfullmäktige', wantedBy: null, decision: null },
  AnswerRecommendation: {
    correction: null,
    words: { decidedOn: null, organ: null, wording: null, registryNumber: null, link: null },
  },
  GiveAssignment: { due: null, decision: null },
  ReportAssignment: { done: true, toAgenda: false },
  MoveAssignment: { due: null },
};
