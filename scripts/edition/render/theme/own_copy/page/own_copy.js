/** The way of a reader's copy through the page: given, read, joined beside it, put into it, and taken out again. */

/** @import {SourceText} from "../types.js" */
/** @import {CopyRefused} from "../read/copy_refused.js" */
/** @import {WordReader} from "../read/read_copy.js" */
/** @import {JoinedWords, Known} from "./joined_words.js" */
/** @import {PageChanges} from "./page_changes.js" */
/** @import {OwnCopyData} from "./joined_page.js" */
import { knownBlocks } from "../join/known_blocks.js";
import { readFile, readPasted } from "../read/read_copy.js";
import { answerPage, beginJoin } from "./join_worker.js";
import { joinPage } from "./joined_page.js";
import { passageOf } from "./journal_passages.js";
import { forgetCopy, keepCopy, keptCopy } from "./kept_copy.js";
import { keepPlace } from "./kept_place.js";
import { filledLabel, makeElement } from "./make_element.js";
import { paintedNotes } from "./painted_summary.js";
import { Panel } from "./panel.js";
import { makeReport } from "./report.js";

/**
 * What the script of all pages lends: a short message, a look at layers that are there anew, a way to load a script, the
 * key of what is kept.
 * @typedef {{ say: (words: string) => void, refresh: () => void, load: (script: string) => Promise<unknown>,
 *   key: string }} Surroundings
 */

/**
 * Begin where the script runs: as a worker that joins, or in the page, whose own script waits for it.
 * @param {Function} program the whole script
 * @param {"page" | "worker"} place
 */
export function beginOwnCopy(program, place) {
  if (place === "worker") return answerPage();
  /** @type {(data: OwnCopyData, around: Surroundings) => OwnCopy} */
  const start = (data, around) => new OwnCopy(program, data, around);
  /** @type {any} */ (window).editionOwnCopyReady(start);
}

/**
 * Say whether a copy has passages more than once, so that nobody can tell which is meant.
 * @param {JoinedWords} joined
 */
function isTwiceIn({ joins }) {
  return [...joins.values()].some(({ match }) => match === "ambiguous");
}

/** The copy in the page, at most one at a time. */
class OwnCopy {
  /** @type {PageChanges | null} */
  #changes = null;
  /** @type {SourceText | null} */
  #source = null;
  /** @type {ReturnType<typeof beginJoin> | null} what will join the next copy, if it has begun */
  #join = null;
  #turn = 0;

  /**
   * @param {Function} program
   * @param {OwnCopyData} data
   * @param {Surroundings} around
   */
  constructor(program, data, around) {
    this.program = program;
    this.data = data;
    this.around = around;
    this.labels = data.page.labels;
    const [blocks, painted] = [knownBlocks(data.join, passageOf), paintedNotes()];
    /** @type {Known} */
    this.known = { blocks, weave: data.weave, painted };
    this.panel = new Panel(data.page, {
      files: (files) => this.give(files),
      pasted: (text, html) => this.#take(() => readPasted(text, html)),
      remove: () => this.#remove(),
      keep: (isKept) => this.#keep(isKept),
    });
    this.#begun();
  }

  /**
   * Open the panel.
   * @param {HTMLElement | null} opener
   */
  open(opener) {
    this.panel.show(this.#changes !== null);
    this.panel.open(opener);
    this.#begun();
  }

  /**
   * Take the first of some files.
   * @param {File[]} files
   */
  give([file]) {
    this.panel.open(null);
    this.#take(() => readFile(file, () => this.#wordReader()));
  }

  /** Take the copy that is kept in this tab. */
  async resume() {
    const source = keptCopy(this.around.key);
    if (!source) return;
    this.panel.keep.checked = true;
    const isJoined = await this.#take(() => source);
    if (isJoined) this.around.say(this.labels.again);
  }

  /**
   * Read and join a copy, and say how that went.
   * @param {() => SourceText | Promise<SourceText>} read
   * @returns {Promise<boolean>} whether the page has words of it
   */
  async #take(read) {
    const turn = ++this.#turn;
    this.panel.say(this.labels.working);
    try {
      this.#begun();
      const source = await read();
      const join = this.#begun();
      this.#join = null;
      const joined = await join(source);
      if (turn !== this.#turn) return false;
      const isFound = joined.words.size > 0;
      if (isFound) this.#show(source, joined);
      else this.panel.say(isTwiceIn(joined) ? this.labels.twice : this.labels.none);
      return isFound;
    } catch (error) {
      const { code } = /** @type {Partial<CopyRefused>} */ (error);
      if (turn === this.#turn) this.panel.say(this.labels[code ?? ""] ?? this.labels.failed);
      return false;
    }
  }

  /** Return what joins the next copy; a worker begins with it while the reader chooses, or while the copy is read. */
  #begun() {
    return (this.#join ??= beginJoin(this.program, this.known));
  }

  /**
   * Return the reader of DOCX, which is loaded when it is first needed.
   * @returns {Promise<WordReader>}
   */
  async #wordReader() {
    /** @type {Promise<WordReader>} */
    const reader = new Promise((hand) => (/** @type {any} */ (window).editionWordReader = hand));
    await this.around.load("own-copy-word.js");
    return reader;
  }

  /**
   * Put the words of a copy into the page, in the place of another copy's.
   * @param {SourceText} source
   * @param {JoinedWords} joined
   */
  #show(source, joined) {
    this.#source = source;
    keepPlace(() => {
      this.#changes?.undo();
      this.#changes = joinPage(this.data, joined);
      this.#addReportButton(this.#changes);
      this.around.refresh();
    });
    this.panel.say(filledLabel(this.labels.found, joined.words.size, joined.joins.size));
    this.panel.report.replaceChildren(makeReport(joined.joins, this.labels));
    this.panel.show(true);
    if (this.panel.keep.checked) this.#keep(true);
  }

  /** @param {PageChanges} changes */
  #addReportButton(changes) {
    const line = document.querySelector(".text-line");
    const button = makeElement("button", { type: "button", className: "open-copy" }, this.labels.report);
    button.setAttribute("aria-haspopup", "dialog");
    if (line) changes.insert(line, [new Text(" "), button], null);
  }

  #remove() {
    this.#keep(false);
    this.panel.keep.checked = false;
    keepPlace(() => {
      this.#changes?.undo();
      this.#changes = this.#source = null;
      this.around.refresh();
    });
    this.panel.say(this.labels.removed);
    this.panel.show(false);
  }

  /** @param {boolean} isKept */
  #keep(isKept) {
    if (!isKept) return forgetCopy(this.around.key);
    if (this.#source && keepCopy(this.around.key, this.#source)) return;
    this.panel.keep.checked = false;
    this.panel.say(this.labels.unkept);
  }
}
