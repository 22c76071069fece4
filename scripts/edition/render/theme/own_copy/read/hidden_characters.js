/** Takes out of a copy what nobody sees: marks that turn the direction of writing, what has no width, controls. */

/** @import {SourceText} from "../types.js" */

const DIRECTIONS = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
const WITHOUT_WIDTH =
  "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0" +
  "\\ufff9-\\ufffc\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}";
/** Joiners after a letter of a script in which they join nothing, as Latin, Greek and Cyrillic. */
const LONE_JOINERS = "(?<![\\u0590-\\u{10ffff}])[\\u200c\\u200d]";
const HIDDEN_CHARACTERS = new RegExp(`[${DIRECTIONS}${WITHOUT_WIDTH}]|${LONE_JOINERS}`, "gu");
const STEERING_CHARACTERS = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/**
 * Return a copy without hidden characters, and how many they were; its lines and marks stay what they are.
 *
 * What steers machines becomes a space. Soft hyphens stay, as they say where words may be divided.
 * @param {SourceText} source
 * @returns {SourceText}
 */
export function unhidden(source) {
  const places = new Uint32Array(source.text.length + 1);
  let hidden = 0;
  let at = 0;
  let gone = 0;
  const settle = (/** @type {number} */ end) => {
    for (; at <= end; at += 1) places[at] = at - gone;
  };
  const kept = source.text.replace(HIDDEN_CHARACTERS, (character, offset) => {
    settle(offset);
    hidden += 1;
    gone += character.length;
    return "";
  });
  settle(source.text.length);
  const marks = source.marks.map((mark) => ({ ...mark, start: places[mark.start], end: places[mark.end] }));
  const text = kept.replace(STEERING_CHARACTERS, " ");
  return { ...source, text, marks: marks.filter((mark) => mark.start < mark.end), hidden };
}
