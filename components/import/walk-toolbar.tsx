import { Button } from '@/components/ui/button';
import type { Asking } from './item-form';
import { itemName } from './item-words';
import type { Walk } from './use-walk';
import styles from './walk-toolbar.module.css';

type WalkToolbarProps = {
  readonly walk: Walk;
  readonly onAsk: (asking: Asking) => void;
};

type Action = {
  readonly name: string;
  readonly keys: string;
  readonly does: () => void;
  readonly off?: boolean;
};

/** What can be done with the item at hand, each with its key. */
export function WalkToolbar({ walk, onAsk }: WalkToolbarProps) {
  const { item } = walk;
  const out = item?.role === 'left-out';
  const title = item?.role === 'title';
  const none = item === undefined;
  const isGroup = /^(?:part|chapter|section)$/.test(item?.role ?? '');
  const numbered = /^(?:part|chapter|section|article|annex)$/.test(item?.role ?? '');
  const actions: readonly Action[] = [
    { name: 'Merge up', keys: 'm', does: walk.merge, off: none || walk.index === 0 },
    { name: 'Split', keys: 's', does: walk.split, off: none || isGroup },
    { name: 'Number', keys: 'r', does: () => onAsk('number'), off: !numbered },
    { name: 'Heading', keys: 'h', does: () => onAsk('heading'), off: none || out || title },
    { name: 'Kind', keys: 't', does: () => onAsk('role'), off: none },
    { name: 'Words', keys: 'e', does: () => onAsk('words'), off: none || out || isGroup },
    { name: out ? 'Take back' : 'Leave out', keys: 'd', does: walk.drop, off: none },
    { name: 'Undo', keys: 'z', does: () => walk.back('undo'), off: !walk.canUndo },
    { name: 'Redo', keys: '⇧Z', does: () => walk.back('redo'), off: !walk.canRedo },
  ];
  return (
    <fieldset className={styles.toolbar}>
      <legend className={styles.legend}>
        {item ? `${itemName(item)}, line ${item.line}` : 'Nothing is chosen'}
      </legend>
      {actions.map(({ name, keys, does, off }) => (
        <Button key={keys} size="s" onClick={does} disabled={off}>
          {name} <kbd className={styles.key}>{keys}</kbd>
        </Button>
      ))}
    </fieldset>
  );
}

/** The doubts: how many, and ways to the next and the one before. */
export function DoubtBar({ walk }: { readonly walk: Walk }) {
  const { doubts, asked } = walk;
  const place = doubts.findIndex(({ id }) => id === asked?.id) + 1;
  const count = doubts.length === 1 ? '1 doubt' : `${doubts.length} doubts`;
  return (
    <div className={styles.doubts}>
      <span>{place > 0 ? `Doubt ${place} of ${doubts.length}` : count}</span>
      <Button size="s" onClick={() => walk.ask(-1)} disabled={doubts.length === 0}>
        Previous doubt <kbd className={styles.key}>p</kbd>
      </Button>
      <Button size="s" onClick={() => walk.ask(1)} disabled={doubts.length === 0}>
        Next doubt <kbd className={styles.key}>n</kbd>
      </Button>
    </div>
  );
}
