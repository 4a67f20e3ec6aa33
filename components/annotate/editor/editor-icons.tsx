import { icon } from '@/components/ui/icons';

/** Line pictures of the editor's formats, in the frame of the rest of the interface. */
export const boldIcon = icon(
  <path
    strokeWidth="2"
    d="M6.5 4.5h4.2a2.6 2.6 0 0 1 0 5.3H6.5zM6.5 9.8h5a2.85 2.85 0 0 1 0 5.7h-5z"
  />,
);

export const italicIcon = icon(<path d="M8.5 4.5H14M6 15.5h5.5M11.4 4.5l-3 11" />);

export const quoteIcon = icon(
  <path d="M4 13.5V10a4.2 4.2 0 0 1 3.6-4.2M4 10.5h3.4v3.6H4zM11.5 13.5V10a4.2 4.2 0 0 1 3.6-4.2M11.5 10.5h3.4v3.6h-3.4z" />,
);

export const bulletIcon = icon(<path d="M8 5.5h8M8 10h8M8 14.5h8M4 5.5h.01M4 10h.01M4 14.5h.01" />);

export const numberIcon = icon(
  <path d="M9 5.5h7M9 10h7M9 14.5h7M3.5 4.5l1.2-.6v3.6M3.4 11.6c.2-1.4 2.4-1.2 2.3.1 0 .8-1.4 1.5-2.3 2.6h2.5" />,
);

export const linkIcon = icon(
  <path d="M8.6 11.4a3 3 0 0 0 4.3 0l2.2-2.2a3 3 0 0 0-4.3-4.3l-.9.9M11.4 8.6a3 3 0 0 0-4.3 0l-2.2 2.2a3 3 0 0 0 4.3 4.3l.9-.9" />,
);

export const codeIcon = icon(<path d="M7 6 3.5 10 7 14M13 6l3.5 4-3.5 4" />);

export const codeBlockIcon = icon(<path d="M3.5 4.5h13v11h-13zM8 8l-2 2 2 2M12 8l2 2-2 2" />);

export const headingIcon = icon(<path strokeWidth="2" d="M5 4.5v11M15 4.5v11M5 10h10" />);

export const subheadingIcon = icon(<path d="M6.5 6.5v8M13.5 6.5v8M6.5 10.5h7" />);
