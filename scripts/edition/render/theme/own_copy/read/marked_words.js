/** Builds the words of a copy and the marks in them together, so that offsets are those of the words as they stand. */

/** @import {SourceMark, SourceText, MarkKind} from "../types.js" */
/**
 * A mark that is being made; it starts at the first word after its opening; first: of its line.
 * @typedef {{ kind: MarkKind, target: string, start: number, end: number, first: boolean }} OpenMark
 */

const RUN_OF_SPACES = /[ \t\r\n\f]+/;
/** @type {Record<string, string>} */
const CALL_BRACKETS = { "[": "]", "(": ")" };

/**
 * A text that grows from its beginning to its end, with its marks in the order in which they were opened.
 *
 * Spaces run together as on a web page; a line holds something else than spaces, or it is none.
 */
export class MarkedText {
  #text = "";
  /** @type {OpenMark[]} */
  #marks = [];
  /** @type {OpenMark[]} */
  #waiting = [];
  #spaceNext = false;
  #lineNext = true;

  /** Offset at which the text ends so far. */
  get position() {
    return this.#text.length;
  }

  /**
   * Add text; spaces and line ends in it are one space.
   * @param {string} text
   */
  words(text) {
    text.split(RUN_OF_SPACES).forEach((piece, number) => {
      if (number) this.#spaceNext = true;
      const kept = this.#lineNext ? piece.trimStart() : piece;
      if (kept) this.#add(kept);
    });
  }

  /** Begin a new line, unless nothing stands on this one. */
  line() {
    this.#lineNext = true;
  }

  /**
   * Begin a mark at the next word.
   * @param {MarkKind} kind
   * @returns {OpenMark}
   */
  open(kind, target = "") {
    const mark = { kind, target, start: -1, end: -1, first: false };
    this.#waiting.push(mark);
    this.#marks.push(mark);
    return mark;
  }

  /**
   * End a mark after the last word; one without a word is none.
   * @param {OpenMark} mark
   */
  close(mark) {
    mark.end = this.position;
  }

  /**
   * Return what was built; a note call takes in its brackets and says by itself that it is raised.
   * @param {string} format
   * @returns {SourceText}
   */
  finish(format) {
    const text = this.#text;
    const found = this.#marks.filter((mark) => mark.start >= 0 && mark.start < mark.end);
    const made = found.map((mark) => madeMark(mark, text));
    const calls = new Map(made.filter((mark) => mark.kind === "note").map((mark) => [mark.start, mark.end]));
    const marks = made.filter((mark) => mark.kind !== "superior" || calls.get(mark.start) !== mark.end);
    marks.sort((one, other) => one.start - other.start || other.end - one.end);
    return { text: `${text}\n`, marks, format, hidden: 0 };
  }

  /** @param {string} piece */
  #add(piece) {
    const between = this.#lineNext ? "\n" : this.#spaceNext ? " " : "";
    if (this.position) this.#text += between;
    for (const mark of this.#waiting) {
      mark.start = this.position;
      mark.first = this.#lineNext;
    }
    this.#waiting = [];
    this.#lineNext = this.#spaceNext = false;
    this.#text += piece;
  }
}

/**
 * @param {OpenMark} mark
 * @param {string} text
 * @returns {SourceMark}
 */
function madeMark({ kind, target, start, end }, text) {
  const closing = kind === "note" && start ? CALL_BRACKETS[text.charAt(start - 1)] : "";
  return closing && text.charAt(end) === closing
    ? { start: start - 1, end: end + 1, kind, target }
    : { start, end, kind, target };
}
