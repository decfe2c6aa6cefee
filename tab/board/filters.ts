import type { BoardQuery } from '../../src/contract/matters.ts';
import { asId } from '../../src/domain/ids.ts';
import type { Changes, Place } from '../pipeline/place.ts';

/** What the board is narrowed to, as it stands in the address. Empty: any. */
export type Filters = {
  readonly text: string;
  readonly body: string;
  readonly principal: string;
  readonly presenter: string;
  readonly overdue: boolean;
  readonly deviation: boolean;
};

export const noFilters: Filters = {
  text: '',
  body: '',
  principal: '',
  presenter: '',
  overdue: false,
  deviation: false,
};

/** Read from the address; `of-body`, since `body` there is whose style of minutes. */
export const filtersIn = ({ get }: Pick<Place, 'get'>): Filters => ({
  text: get('text'),
  body: get('of-body'),
  principal: get('principal'),
  presenter: get('presenter'),
  overdue: get('overdue') === 'yes',
  deviation: get('deviation') === 'yes',
});

export const inAddress = (filters: Filters): Changes => ({
  text: filters.text.trim(),
  'of-body': filters.body,
  principal: filters.principal,
  presenter: filters.presenter.trim(),
  overdue: filters.overdue ? 'yes' : '',
  deviation: filters.deviation ? 'yes' : '',
});

/** What is asked of the server. */
export const asQuery = ({ text, body, principal, presenter, overdue, deviation }: Filters): BoardQuery => ({
  ...(text === '' ? {} : { text }),
  ...(body === '' ? {} : { body }),
  ...(principal === '' ? {} : { principal: asId(principal) }),
  ...(presenter === '' ? {} : { presenter }),
  ...(overdue ? { overdue: 'yes' as const } : {}),
  ...(deviation ? { deviation: 'yes' as const } : {}),
});

/** How many things the board is narrowed by. */
export const filtering = (filters: Filters): number =>
  Object.values(filters).filter((value) => value !== '' && value !== false).length;
