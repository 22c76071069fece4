/** Words of a copy as they stand in HTML: escaped, without the copy's line ends. */

import { SPACE } from "../join/letters.js";

const IN_WORD = "[\\p{L}\\p{Nl}\\p{No}]";
const DIVIDED = new RegExp(`(?<=${IN_WORD})[-\\u2010\\u00ad]\\n[${SPACE}]*(?=${IN_WORD})`, "gu");
const SPACES_BEFORE = new RegExp(`^[${SPACE}]+`, "u");
/** Spaces at an end, looked for where a run of them begins alone: of a hostile copy each is passed once. */
const SPACES_AFTER = new RegExp(`(?<![${SPACE}])[${SPACE}]+$`, "u");
const ENTITIES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
});

/**
 * Return a text as HTML.
 * @param {string} text
 */
export function escapeText(text) {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

/**
 * Return words as HTML, with the copy's line ends as spaces, words divided at line ends put together.
 * @param {string} words
 */
export function unwrapped(words) {
  const lines = words.replace(DIVIDED, "").split("\n");
  if (lines.length === 1) return escapeText(lines[0]);
  const last = lines.length - 1;
  const parts = lines.map((line, number) => {
    const begun = number ? line.replace(SPACES_BEFORE, "") : line;
    return number < last ? begun.replace(SPACES_AFTER, "") : begun;
  });
  return escapeText(parts.filter((part, number) => part || number === 0 || number === last).join(" "));
}

/**
 * Return how many characters stand between two offsets: of code points, as the library counts.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
export function countCharacters(text, start, end) {
  return Array.from(text.slice(start, end)).length;
}
