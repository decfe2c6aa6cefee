import { makeStyles, tokens } from '@fluentui/react-components';

export const useArchiveStyles = makeStyles({
  /** Beside each other where there is room, below each other in a side panel. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  wide: { gridColumn: '1 / -1' },
  hit: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  excerpt: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  opener: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit', tabSize: 4 },
  select: { minWidth: 0, width: '100%', maxWidth: 'none' },
  hidden: { display: 'none' },
});
