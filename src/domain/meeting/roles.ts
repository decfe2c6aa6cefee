/** Roles a person can have in a meeting. One person can have several at once. */
export type RoleName =
  /** Ordförande: presides now, or would on opening. */
  | 'chair'
  /** Vice ordförande. */
  | 'viceChair'
  | 'secretary'
  | 'coordinator'
  /** Tjänstgörande: serves a seat. */
  | 'serving'
  /** Has any mandate in an attending body: members, substitutes, co-opted. */
  | 'participant'
  /** The system itself: Teams' own join and leave events. */
  | 'system';
