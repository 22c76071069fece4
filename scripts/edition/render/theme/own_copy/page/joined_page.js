/** The article's page with the words of a copy: what a build with that copy gives, and the way back. */

/** @import {WeaveData} from "../weave/weave_data.js" */
/** @import {JoinedWords} from "./joined_words.js" */
import { JoinedBlocks } from "./joined_block.js";
import { PageChanges, nodesOf } from "./page_changes.js";

/**
 * What changes on the page with the words of a copy (render/own_copy/page_data.py).
 * @typedef {{ labels: Record<string, string>, contents: Record<string, string>, pieces: Record<string, string>,
 *   uses: Record<string, [string, string]>, about: string }} PageData
 */
/** @typedef {{ join: string, weave: WeaveData, page: PageData }} OwnCopyData */

/**
 * Put words in their places; what is returned undoes it.
 * @param {OwnCopyData} data
 * @param {JoinedWords} joined
 */
export function joinPage(data, joined) {
  const changes = new PageChanges();
  const blocks = new JoinedBlocks(data, joined, changes);
  changes.mark(document.body, "with-text", true);
  for (const [selector, html] of Object.entries(data.page.contents)) {
    const element = document.querySelector(selector);
    if (element) changes.fill(element, nodesOf(html));
  }
  for (const id of joined.joins.keys()) blocks.show(id);
  leaveFirstIds(changes);
  return changes;
}

/**
 * Leave its id to the first call of a note, which may stand in words now.
 * @param {PageChanges} changes
 */
function leaveFirstIds(changes) {
  const seen = new Set();
  for (const call of document.querySelectorAll("main .note-call a[id]")) {
    if (seen.has(call.id)) {
      const bare = /** @type {Element} */ (call.cloneNode(true));
      bare.removeAttribute("id");
      changes.replace(call, [bare]);
    }
    seen.add(call.id);
  }
}
