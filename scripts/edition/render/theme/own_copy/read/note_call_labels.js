/** What a note call looks like in print: a short number or letter, perhaps in brackets. */

const CALL_LABEL = /^(?:\p{Nd}{1,3}|[a-z]|(?=[ivxl])l?x{0,4}(?:ix|iv|v?i{0,4})|[*†‡§]{1,3})$/iu;
/** No label is longer, with all spaces around it, or made of more nodes. */
const LONGEST_LABEL = 100;

/**
 * Return the words in a link, or a part of them that is too long for a label: links may hold most of a page.
 * @param {Element} link
 * @returns {string}
 */
export function labelOf(link) {
  const nodes = link.ownerDocument.createTreeWalker(link, NodeFilter.SHOW_ALL);
  let words = "";
  for (let left = LONGEST_LABEL; nodes.nextNode(); left -= 1) {
    if (!left || words.length > LONGEST_LABEL) return " ".repeat(LONGEST_LABEL + 1);
    if (nodes.currentNode instanceof Text) words += nodes.currentNode.data;
  }
  return words;
}

/**
 * Say whether the words of a link to a place on its page can be a note call.
 * @param {string} text
 * @returns {boolean}
 */
export function isCallLabel(text) {
  if (text.length > LONGEST_LABEL) return false;
  return CALL_LABEL.test(text.trim().replace(/^[[\]()]+|[[\]()]+$/g, "").trim());
}
