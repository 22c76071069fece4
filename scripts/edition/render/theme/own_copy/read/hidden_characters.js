/** Takes out of a copy what nobody sees: marks that turn the direction of writing, what has no width, controls. */

/** @import {SourceText} from "../types.js" */

/**
 * What Unicode says may be ignored, without soft hyphens, joiners and what chooses between forms; marks of annotations;
 * joiners after a letter of a script in which they join nothing, as Latin, Greek and Cyrillic.
 */
const HIDDEN_CHARACTERS =
  /(?!\xad|\u180f|[\u200c-\u200d]|[\ufe00-\ufe0f]|[\ufff0-\ufff8]|[\u{1bca0}-\u{1bca3}])\p{DI}|[\ufff9-\ufffc]|(?<![\u0590-\u{10ffff}])[\u200c-\u200d]/gu;
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
