/** Our summary of a note as it stands beside its call where a copy lacks the note: painted, no text of the page. */

import { paintedWords } from "../weave/painted_words.js";

/**
 * Return our summaries of the notes of a page that has no words, painted, by the ids of the notes.
 * @returns {Map<string, string>}
 */
export function paintedNotes() {
  const summaries = [...document.querySelectorAll(".notes li > .edition-summary > p")];
  return new Map(summaries.map((summary) => [summary.closest("li")?.id ?? "", paintedSummary(summary)]));
}

/**
 * Return the words of a summary that the page shows, without links and calls, as attributes of empty elements.
 * @param {Element} summary
 * @returns {string}
 */
function paintedSummary(summary) {
  const copy = /** @type {Element} */ (summary.cloneNode(true));
  for (const call of copy.querySelectorAll(".note-call, .editors-call, .side-note")) call.remove();
  for (const link of copy.querySelectorAll("a, code")) link.replaceWith(...link.childNodes);
  return paintedWords(copy.innerHTML.replace(/<(\/?)strong\b/g, "<$1em"));
}
