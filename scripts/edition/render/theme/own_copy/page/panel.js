/** The panel in which a reader gives a copy, and hears what was found: a dialog, made when it is first asked for. */

/** @import {PageData} from "./joined_page.js" */
import { linkedWords, makeButton, makeElement } from "./make_element.js";

/**
 * What the panel tells: files and pasted words that were given, what is to be done with the copy.
 * @typedef {{ files: (files: File[]) => void, pasted: (text: string, html: string) => void, remove: () => void,
 *   keep: (isKept: boolean) => void }} PanelActs
 */

/** The panel. */
export class Panel {
  /** @type {HTMLElement | null} */
  #opener = null;

  /**
   * @param {PageData} page
   * @param {PanelActs} acts
   */
  constructor(page, acts) {
    const { labels } = page;
    this.labels = labels;
    this.about = page.about;
    this.status = makeElement("p", { className: "copy-status", role: "status" });
    this.keep = makeElement("input", { type: "checkbox" });
    this.keep.addEventListener("change", () => acts.keep(this.keep.checked));
    this.file = makeElement("input", { type: "file", hidden: true });
    this.choose = makeButton(labels.choose, "copy-main", () => this.file.click());
    this.read = makeButton(labels.read, "copy-main", () => this.dialog.close());
    this.report = makeElement("div");
    this.giving = makeElement("div", {}, ...this.#ways(page, acts));
    this.found = makeElement("div", { hidden: true }, ...this.#afterwards(acts));
    const title = makeElement("h2", { id: "edition-own-copy" }, labels.title);
    const close = makeButton(labels.close, "copy-close", () => this.dialog.close());
    const inner = makeElement("div", {}, makeElement("header", {}, title, close), this.giving, this.status, this.found);
    this.dialog = makeElement("dialog", { className: "own-copy" }, inner);
    this.dialog.setAttribute("aria-labelledby", title.id);
    this.#listen(acts);
    document.body.append(this.dialog);
  }

  /**
   * Show the panel.
   * @param {HTMLElement | null} opener where the keyboard goes when it is closed
   */
  open(opener) {
    if (this.dialog.open) return;
    this.#opener = opener;
    this.dialog.showModal();
    this.#begin();
  }

  /**
   * Say something, of which words in brackets lead to the program.
   * @param {string} words
   */
  say(words) {
    this.status.replaceChildren(...linkedWords(words, this.about));
  }

  /**
   * Show what was found, or ask for a copy.
   * @param {boolean} isFound
   */
  show(isFound) {
    this.giving.hidden = isFound;
    this.found.hidden = !isFound;
    if (this.dialog.open) this.#begin();
  }

  /** Give the keyboard the first thing that can be done. */
  #begin() {
    (this.found.hidden ? this.choose : this.read).focus();
  }

  /**
   * Return what asks for a copy.
   * @param {PageData} page
   * @param {PanelActs} acts
   */
  #ways({ labels, about }, acts) {
    const journal = document.querySelector("a.journal")?.getAttribute("href")?.split("#")[0] ?? about;
    const id = "edition-own-copy-paste";
    const pasted = makeElement("textarea", { id, rows: 2, spellcheck: false, autocomplete: "off" });
    const give = (/** @type {string} */ html) => {
      const { value } = pasted;
      pasted.value = "";
      if (value.trim() || html) acts.pasted(value, html);
    };
    pasted.addEventListener("paste", (event) => {
      const [text, html] = ["text/plain", "text/html"].map((kind) => event.clipboardData?.getData(kind) ?? "");
      if (!text && !html) return;
      event.preventDefault();
      pasted.value = text;
      give(html);
    });
    pasted.addEventListener("input", (event) => event.inputType.startsWith("insertFrom") && give(""));
    pasted.addEventListener("change", () => give(""));
    const label = makeElement("label", { htmlFor: id }, labels.paste);
    return [
      makeElement("p", {}, labels.lead),
      makeElement("p", { className: "copy-private" }, labels.private),
      makeElement("p", { className: "copy-drop" }, this.choose, this.file, makeElement("span", {}, labels.drop)),
      makeElement("p", { className: "copy-hint" }, ...linkedWords(labels.formats, about)),
      makeElement("p", { className: "copy-paste" }, label, pasted),
      makeElement("p", { className: "copy-hint" }, ...linkedWords(labels.journal, journal)),
    ];
  }

  /**
   * Return what stands below the report.
   * @param {PanelActs} acts
   */
  #afterwards(acts) {
    const { labels } = this;
    const other = makeButton(labels.other, "", () => this.show(false));
    const remove = makeButton(labels.remove, "", acts.remove);
    return [
      this.report,
      makeElement("p", {}, makeElement("label", { className: "copy-keep" }, this.keep, ` ${labels.keep}`)),
      makeElement("p", { className: "copy-acts" }, this.read, other, remove),
    ];
  }

  /** @param {PanelActs} acts */
  #listen(acts) {
    this.file.addEventListener("change", () => {
      const files = [...(this.file.files ?? [])];
      // The same file can be chosen again
      this.file.value = "";
      if (files.length) acts.files(files);
    });
    this.dialog.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).matches("dialog, [href^='#']")) this.dialog.close();
    });
    this.dialog.addEventListener("close", () => this.#giveBack());
  }

  /** Give the keyboard back to what opened the panel, or to what stands in its place now. */
  #giveBack() {
    const isThere = this.#opener?.getClientRects().length;
    const near = isThere ? this.#opener : this.#opener?.closest(".block-tools")?.querySelector(".cite-passage");
    const back = near ?? document.querySelector(".text-line .open-copy");
    /** @type {HTMLElement | null} */ (back)?.focus({ preventScroll: true });
  }
}
