/** Where the words recorded for a place stand in the words of its block; twin of what recorded_words finds. */

/** @import {Place, Range} from "../types.js" */
import { ends, placeOf, starts } from "./approximate_search.js";
import { letters } from "./letters.js";
import { lastOf } from "./sequences.js";

/** Of this many letters of recorded words, one may be wrong in a loose copy. */
const RIGHT_FOR_ONE_WRONG = 6;

/** The text asked for last: many places are looked for in one. */
let last = { text: "", letters: letters("") };

/**
 * Return the offsets of recorded words in a text, or null if they are not there as often as their occurrence needs.
 * @param {Place} place
 * @param {string} text
 * @param {boolean} loosely whether a few letters may be wrong if the words are not there as recorded
 * @returns {Range | null}
 */
export function find(place, text, loosely) {
  if (last.text !== text) last = { text, letters: letters(text) };
  const { folded, raw } = last.letters;
  const found = findLetters(place, folded) ?? (loosely ? findNearly(place, folded) : null);
  return found && [raw[found[0]], raw[found[1] - 1] + sizeAt(text, raw[found[1] - 1])];
}

/**
 * Return how many units the character at an offset takes.
 * @param {string} text
 * @param {number} at
 */
export function sizeAt(text, at) {
  return /** @type {number} */ (text.codePointAt(at)) > 0xffff ? 2 : 1;
}

/**
 * Return where recorded words stand in folded letters.
 * @param {Place} place
 * @param {Uint32Array} folded
 * @returns {Range | null}
 */
export function findLetters({ words, occurrence }, folded) {
  const wanted = letters(words).folded;
  let at = -1;
  for (let seen = 0; seen < occurrence; seen++) {
    at = placeOf(wanted, folded, at + 1);
    if (at < 0) return null;
  }
  return [at, at + wanted.length];
}

/**
 * Return where words stand that differ in a few letters; the occurrences that are whole count with the others.
 * @param {Place} place
 * @param {Uint32Array} folded
 * @returns {Range | null}
 */
function findNearly({ words, occurrence }, folded) {
  const wanted = letters(words).folded;
  const wrong = Math.floor(wanted.length / RIGHT_FOR_ONE_WRONG);
  const found = ends(wanted, folded, wrong);
  if (found.length < occurrence) return null;
  const end = found[occurrence - 1];
  const floor = Math.max(0, end - wanted.length - wrong);
  const begin = starts(wanted, folded.slice(floor, end), wrong);
  return [floor + lastOf(begin), end];
}
