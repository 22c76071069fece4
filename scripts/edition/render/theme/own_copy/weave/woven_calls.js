/** Where in a block's words its notes are called: at the copy's own marks, or after the words recorded for them. */

/** @import {Place, Range} from "../types.js" */
import { find } from "../join/recorded_words.js";
import { escapePattern } from "./lemmata.js";
import { countCharacters, escapeText } from "./woven_words.js";

/**
 * A note call: the words after which it stands, its HTML; how it is printed, if the article has it, else ""; href:
 * where the call leads that the witness has, which its view shows instead.
 * @typedef {{ after: Place, html: string, printed: string, href: string }} Called
 */
/** @typedef {{ start: number, end: number, html: string }} WovenCall link for what is there */

const MOST_BETWEEN = 4;
const ANY_LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/**
 * Find where a note is called: after the words recorded for it; the copy's own mark there is replaced.
 * @param {Called} called
 * @param {string} text
 * @param {Range[]} printed where calls stand in the copy, in order
 * @param {boolean} loosely
 * @returns {WovenCall}
 */
export function printedCall(called, text, printed, loosely) {
  const found = find(called.after, text, loosely);
  if (!found) return { start: text.length, end: text.length, html: called.html };
  const after = found[1];
  const mark = [...printed, ...bareCall(called.printed, text, after)].find(([start]) => isNear(text, after, start));
  if (!mark) return { start: after, end: after, html: called.html };
  return { start: mark[0], end: mark[1], html: asPrinted(called, text.slice(...mark)) + called.html };
}

/**
 * Return the call of a note after some words if it is its number alone.
 * @param {string} number
 * @param {string} text
 * @param {number} after
 * @returns {Range[]}
 */
function bareCall(number, text, after) {
  const bare = new RegExp(`[^\\p{L}\\p{N}_\\n]{0,3}${escapePattern(number)}(?![\\p{L}\\p{N}_])`, "uy");
  bare.lastIndex = after;
  const end = bare.test(text) ? bare.lastIndex : 0;
  return end ? [[end - number.length, end]] : [];
}

/**
 * Say whether nothing but a few marks stands between words and a call.
 * @param {string} text
 * @param {number} after
 * @param {number} start
 */
function isNear(text, after, start) {
  if (start < after || start - after > 2 * MOST_BETWEEN) return false;
  return countCharacters(text, after, start) <= MOST_BETWEEN && !ANY_LETTER_OR_NUMBER.test(text.slice(after, start));
}

/**
 * Place a call of ours after its words, the citation that they stand in, and the call of a note there.
 * @param {Called} called
 * @param {string} text
 * @param {WovenCall[]} woven
 * @param {Range[]} cited
 * @param {boolean} loosely
 * @returns {WovenCall[]} none if its words are not there
 */
export function addedCall(called, text, woven, cited, loosely) {
  const found = find(called.after, text, loosely);
  if (!found) return [];
  const after = cited.find(([start, end]) => start < found[1] && found[1] < end)?.[1] ?? found[1];
  const isBeside = (/** @type {WovenCall} */ { start }) => start >= after && countCharacters(text, after, start) <= 1;
  const end = woven.find(isBeside)?.end ?? after;
  return [{ start: end, end, html: called.html }];
}

/**
 * Return the call as the copy has it, for the view of the witness.
 * @param {Called} called
 * @param {string} mark
 */
function asPrinted({ href }, mark) {
  return href ? `<a class="as-printed" href="${escapeText(href)}">${escapeText(mark)}</a>` : "";
}
