/** What is thrown for a copy that is not read. */

/**
 * Why a copy is not read.
 *
 * empty: has no bytes, or only spaces; too-large: more than an article can have, also when unpacked, or elements and
 * attributes that would take too long; slow: its join takes too long; pdf: a PDF; no-text: read, but without a word; not-a-document: of a format that
 * is not read; packed: locked, or packed in a way that is not read; unreadable: damaged, or in no known encoding.
 * @typedef {"empty" | "too-large" | "slow" | "pdf" | "no-text" | "not-a-document" | "packed" | "unreadable"} RefusalCode
 */

/** A copy that is not read; code: why. */
export class CopyRefused extends Error {
  /** @param {RefusalCode} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
