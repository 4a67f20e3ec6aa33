'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { MentionPlace } from '@/lib/client/mention-client';
import styles from './mention-picker.module.css';
import { type MentionOffer, useMentionOffers } from './use-mention-offers';
import { $insertMention, type AskedMention, useMentionQuery } from './use-mention-query';

type MentionPickerProps = {
  /** Whose people can be mentioned. */
  readonly place: MentionPlace | undefined;
  /** The texts at hand, in which a bare “Art. 4” is looked for. */
  readonly near: readonly string[];
};

/**
 * Offers people and clauses below the text while `@` or the name of an article is typed: arrows choose, Enter
 * and Tab take, Escape leaves the words as they are. The caret stays in the text, and the page where it is.
 */
export function MentionPicker({ place, near }: MentionPickerProps) {
  const asked = useMentionQuery();
  const offers = useMentionOffers(asked, place, near);
  const [left, setLeft] = useState<string>();
  if (asked === undefined || offers.length === 0 || left === placeOf(asked)) return null;
  return (
    <OpenPicker
      key={`${placeOf(asked)} ${asked.query}`}
      asked={asked}
      offers={offers}
      onLeave={() => setLeft(placeOf(asked))}
    />
  );
}

function placeOf({ key, from }: AskedMention): string {
  return `${key}:${from}`;
}

type OpenPickerProps = {
  readonly asked: AskedMention;
  readonly offers: readonly MentionOffer[];
  readonly onLeave: () => void;
};

function OpenPicker({ asked, offers, onLeave }: OpenPickerProps) {
  const [editor] = useLexicalComposerContext();
  const id = useId();
  // Words that were not meant as a mention must not become one by Enter.
  const [active, setActive] = useState(asked.isAsked ? 0 : -1);
  const take = ({ mention }: MentionOffer) => editor.update(() => $insertMention(asked, mention));
  const step = (by: number) => setActive((active + by + offers.length) % offers.length);
  useListKeys({
    down: () => step(1),
    up: () => (active < 0 ? setActive(offers.length - 1) : step(-1)),
    take: () => {
      const offer = offers[active];
      if (offer) take(offer);
      return offer !== undefined;
    },
    leave: onLeave,
  });
  useActiveOption(id, active);

  return (
    <>
      <div className={styles.picker} role="listbox" id={id} aria-label="To mention">
        {offers.map((offer, index) => (
          <Option
            key={keyOf(offer)}
            id={`${id}-${index}`}
            offer={offer}
            selected={index === active}
            onTake={() => take(offer)}
          />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {offers.length === 1 ? 'One can be mentioned' : `${offers.length} can be mentioned`}: arrow
        keys choose, Enter takes, Escape closes.
      </p>
    </>
  );
}

function keyOf({ mention }: MentionOffer): string {
  return mention.kind === 'person'
    ? mention.id
    : `${mention.treaty} ${mention.lang} ${mention.name ?? ''} ${mention.eId}`;
}

type OptionProps = {
  readonly id: string;
  readonly offer: MentionOffer;
  readonly selected: boolean;
  readonly onTake: () => void;
};

function Option({ id, offer, selected, onTake }: OptionProps) {
  const { mention, heading, preview } = offer;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken in the text, where the focus stays.
    // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant.
    <div
      className={styles.option}
      role="option"
      id={id}
      aria-selected={selected}
      // The caret would leave the text with the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className={styles.label} dir="auto">
        {mention.kind === 'person' ? `@${mention.label}` : mention.label}
      </span>
      {heading !== undefined && (
        <span className={styles.heading} dir="auto">
          {heading}
        </span>
      )}
      {preview !== undefined && (
        <span className={styles.preview} dir="auto">
          {preview}
        </span>
      )}
    </div>
  );
}

/** Tells a screen reader in the text which option is chosen, and keeps that one in sight in its list. */
function useActiveOption(list: string, active: number): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const text = editor.getRootElement();
    if (!text) return;
    text.setAttribute('aria-controls', list);
    if (active >= 0) text.setAttribute('aria-activedescendant', `${list}-${active}`);
    const option = document.getElementById(`${list}-${active}`);
    const box = option?.parentElement;
    if (option && box) {
      const below = option.offsetTop + option.offsetHeight - box.clientHeight;
      box.scrollTop = Math.min(option.offsetTop, Math.max(box.scrollTop, below));
    }
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [editor, list, active]);
}

type ListKeys = {
  readonly down: () => void;
  readonly up: () => void;
  /** False where nothing is chosen: the key then does what it does in the text. */
  readonly take: () => boolean;
  readonly leave: () => void;
};

function useListKeys(keys: ListKeys): void {
  const [editor] = useLexicalComposerContext();
  const down = useEffectEvent(keys.down);
  const up = useEffectEvent(keys.up);
  const take = useEffectEvent(keys.take);
  const leave = useEffectEvent(keys.leave);
  useEffect(() => {
    const on = (act: () => boolean | undefined) => (event: KeyboardEvent | null) => {
      if (!event || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return false;
      if (act() === false) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    };
    const high = COMMAND_PRIORITY_HIGH;
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        on(() => void down()),
        high,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        on(() => void up()),
        high,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        on(() => take()),
        high,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        on(() => take()),
        high,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        on(() => void leave()),
        high,
      ),
    );
  }, [editor]);
}
