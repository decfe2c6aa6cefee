import { makeStyles, tokens } from '@fluentui/react-components';

/** Measures shared by the surfaces, so that everything stands on the same lines. */
export const useLayout = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  /** At the end of a page: small, on the page's own left edge. */
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& a': { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
    '& > button': { minWidth: 0, paddingInline: 0 },
  },
  between: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  grow: { flexGrow: 1, minWidth: 0 },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    border: 'none',
    margin: 0,
    padding: 0,
    // A browser's own legend stands two pixels in.
    '& > legend': { padding: 0 },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  numbered: { margin: 0, paddingLeft: '1.4em' },
  step: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  muted: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  start: { justifyContent: 'flex-start', textAlign: 'left', width: '100%', minWidth: 0 },
  fixed: { flexShrink: 0, whiteSpace: 'nowrap' },
  wide: { width: '100%', minWidth: 0 },
  line: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
});
