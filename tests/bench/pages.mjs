/** The pages of matters that are measured, by name. */
export const pages = {
  board: { path: '/api/matters' },
  search: { path: `/api/matters?text=${encodeURIComponent('vaccination')}`, text: 'vaccination' },
  'follow-up': { path: '/api/follow-up' },
};
