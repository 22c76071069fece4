/** What is thrown for a copy that is not read. */

/**
 * Why a copy is not read.
 *
 * empty: has no bytes, or only spaces; too-large: more than an article can have, also when unpacked, or elements and
 * attributes that would take too long; pdf: a PDF; no-text: read, but without a word; not-a-document: of a format that
 * is not read; packed: locked, or packed in a way that is not read; unreadable: damaged, or in no known encoding.
 * @typedef {"empty" | "too-large" | "pdf" | "no-text" | "not-a-document" | "packed" | "unreadable"} RefusalCode
 */

/** A copy that is not read; code: why. */
export class CopyRefused extends Error {
  /** @param {RefusalCode} code */
  constructor(code) {
    super(code);
    this.name = "CopyRefused";
    this.code = code;
  }
}

/**
 * Return why a copy was not read, if that is what an error says; it may come from a script of its own.
 * @param {unknown} error
 * @returns {RefusalCode | null}
 */
export function refusalOf(error) {
  return error instanceof Error && error.name === "CopyRefused" ? /** @type {CopyRefused} */ (error).code : null;
}
