import { makeStyles, tokens } from '@fluentui/react-components';

const filled = (background: string, foreground: string, border: string) => ({
  backgroundColor: background,
  color: foreground,
  border: `1px solid ${border}`,
});

const good = filled(
  tokens.colorPaletteGreenBackground1,
  tokens.colorPaletteGreenForeground1,
  tokens.colorPaletteGreenBorder1,
);
const bad = filled(
  tokens.colorPaletteRedBackground1,
  tokens.colorPaletteRedForeground1,
  tokens.colorPaletteRedBorder1,
);
const aside = filled(
  tokens.colorNeutralBackground3,
  tokens.colorNeutralForeground1,
  tokens.colorNeutralStroke1,
);
const remark = filled(
  tokens.colorPaletteYellowBackground1,
  tokens.colorPaletteYellowForeground2,
  tokens.colorPaletteYellowBorder1,
);
const brand = filled(tokens.colorBrandBackground2, tokens.colorBrandForeground2, tokens.colorBrandStroke2);
const waiting = {
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground2,
  border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
};
const gone = {
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground3,
  border: '1px solid transparent',
};

/** Colour of each stance; always together with its shape and its word. */
export const useToneStyles = makeStyles({
  agree: good,
  approve: good,
  'agree-with-remark': remark,
  'stand-aside': aside,
  abstain: aside,
  disagree: bad,
  reject: bad,
  split: remark,
  waiting,
  silent: waiting,
  answered: brand,
  represented: brand,
  partly: brand,
  unrepresented: gone,
});
