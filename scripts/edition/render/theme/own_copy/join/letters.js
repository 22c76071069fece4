/** A text as the letters by which blocks are recognised (format 1 of the fingerprints); twin of block_fingerprint. */

/** @import {Range} from "../types.js" */
import { ShortDigests } from "./sha256.js";

export const RUN = 8;
export const STEP = 16;
export const BITS = 8;

/** White space as Python knows it; JavaScript's own has U+FEFF and lacks some controls. */
export const SPACE = "\\p{White_Space}\\x1c-\\x1f";
const ADDRESS = new RegExp(`https?:[${SPACE}]?//[^${SPACE}]+`, "gu");
const NOTE_CALL = new RegExp(`\\[[${SPACE}]*\\p{Nd}{1,3}[${SPACE}]*\\]|\\(\\p{Nd}{1,3}\\)|[⁰¹²³⁴-⁹]+`, "gu");
const GLUED_CALL = /(?<=[\p{L}\p{Nl}\p{No}]{2})\p{Nd}{1,3}(?![\p{L}\p{N}_°])/gu;
const TWO_LETTERS = /** @type {Record<string, string>} */ ({ œ: "oe", æ: "ae", ß: "ss" });

const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]/u;

/**
 * A text as code points of letters and numbers alone: lower case with accents, and without; raw: offset of each.
 * @typedef {{ exact: Uint32Array, folded: Uint32Array, raw: Uint32Array }} Letters
 */
/** @typedef {{ text: Uint32Array, at: Uint32Array }} BareLetters folded letters without numbers; at: place in Letters */

/**
 * Return a function of characters that remembers what it found, as most of them return.
 * @template T
 * @param {(point: number) => T} make
 * @returns {(point: number) => T}
 */
function remembering(make) {
  /** @type {Map<number, any>} */
  const known = new Map();
  return (point) => {
    if (!known.has(point)) known.set(point, make(point));
    return known.get(point);
  };
}

/** The letters and numbers that a character stands for, in lower case. */
const spell = remembering((point) => {
  const character = String.fromCodePoint(point);
  if (!LETTER_OR_NUMBER.test(character)) return [];
  const spread = character.normalize("NFKC").toLowerCase().replace(/[œæß]/g, (two) => TWO_LETTERS[two]);
  return pointsOf(spread).filter((one) => LETTER_OR_NUMBER.test(String.fromCodePoint(one)));
});

/** A letter without its accents. */
const fold = remembering((point) => pointsOf(String.fromCodePoint(point).normalize("NFKD"))[0]);

/**
 * Whether a character has a combining class: marks are put in the order of their classes, so it changes places with one
 * of the lowest class after it, or with one of a high class before it.
 */
const isCombining = remembering((point) => {
  const mark = String.fromCodePoint(point);
  return point >= 0x300 && (isMoved(mark, "\u0334") || isMoved("\u0345", mark));
});

const isLetter = remembering((point) => LETTER.test(String.fromCodePoint(point)));

/**
 * Normalise a text; calls: where note calls are known to stand, beside those that are recognised.
 * @param {string} text
 * @param {Range[]} [calls]
 * @returns {Letters}
 */
export function letters(text, calls = []) {
  const blanked = blank(text, calls);
  /** @type {number[]} */
  const exact = [];
  /** @type {number[]} */
  const raw = [];
  for (let at = 0; at < blanked.length; ) {
    const point = /** @type {number} */ (blanked.codePointAt(at));
    const spelled = spell(point);
    for (const letter of spelled) {
      exact.push(letter);
      raw.push(at);
    }
    if (!spelled.length && exact.length && isCombining(point)) {
      exact.push(pointsOf(String.fromCodePoint(/** @type {number} */ (exact.pop()), point).normalize("NFC"))[0]);
    }
    at += point > 0xffff ? 2 : 1;
  }
  const folded = Uint32Array.from(exact, fold);
  return { exact: Uint32Array.from(exact), folded, raw: Uint32Array.from(raw) };
}

/**
 * @param {string} one
 * @param {string} other
 */
function isMoved(one, other) {
  return (one + other).normalize("NFD") !== one.normalize("NFD") + other.normalize("NFD");
}

/**
 * Leave the numbers out of folded letters.
 * @param {Uint32Array} folded
 * @returns {BareLetters}
 */
export function plain(folded) {
  /** @type {number[]} */
  const at = [];
  folded.forEach((letter, place) => isLetter(letter) && at.push(place));
  return { text: Uint32Array.from(at, (place) => folded[place]), at: Uint32Array.from(at) };
}

/**
 * Say whether a code point is a decimal digit.
 * @param {number} point
 */
export function isDigit(point) {
  return DIGIT.test(String.fromCodePoint(point));
}

/**
 * Return a text of the same length with addresses and note calls blanked out.
 * @param {string} text
 * @param {Range[]} [calls]
 */
export function blank(text, calls = []) {
  const pieces = [];
  let done = 0;
  for (const [start, end] of calls.toSorted(compareRows)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    pieces.push(text.slice(done, from), " ".repeat(end - from));
    done = end;
  }
  const blanked = pieces.join("") + text.slice(done);
  return [ADDRESS, NOTE_CALL, GLUED_CALL].reduce((left, step) => left.replace(step, (found) => " ".repeat(found.length)), blanked);
}

/**
 * Return where in a text note calls are recognised, in order.
 * @param {string} text
 * @returns {Range[]}
 */
export function noteCalls(text) {
  const found = [NOTE_CALL, GLUED_CALL].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found.map(({ 0: call, index }) => /** @type {Range} */ ([index, index + call.length])).toSorted(compareRows);
}

/**
 * Compare rows of numbers by the first in which they differ, as ranges by their starts and then by their ends.
 * @param {number[]} one
 * @param {number[]} other
 */
export function compareRows(one, other) {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at < 0 ? 0 : one[at] - other[at];
}

/**
 * Return the hash of the run that begins at each letter: the first byte of its SHA-256.
 * @param {Uint32Array} plainLetters
 */
export function hashes(plainLetters) {
  const digests = new ShortDigests();
  const encoder = new TextEncoder();
  const found = new Uint8Array(Math.max(0, plainLetters.length - RUN + 1));
  const isPlain = plainLetters.every((letter) => letter < 0x80);
  for (let at = 0; at < found.length; at++) {
    const run = plainLetters.subarray(at, at + RUN);
    if (isPlain) digests.bytes.set(run);
    found[at] = digests.firstByte(isPlain ? RUN : encoder.encodeInto(textOf(run), digests.bytes).written);
  }
  return found;
}

/**
 * Return letters as a text.
 * @param {Uint32Array} points
 */
export function textOf(points) {
  let text = "";
  for (let at = 0; at < points.length; at += 4096) text += String.fromCodePoint(...points.subarray(at, at + 4096));
  return text;
}

/**
 * Return a text as code points.
 * @param {string} text
 */
export function pointsOf(text) {
  return Array.from(text, (character) => /** @type {number} */ (character.codePointAt(0)));
}
