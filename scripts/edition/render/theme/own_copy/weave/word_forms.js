/** The words by which terms and names are met in the article, and their first uses in a text; twin of lexical_marks. */

import { SPACE } from "../join/letters.js";

/** @typedef {{ words: string, anyEnding: boolean, anyCase: boolean, target: string }} WordForm what words mark */
/** @typedef {Map<string, WordForm[]>} Forms forms by how they begin, in the order in which they are tried */
/** @typedef {{ start: number, end: number, target: string }} Use */

const LETTERS_AT_START = 2;
const WORD_START = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_]/gu;
const WORD_REST = /[\p{L}\p{N}]*/uy;
const ANY_SPACES = new RegExp(`[${SPACE}]`, "gu");

/**
 * Return forms by how they begin; one typed in lower case is met with capitals too, one with * with any ending.
 * @param {string[][]} rows words and target of each
 * @returns {Forms}
 */
export function readForms(rows) {
  /** @type {Forms} */
  const byStart = new Map();
  for (const [typed, target] of rows) {
    const anyEnding = typed.endsWith("*");
    const words = anyEnding ? typed.slice(0, -1) : typed;
    const start = lettersAt(lowered(words), 0);
    const form = { words, anyEnding, anyCase: words === words.toLowerCase(), target };
    byStart.set(start, [...(byStart.get(start) ?? []), form]);
  }
  return byStart;
}

/**
 * Return the first use of each target in a text, in order.
 * @param {string} text
 * @param {Forms} forms
 * @returns {Use[]}
 */
export function firstUses(text, forms) {
  /** @type {Map<string, Use>} */
  const found = new Map();
  for (const use of usesIn(text.replace(ANY_SPACES, " "), forms)) {
    if (!found.has(use.target)) found.set(use.target, use);
  }
  return [...found.values()];
}

/**
 * Return every use in a text in order; where several forms fit, the longest.
 * @param {string} text
 * @param {Forms} forms
 * @returns {Use[]}
 */
function usesIn(text, forms) {
  const small = lowered(text);
  const found = [];
  let at = 0;
  for (const { index: start } of text.matchAll(WORD_START)) {
    const use = start >= at ? longestUse(text, small, start, forms) : null;
    if (use) {
      at = use.end;
      found.push(use);
    }
  }
  return found;
}

/**
 * Return a text of the same length in lower case: the only letter that is two there would move all that follow.
 * @param {string} text
 */
function lowered(text) {
  return text.replaceAll("\u0130", "i").toLowerCase();
}

/**
 * @param {string} text
 * @param {string} small
 * @param {number} start
 * @param {Forms} forms
 * @returns {Use | null}
 */
function longestUse(text, small, start, forms) {
  const begin = lettersAt(small, start);
  for (const known of [forms.get(begin), forms.get(Array.from(begin)[0])]) {
    for (const form of known ?? []) {
      const end = (form.anyCase ? small : text).startsWith(form.words, start)
        ? endOfUse(form, text, start + form.words.length)
        : -1;
      if (end >= 0) return { start, end, target: form.target };
    }
  }
  return null;
}

/**
 * Return the letters at an offset by which forms are looked up.
 * @param {string} text
 * @param {number} at
 */
function lettersAt(text, at) {
  return Array.from(text.slice(at, at + 2 * LETTERS_AT_START)).slice(0, LETTERS_AT_START).join("");
}

/**
 * Return where a word ends that begins with a form; -1 if it goes on after a form that is whole.
 * @param {WordForm} form
 * @param {string} text
 * @param {number} end
 */
function endOfUse(form, text, end) {
  WORD_REST.lastIndex = end;
  WORD_REST.test(text);
  const last = Math.max(end, WORD_REST.lastIndex);
  if (form.anyEnding) return Math.min(last, text.length);
  return last === end ? end : -1;
}
