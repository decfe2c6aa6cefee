/** What a person can be to a matter. One person can be several. */
export type MatterRole =
  /** Koordinator, in whichever body: they support them all. */
  | 'coordinator'
  /** Sekreterare of the body that has the matter, or is to get it. */
  | 'secretary'
  /** Ordförande of such a body. */
  | 'chair'
  /** Has a seat in such a body, or is co-opted to it. */
  | 'member'
  /** Kontaktperson of a principal that it concerns. */
  | 'contact'
  /** Has an assignment in it. */
  | 'assignee'
  /** The installation itself. */
  | 'system';
