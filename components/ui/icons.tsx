import type { ReactNode } from 'react';

/** Line pictures on a 20 px grid in the colour of the text; always beside or under words. */
export function icon(paths: ReactNode) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {paths}
    </svg>
  );
}

export const closeIcon = icon(<path d="M5 5l10 10M15 5L5 15" />);

export const sunIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.25" />
    <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4" />
  </>,
);

export const moonIcon = icon(<path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" />);

/** Half lit: as the system has it. */
export const systemThemeIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.75" />
    <path d="M10 3.25a6.75 6.75 0 0 1 0 13.5z" fill="currentColor" />
  </>,
);

export const keyboardIcon = icon(
  <>
    <rect x="2" y="5" width="16" height="10.5" rx="2" />
    <path d="M5 8.2h.01M8.3 8.2h.01M11.7 8.2h.01M15 8.2h.01M6.5 12.2h7" />
  </>,
);

export const bellIcon = icon(
  <path d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.25 1.25H3.75zM8.25 16.75a1.9 1.9 0 0 0 3.5 0M10 4V2.75" />,
);

export const searchIcon = icon(
  <>
    <circle cx="8.75" cy="8.75" r="5" />
    <path d="M12.5 12.5l4 4" />
  </>,
);
