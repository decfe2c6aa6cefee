/** What an import takes in: a county's whole register is some two hundred rows. */
export const mostRows = 2_000;
export const mostBytes = 2_000_000;
/** An .xlsx is packed: what it may come to when unpacked, so that a small file can't fill the memory. */
export const mostUnpacked = 40_000_000;
/** More than any form has; a sheet wider than this is no list. */
export const mostColumns = 60;
/** The longest text of a cell that is kept. */
export const longestCell = 500;
