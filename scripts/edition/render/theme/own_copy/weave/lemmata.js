/** Where a lemma of the apparatus stands in the words of its block: letter by letter, with its marks and spaces. */

/** @import {Place, Range} from "../types.js" */
import { SPACE } from "../join/letters.js";

/** A line end with spaces around it; the line end is its first, so that a hostile copy is gone through once. */
const LINE_END = `(?:(?!\\n)[${SPACE}])*\\n[${SPACE}]*`;
const IS_SPACE = new RegExp(`[${SPACE}]`, "u");
const LETTER_OR_NUMBER_FIRST = /^[\p{L}\p{N}]/u;
const OF_WORD = /^[\p{L}\p{N}_]/u;

/**
 * Return the offsets of a lemma in a text, or null if it does not stand there as often as its occurrence needs.
 *
 * A space of the lemma may be the end of a line in the text; all else has to be as it was typed, so that nothing is
 * emended that reads otherwise.
 * @param {Place} place
 * @param {string} text
 * @returns {Range | null}
 */
export function findLemma({ words, occurrence }, text) {
  const typed = Array.from(words, (sign) => (IS_SPACE.test(sign) ? `(?:${sign}|${LINE_END})` : escapePattern(sign)));
  let number = 0;
  let end = 0;
  // Those that begin in another are met too, as the other may be in a word.
  for (const { index, 1: found } of text.matchAll(new RegExp(`(?=(${typed.join("")}))`, "gu"))) {
    const after = index + found.length;
    if (index < end || isInWord(words, text, index, after)) continue;
    number += 1;
    end = after;
    if (number === occurrence) return [index, end];
  }
  return null;
}

/**
 * Say whether a lemma that begins or ends with a letter is a part of a longer word.
 *
 * Letters are not asked for in the pattern itself: to compile that for each lemma would take most of the time.
 * @param {string} lemma
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function isInWord(lemma, text, start, end) {
  const before = lastSign(text.slice(Math.max(0, start - 2), start));
  const isBegun = LETTER_OR_NUMBER_FIRST.test(lemma) && OF_WORD.test(before);
  return isBegun || (LETTER_OR_NUMBER_FIRST.test(lastSign(lemma)) && OF_WORD.test(text.slice(end, end + 2)));
}

/** @param {string} text */
function lastSign(text) {
  return Array.from(text).pop() ?? "";
}

/**
 * Return a pattern that matches a text.
 * @param {string} text
 */
export function escapePattern(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
