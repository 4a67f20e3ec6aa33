/** Words typed on the keyboard of another language: "ghbdtn" for "привет". */

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const TO_RUSSIAN = keys(LATIN, RUSSIAN);
const TO_LATIN = keys(RUSSIAN, LATIN);

/** What the same keys write on the other keyboards, where all of them are letters there. O(length). */
export function otherKeyboard(word: string): string[] {
  return [TO_RUSSIAN, TO_LATIN].flatMap((table) => {
    const letters = [...word].map((letter) => table.get(letter));
    const typed = letters.join('');
    return letters.every((letter) => letter !== undefined) && /^\p{L}+$/u.test(typed) ? typed : [];
  });
}

function keys(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((key, at) => [key, to.charAt(at)]));
}
