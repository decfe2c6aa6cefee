import { makeStyles, tokens } from '@fluentui/react-components';

/** Big enough to be read from the back of a room. */
export const useStage = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: 'clamp(12px, min(3vw, 3.5vh), 48px)',
    display: 'flex',
    flexDirection: 'column',
    gap: 'clamp(12px, min(1.8vw, 2.4vh), 36px)',
    overflowWrap: 'anywhere',
  },
  /** At the bottom of the picture, wherever what stands above it ends. */
  grid: { marginTop: 'auto' },
  number: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: 0,
    fontSize: 'clamp(24px, min(4vw, 6.2vh), 76px)',
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightSemibold,
  },
  long: { fontSize: 'clamp(18px, 2.6vw, 50px)', lineHeight: 1.3 },
  asked: { margin: 0, fontSize: 'clamp(18px, 2.4vw, 46px)', lineHeight: 1.35, whiteSpace: 'pre-line' },
  state: {
    margin: 0,
    fontSize: 'clamp(18px, min(2vw, 3.4vh), 38px)',
    lineHeight: 1.3,
    fontWeight: tokens.fontWeightSemibold,
  },
  order: { margin: 0, paddingLeft: '1.4em', fontSize: 'clamp(18px, 2.4vw, 46px)' },
  rail: {
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground5,
    // Seen in high contrast, where the rail has the page's own colour.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    fontSize: 'clamp(16px, min(1.5vw, 2.5vh), 30px)',
    lineHeight: 1.3,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '2em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    '@media (min-width: 640px)': { gridTemplateColumns: '2em minmax(0, 1fr) auto' },
  },
  ordinal: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, textAlign: 'right' },
  heading: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    '@media (min-width: 640px)': { WebkitLineClamp: 1 },
    // oxlint-disable-next-line typescript/no-deprecated -- no browser cuts lines without it
    WebkitBoxOrient: 'vertical',
  },
  result: {
    gridColumn: '2',
    '@media (min-width: 640px)': { gridColumn: '3' },
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    margin: 0,
    fontSize: 'clamp(16px, min(1.6vw, 2.6vh), 32px)',
    lineHeight: 1.35,
    color: tokens.colorNeutralForeground2,
  },
});
