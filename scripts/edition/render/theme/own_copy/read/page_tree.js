/** A page of unknown origin as a tree of its own, which loads and runs nothing; it is not built for long. */

import { CopyRefused } from "./copy_refused.js";

/** Milliseconds for building a copy and reading it: articles take a tenth, hostile pages hours. */
const LONGEST_READING = 700;
/** Characters that are handed over at once: few, as what is open may be made anew for each tag. */
const PIECE_OF_PAGE = 512;
/** A tag with so many attributes that builders which compare each with all before it do not come to its end. */
const CROWDED_TAG = /<[a-z][^\s/<>]*(?:[\s/]+[^\s/<>]+){1000}/i;
const TAG_WITH_HANDLER = /<[a-z][^<>]*\son[a-z]+\s*=[^<>]*/gi;
const HANDLER = /\son(?=[a-z]+\s*=)/gi;

/**
 * Return until when a copy may be read that is begun now; one of several parts has no more time.
 * @returns {number}
 */
export function readingEnd() {
  return performance.now() + LONGEST_READING;
}

/**
 * Refuse a copy that takes too long.
 * @param {number} end
 */
export function refuseLate(end) {
  if (performance.now() > end) throw new CopyRefused("too-large");
}

/**
 * Return a page as a tree.
 * @param {string} page
 * @param {number} end
 * @returns {Document}
 */
export function treeOfPage(page, end) {
  if (CROWDED_TAG.test(page)) throw new CopyRefused("too-large");
  const tree = document.implementation.createHTMLDocument();
  tree.open();
  // Handlers are dead there; without their names no policy of the page has to say so.
  const quiet = page.replace(TAG_WITH_HANDLER, (tag) => tag.replace(HANDLER, " no-"));
  for (let at = 0; at < quiet.length; at += PIECE_OF_PAGE) {
    refuseLate(end);
    tree.write(quiet.slice(at, at + PIECE_OF_PAGE));
  }
  tree.close();
  return tree;
}
