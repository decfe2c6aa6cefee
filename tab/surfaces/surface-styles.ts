import { makeStyles, tokens } from '@fluentui/react-components';

export const useSurface = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '640px',
    marginInline: 'auto',
    overflowWrap: 'anywhere',
  },
  wide: { maxWidth: '1120px' },
  rule: { border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: 0, width: '100%' },
  centre: { justifyContent: 'center', alignItems: 'flex-start', maxWidth: '420px' },
});
