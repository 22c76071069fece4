/** What several steps of the search need of lists. */

/**
 * Return the last of a list that is not empty.
 * @template T
 * @param {T[]} list
 */
export function lastOf(list) {
  return list[list.length - 1];
}

/**
 * Return the whole numbers from one on, up to another that is left out.
 * @param {number} first
 * @param {number} end
 */
export function numbersFrom(first, end) {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/**
 * Divide a list where one does not go on from the one before.
 * @template T
 * @param {T[]} list
 * @param {(one: T, before: T) => boolean} goesOn
 */
export function runsOf(list, goesOn) {
  /** @type {T[][]} */
  const runs = [];
  list.forEach((one, i) => {
    if (i && goesOn(one, list[i - 1])) lastOf(runs).push(one);
    else runs.push([one]);
  });
  return runs;
}
