/** Skrivsätt (MI3): how one body words and lays out its minutes. Everything a renderer would otherwise have to choose. */
export type StyleProfile = {
  readonly name: StyleName;
  /** "Föredragningslistan godkändes" or "Samrådet godkände föredragningslistan". */
  readonly voice: 'passive' | 'active';
  /** "beslutade att" or, before a list of clauses, "beslutar:". */
  readonly listTense: 'past' | 'present';
  /** "godkändes och lades till handlingarna" or "lades till handlingarna". */
  readonly previousMinutes: 'approved-and-filed' | 'filed';
  /** Mark before a clause of a decision, and before an item of a list. */
  readonly bullet: '-' | 'o';
  /** `2024-03-15` or `20240315`. */
  readonly date: 'iso' | 'compact';
  /** Put before the meeting's hours. */
  readonly clockWord: 'kl.' | 'Kl.';
  /** Between the hours of the meeting: "9.00 – 15.00". */
  readonly hoursDash: string;
  /** Between the first and the last item number. */
  readonly rangeDash: string;
  readonly party: 'lower' | 'upper';
  readonly attendance: 'before-items' | 'after-items';
  /** Name and principal in columns of their own. */
  readonly personColumns: boolean;
  /** Is "ersättare" written behind the principal? */
  readonly substituteMark: boolean;
  /** What stands under "ärenden till LSG" and "övriga frågor" when there was nothing. */
  readonly nothing: 'sentence' | 'heading-alone' | 'dash';
  /** What a share of votes is given of, if it is given (DE13). */
  readonly shares: 'none' | 'yes-and-no' | 'roll' | 'seats';
};

export type StyleName = '2022' | '2024' | '2025';

const style2024: StyleProfile = {
  name: '2024',
  voice: 'passive',
  listTense: 'past',
  previousMinutes: 'approved-and-filed',
  bullet: '-',
  date: 'compact',
  clockWord: 'Kl.',
  hoursDash: ' – ',
  rangeDash: '-',
  party: 'lower',
  attendance: 'after-items',
  personColumns: false,
  substituteMark: true,
  nothing: 'heading-alone',
  shares: 'none',
};

const style2022: StyleProfile = {
  ...style2024,
  name: '2022',
  date: 'iso',
  clockWord: 'kl.',
  hoursDash: ' -',
  rangeDash: ' - ',
  personColumns: true,
  nothing: 'sentence',
};

const style2025: StyleProfile = {
  ...style2024,
  name: '2025',
  voice: 'active',
  listTense: 'present',
  previousMinutes: 'filed',
  bullet: 'o',
  date: 'iso',
  clockWord: 'kl.',
  attendance: 'before-items',
  nothing: 'dash',
};

/** The three that have been in use, named after the year of the minutes they are taken from. */
export const styles: Readonly<Record<StyleName, StyleProfile>> = {
  '2022': style2022,
  '2024': style2024,
  '2025': style2025,
};

/** What a body follows that has chosen nothing. */
export const defaultStyle: StyleProfile = style2024;
