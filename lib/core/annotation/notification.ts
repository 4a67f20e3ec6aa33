/** What a person is told of: that somebody answered, named or invited them, or that a note of theirs was hidden. */

export const NOTIFICATION_KINDS = ['reply', 'mention', 'invitation', 'hidden'] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** As its person sees it, of a note or a group that they may see by now. */
export type Notification = {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly created: string;
  readonly read: boolean;
  /** Whose doing it was; left out where they are gone. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly note?: {
    readonly id: string;
    /** The first note of its thread; of a first note itself. */
    readonly root: string;
    /** How it begins. */
    readonly beginning: string;
    /** Short title of the treaty that the thread is about. */
    readonly treaty?: string;
  };
  readonly group?: { readonly id: string; readonly name: string };
};

/** Numbers of unread ones above this are not told apart. */
export const MOST_COUNTED = 99;
