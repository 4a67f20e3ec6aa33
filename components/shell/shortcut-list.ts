/** Every key of the interface, as the help shows it. A key in a row of two is pressed after the first. */
export const SHORTCUTS = [
  {
    title: 'Anywhere',
    keys: [
      { keys: ['?'], does: 'Show these keys' },
      { keys: ['/'], does: 'Search everything (also Ctrl or ⌘ + K)' },
      { keys: ['f'], does: 'Find in the text of a reader or a comparison' },
      { keys: ['g', 'h'], does: 'Go to the treaties' },
      { keys: ['g', 'n'], does: 'Go to your notes' },
    ],
  },
  {
    title: 'Reading',
    keys: [
      { keys: [']'], does: 'Next article (also j)' },
      { keys: ['['], does: 'Previous article (also k)' },
      { keys: ['a'], does: 'Annotate the selected words, or the article in focus' },
      { keys: ['y'], does: 'Change the address to the permanent link of this version' },
    ],
  },
  {
    title: 'What a search found',
    keys: [
      { keys: ['j'], does: 'Next hit (also ↓ from a hit)' },
      { keys: ['k'], does: 'Previous hit (also ↑)' },
      { keys: ['Enter'], does: 'Open it' },
    ],
  },
  {
    title: 'Comparing',
    keys: [
      { keys: ['j'], does: 'Next row (also ])' },
      { keys: ['k'], does: 'Previous row (also [)' },
      { keys: ['n'], does: 'Next change, or next shared passage' },
      { keys: ['p'], does: 'Previous change, or shared passage' },
      { keys: ['e'], does: 'Pair the row in focus, or in view, by hand' },
    ],
  },
  {
    title: 'Correcting an import',
    keys: [
      { keys: ['n'], does: 'Next doubt (p: previous)' },
      { keys: ['j'], does: 'Next provision (k: previous; also the arrow keys)' },
      { keys: ['→'], does: 'Choose where to split, sentence by sentence (> word by word)' },
      { keys: ['s'], does: 'Split there' },
      { keys: ['m'], does: 'Merge into the provision before' },
      { keys: ['r'], does: 'Change the number' },
      { keys: ['h'], does: 'Change the heading' },
      { keys: ['t'], does: 'Change the kind' },
      { keys: ['e'], does: 'Change the words' },
      { keys: ['d'], does: 'Leave out, or take back' },
      { keys: ['z'], does: 'Undo (Shift + z: make again)' },
    ],
  },
  {
    title: 'Settling notes in a new version',
    keys: [
      { keys: ['j'], does: 'Next place (k: previous; also the arrow keys)' },
      { keys: ['a'], does: 'Accept the place that was found' },
      { keys: ['1'], does: 'Choose the first candidate (to 8)' },
      { keys: ['r'], does: 'Select the words in the new text' },
      { keys: ['o'], does: 'Keep the note without a place' },
      { keys: ['u'], does: 'Undo the last' },
    ],
  },
  {
    title: 'Writing a note',
    keys: [
      { keys: ['Ctrl or ⌘ + Enter'], does: 'Save the note' },
      { keys: ['Esc'], does: 'Close the editor and keep the draft' },
    ],
  },
] as const;
