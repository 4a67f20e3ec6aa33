'use client';

import { useEffect } from 'react';
import { copiedText } from '@/lib/dom/copied-text';
import { keepDragsInText } from '@/lib/dom/drag-in-text';

/** Selecting and copying mean the words of the texts, and nothing that stands around them. Renders nothing. */
export function SelectionOfWords() {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const copied = copiedText(document.getSelection());
      if (!copied || event.defaultPrevented || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', copied.plain);
      event.clipboardData.setData('text/html', copied.html);
      event.preventDefault();
    };
    const stop = keepDragsInText(document);
    document.addEventListener('copy', copy);
    return () => {
      stop();
      document.removeEventListener('copy', copy);
    };
  }, []);
  return null;
}
