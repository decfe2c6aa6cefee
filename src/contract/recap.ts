/** One item of the recap: what was decided, voted and objected. */
export type RecapItem = {
  readonly number: number;
  readonly heading: string;
  readonly decisions: readonly string[];
  /** "Bifall 7, Avslag 5, Avstår 4"; null without a counted vote. */
  readonly vote: { readonly counted: string; readonly hasEffect: boolean } | null;
  /** Who reserved themselves. */
  readonly reservations: readonly string[];
  /** Who is to be told, or is asked to decide in turn. */
  readonly addressees: readonly string[];
  readonly postponed: boolean;
};

/** `GET /api/meetings/:id/recap`: for those who run the meeting, and for everybody once it is published (MI10). */
export type RecapAnswer = {
  readonly version: number;
  readonly items: readonly RecapItem[];
  readonly unrepresented: readonly string[];
  readonly nextMeetings: readonly string[];
};
