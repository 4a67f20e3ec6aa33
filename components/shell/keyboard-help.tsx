'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { keyboardIcon } from '@/components/ui/icons';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import styles from './keyboard-help.module.css';
import { savePreference } from './preferences';
import { ShortcutTable } from './shortcut-table';

/** The keys of the site: a button and `?` show them, and a switch turns single keys off. */
export function KeyboardHelp({ initialKeys }: { readonly initialKeys: 'on' | 'off' }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [keys, setKeys] = useState(initialKeys);

  useShortcuts({
    '?': () => setOpen(true),
    'g h': () => router.push('/'),
    'g n': () => router.push('/annotations'),
  });

  function switchKeys(next: 'on' | 'off') {
    setKeys(next);
    savePreference('keys', next);
    document.documentElement.dataset.keys = next;
  }

  return (
    <>
      <IconButton label="Keyboard shortcuts" icon={keyboardIcon} onClick={() => setOpen(true)} />
      <Dialog open={open} title="Keyboard shortcuts" onClose={() => setOpen(false)}>
        <ShortcutTable />
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={keys === 'on'}
            onChange={(event) => switchKeys(event.target.checked ? 'on' : 'off')}
          />
          <span>
            Single-key shortcuts are {keys}
            <small className={styles.hint}>
              Switch them off if you speak to your computer or press keys by accident. Keys with
              Ctrl or ⌘ go on working.
            </small>
          </span>
        </label>
        <p className={styles.more}>
          <Link href="/help" onClick={() => setOpen(false)}>
            How Concordat works
          </Link>
        </p>
      </Dialog>
    </>
  );
}
