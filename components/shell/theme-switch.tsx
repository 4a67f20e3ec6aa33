'use client';

import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { moonIcon, sunIcon, systemThemeIcon } from '@/components/ui/icons';
import { savePreference, type Theme } from './preferences';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };
const ICONS = { system: systemThemeIcon, light: sunIcon, dark: moonIcon };

/** One button that goes through the three themes; the page changes at once. */
export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  function change() {
    const next = NEXT[theme];
    setTheme(next);
    savePreference('theme', next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }

  return (
    <IconButton
      label={`Theme: ${NAMES[theme]}. Change to ${NAMES[NEXT[theme]]}`}
      icon={ICONS[theme]}
      onClick={change}
    />
  );
}
