/** Words that a page shows a second time, as a note beside the text: painted by the stylesheet, no text of the page. */

const WORDS_BETWEEN_TAGS = /(?:^|(?<=>))[^<>]+(?=<|$)/g;

/**
 * Return HTML with its words as attributes of empty elements, which the stylesheet shows; all else as it was.
 * @param {string} html
 */
export function paintedWords(html) {
  return html.replace(WORDS_BETWEEN_TAGS, paintedAs);
}

/** @param {string} words */
function paintedAs(words) {
  return `<span data-words="${words.replaceAll('"', "&#34;")}"></span>`;
}
