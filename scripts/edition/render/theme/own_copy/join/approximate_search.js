/** Where words stand in letters with a few of them wrong, lost or added. */

const MOST_LETTERS = 100;

/**
 * Return the places after which words end with at most so many errors; of places that overlap the best, the last of
 * those that are alike.
 * @param {Uint32Array} words
 * @param {Uint32Array} text
 * @param {number} wrong
 * @returns {number[]}
 */
export function ends(words, text, wrong) {
  if (!words.length || words.length > MOST_LETTERS) return [];
  /** @type {{ seen: number, best: number, least: number }[]} */
  const found = [];
  distances(words, text).forEach((errors, at) => {
    const end = at + 1;
    const last = found.at(-1);
    if (errors > wrong) return;
    if (!last || end - last.seen > wrong + 1) found.push({ seen: end, best: end, least: errors });
    else Object.assign(last, errors <= last.least ? { seen: end, best: end, least: errors } : { seen: end });
  });
  return found.map(({ best }) => best);
}

/**
 * Return the places at which words begin with at most so many errors.
 * @param {Uint32Array} words
 * @param {Uint32Array} text
 * @param {number} wrong
 */
export function starts(words, text, wrong) {
  return ends(words.toReversed(), text.toReversed(), wrong)
    .map((end) => text.length - end)
    .toReversed();
}

/**
 * Return for each letter of a text the fewest errors with which words can end there.
 * @param {Uint32Array} words
 * @param {Uint32Array} text
 */
function distances(words, text) {
  let before = Uint16Array.from({ length: words.length + 1 }, (_, errors) => errors);
  let column = new Uint16Array(words.length + 1);
  return Array.from(text, (letter) => {
    for (let i = 1; i <= words.length; i++) {
      const replaced = before[i - 1] + (words[i - 1] === letter ? 0 : 1);
      column[i] = Math.min(replaced, before[i] + 1, column[i - 1] + 1);
    }
    [before, column] = [column, before];
    return before[words.length];
  });
}

/**
 * Return where some letters stand in others as they are, from a place on; -1 if they do not.
 * @param {Uint32Array} words
 * @param {Uint32Array} text
 * @param {number} from
 * @param {number} [end]
 */
export function placeOf(words, text, from, end = text.length) {
  for (let at = text.indexOf(words[0], from); at >= 0; at = text.indexOf(words[0], at + 1)) {
    if (at + words.length > end) return -1;
    if (words.every((letter, i) => text[at + i] === letter)) return at;
  }
  return -1;
}
