import { useEffect, useState } from 'react';
import type { ThemeName } from '../address.ts';
import type { Teams } from '../teams.ts';

/** Teams' theme, followed live; outside Teams the one asked for, else the system's. The browser's own parts follow it. */
export function useTheme(teams: Teams | null, asked: ThemeName | null): ThemeName {
  const [theme, setTheme] = useState<ThemeName | null>(null);
  useEffect(() => {
    teams?.onTheme(setTheme);
  }, [teams]);
  const shown = theme ?? teams?.theme ?? asked ?? systemTheme();
  useEffect(() => {
    document.documentElement.style.colorScheme = shown === 'light' ? 'light' : 'dark';
  }, [shown]);
  return shown;
}

const systemTheme = (): ThemeName =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
