/** One passage of the page with the words of a copy in the place of our summary, or with a line that it has none. */

/** @import {PageChanges} from "./page_changes.js" */
/** @import {OwnCopyData} from "./joined_page.js" */
/** @import {JoinedWords} from "./joined_words.js" */
import { languageOf, shownUses } from "../weave/weave_block.js";
import { nodesOf } from "./page_changes.js";

const SUMMARY = ":scope > .edition-summary";
const ROW = ":scope > .block-tools";

/** Changes the passages of a page, one after another. */
export class JoinedBlocks {
  #weave;
  #page;
  #joined;
  #changes;

  /**
   * @param {OwnCopyData} data
   * @param {JoinedWords} joined
   * @param {PageChanges} changes
   */
  constructor({ weave, page }, joined, changes) {
    this.#weave = weave;
    this.#page = page;
    this.#joined = joined;
    this.#changes = changes;
  }

  /**
   * Show what was found of a passage.
   * @param {string} id
   */
  show(id) {
    const block = document.getElementById(id);
    const summary = block?.querySelector(SUMMARY);
    if (!block || !summary) return;
    const words = this.#joined.words.get(id);
    if (words === undefined) this.#showMissing(block, summary);
    else this.#showWords(block, summary, words);
  }

  /**
   * @param {Element} block
   * @param {Element} summary
   * @param {string} words
   */
  #showWords(block, summary, words) {
    const lang = languageOf(block.id, this.#weave);
    const isTranslated = lang !== this.#weave.lang;
    const piece = block.matches(".block-quotation") ? "quotation" : "text";
    const shown = this.#piece(piece, { lang, words });
    const ours = this.#piece(isTranslated ? "beside" : "folded", { summary: ownSummary(summary) });
    this.#changes.mark(block, "two-tongues", isTranslated && block.matches(".block"));
    this.#changes.mark(block, "plain", false);
    this.#changes.replace(summary, isTranslated ? [...shown, ...ours] : shown);
    const row = block.querySelector(ROW);
    if (!row) return;
    if (!isTranslated) this.#changes.insert(row, [...ours, new Text("\n")], row.querySelector(":scope > details"));
    this.#leaveOut(row, shownUses(words));
  }

  /**
   * Say that a passage has no words; notes beside it have theirs.
   * @param {Element} block
   * @param {Element} summary
   */
  #showMissing(block, summary) {
    this.#changes.insert(block, nodesOf(this.#page.pieces.missing), summary);
    for (const beside of summary.querySelectorAll(".side-note")) {
      const note = beside.previousElementSibling?.querySelector("a")?.hash.slice(1) ?? "";
      this.#changes.replace(beside, nodesOf(this.#joined.notes.get(note) ?? ""));
    }
  }

  /**
   * Leave out of a row the terms and names that the words lead to.
   * @param {Element} row
   * @param {Set<string>} uses
   */
  #leaveOut(row, uses) {
    for (const belonging of row.querySelectorAll(":scope > .belongings")) {
      const links = [...belonging.querySelectorAll("a")];
      const left = links.filter(({ hash }) => !uses.has(hash.slice(1)));
      const labels = this.#page.uses[links[0].className];
      if (!labels || left.length === links.length) continue;
      const label = labels[left.length === 1 ? 0 : 1].replace("#", String(left.length));
      const copy = /** @type {HTMLElement} */ (belonging.cloneNode(true));
      copy.querySelector("summary")?.replaceChildren(label);
      const apart = left.flatMap((link) => [" · ", link.cloneNode(true)]).slice(1);
      copy.querySelector("p")?.replaceChildren(...apart);
      if (!left.length && belonging.nextSibling) this.#changes.replace(belonging.nextSibling, []);
      this.#changes.replace(belonging, left.length ? [copy] : []);
    }
  }

  /**
   * Fill the places of a piece.
   * @param {string} name
   * @param {Record<string, string>} values
   */
  #piece(name, values) {
    return nodesOf(this.#page.pieces[name].replace(/\{(\w+)\}/gu, (_, place) => values[place]));
  }
}

/**
 * Return our summary as it stands beside the words: without what belongs to the words then.
 * @param {Element} summary
 */
function ownSummary(summary) {
  const copy = /** @type {Element} */ (summary.cloneNode(true));
  for (const extra of copy.querySelectorAll(".side-note, :scope > p > .editors-call")) extra.remove();
  return copy.querySelector("p")?.innerHTML ?? "";
}
