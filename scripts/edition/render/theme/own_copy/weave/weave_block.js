/** The words of a block as the page shows them: what a build with the reader's copy has there, byte for byte. */

/** @import {Join} from "../types.js" */
/** @typedef {import("./weave_data.js").WeaveData} WeaveData */
import { paintedWords } from "./painted_words.js";
import { filledIn, formsOf, marksOf, wayTo } from "./weave_data.js";
import { weaveText } from "./weave_text.js";
import { escapeText } from "./woven_words.js";

/**
 * Return the HTML of a block's words; "" if they were not found.
 * @param {string} id
 * @param {Map<string, Join>} joins
 * @param {WeaveData} data
 * @param {(note: string) => string} paintedSummary our summary of a note as it stands beside its call, painted
 */
export function weaveBlock(id, joins, data, paintedSummary) {
  const found = joins.get(id);
  if (!found || found.words === null) return "";
  // Beside a summary in another language no note stands.
  const isOwnLanguage = languageOf(id, data) === data.lang;
  const beside = (/** @type {string} */ number) =>
    isOwnLanguage ? sideNote(`n${number}`, joins, data, paintedSummary) : "";
  const { called, cited, emended } = marksOf(id, data, beside);
  const linkOf = (/** @type {string} */ target) => wayTo(target, data);
  const marked = { marks: found.marks, cited, emended, forms: formsOf(data), linkOf };
  return weaveText(found.words, called, marked, found.match === "loose");
}

/**
 * Return what stands beside the call of a note on a wide page: the author's words, or our summary, as ours.
 * @param {string} note
 * @param {Map<string, Join>} joins
 * @param {WeaveData} data
 * @param {(note: string) => string} paintedSummary
 */
export function sideNote(note, joins, data, paintedSummary) {
  const found = joins.get(note);
  const number = note.slice(1);
  if (!found || found.words === null) {
    return filledIn(data.side, data.lang, number, escapeText(data.brief), paintedSummary(note));
  }
  const marks = found.marks.filter((mark) => mark.kind !== "link");
  const alone = { marks, cited: [], emended: [], forms: new Map(), linkOf: nowhere };
  const words = paintedWords(weaveText(found.words, [], alone, false));
  return filledIn(data.side, languageOf(note, data), number, "", words);
}

/** @returns {[string, string]} */
function nowhere() {
  return ["", ""];
}

/**
 * Return the language of a block's words.
 * @param {string} id
 * @param {WeaveData} data
 */
export function languageOf(id, { language, languages }) {
  return languages[id] ?? language;
}

/**
 * Return the ids to which woven words lead, so that a row need not name what its block has.
 * @param {string} html
 * @returns {Set<string>}
 */
export function shownUses(html) {
  return new Set(Array.from(html.matchAll(/#([\w-]+)"/g), ({ 1: id }) => id));
}
