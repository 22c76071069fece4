/** From where a block's samples stand in a copy to its words: its edges, less what a page put between its lines. */

/** @import {Difference, Lines, Place, Range, SourceMark} from "../types.js" */
/** @import {Edges} from "./block_edges.js" */
/** @import {Stream} from "./letter_stream.js" */
/** @import {Chain} from "./sample_chain.js" */
import { RUN, SPACE, blank, compareRows, isDigit, textOf } from "./letters.js";
import { findLetters, sizeAt } from "./recorded_words.js";
import { intruders, pageNumbers } from "./page_intrusions.js";
import { lastOf } from "./sequences.js";
import { halfDigest } from "./sha256.js";

const CONTEXT = 20;
const OPENING_MARKS = "«“‘\"'([—–-¿¡";
const CLOSING_MARKS = ".,;:!?…»”’\"')]—–-‘";
const BLANKS = new RegExp(`[${SPACE}]+`, "u");

/** @typedef {{ start: number, end: number, cut: Lines[], isExact: boolean }} Extent a block's letters, lines cut out */

/**
 * Settle which words between the edges are a block's. The digest of the witness is the judge: of several readings of the
 * place the one is right whose letters have it.
 * @param {Edges} edges
 * @param {string} digest
 * @param {Chain} chain
 * @param {Place[]} notes where the witness has note calls, whose numbers a copy may print like any other
 * @param {Stream} stream
 * @returns {Extent}
 */
export function extent({ start, end, seen }, digest, chain, notes, stream) {
  const { exact, raw } = stream.letters;
  const [first, last] = [stream.line(raw[start]), stream.line(raw[end - 1])];
  const heads = intruders(chain, seen, stream).filter((lines) => first < lines[0] && lines[1] < last);
  const isHead = (/** @type {Lines} */ [line]) => heads.some((lines) => lines[0] === line && lines[1] === line);
  const numbers = pageNumbers(first, last, stream).filter((lines) => !isHead(lines));
  const digits = calledDigits(notes, start, end, stream);
  for (const cut of [[], heads, numbers, [...heads, ...numbers]]) {
    for (const called of [[], digits]) {
      const gone = [...cut.map((lines) => stream.lettersOf(lines)), ...called];
      if (halfDigest(without(exact, start, end, gone)) === digest) return { start, end, cut: cut.toSorted(compareRows), isExact: true };
    }
  }
  const beside = numbers.filter(([line]) => heads.some((lines) => lines.some((head) => Math.abs(line - head) <= 2)));
  return { start, end, cut: [...heads, ...beside].toSorted(compareRows), isExact: false };
}

/**
 * @param {Uint32Array} points
 * @param {number} start
 * @param {number} end
 * @param {Range[]} gone
 */
function without(points, start, end, gone) {
  let text = "";
  let at = start;
  for (const [begin, after] of gone.toSorted(compareRows)) {
    text += textOf(points.subarray(at, Math.max(at, begin)));
    at = Math.max(at, after);
  }
  return text + textOf(points.subarray(at, Math.max(at, end)));
}

/**
 * Return the digits that stand right after the words after which a note is called.
 * @param {Place[]} notes
 * @param {number} start
 * @param {number} end
 * @param {Stream} stream
 * @returns {Range[]}
 */
function calledDigits(notes, start, end, stream) {
  const folded = stream.letters.folded.subarray(start, end);
  return notes.flatMap((note) => {
    const after = findLetters(note, folded)?.[1];
    if (after === undefined) return [];
    const next = [...folded.subarray(after, after + 3), 0].findIndex((point) => !isDigit(point));
    return next ? [/** @type {Range} */ ([start + after, start + after + next])] : [];
  });
}

/**
 * Return the copy's own characters of an extent, with the punctuation that hugs it, and the marks on them.
 * @param {Extent} found
 * @param {Stream} stream
 */
export function wordsOf(found, stream) {
  const { raw } = stream.letters;
  const { text } = stream;
  const begin = raw[found.start];
  const after = endOf(found.end - 1, stream);
  const floor = found.start ? endOf(found.start - 1, stream) : 0;
  const ceiling = found.end < raw.length ? raw[found.end] : text.length;
  const start = begin - hugging(Array.from(text.slice(floor, begin)).toReversed().join(""), OPENING_MARKS);
  const end = after + tail(text.slice(after, ceiling));
  const kept = keptOf(start, end, found.cut.map((lines) => stream.span(lines)));
  return { words: kept.map(([from, to]) => text.slice(from, to)).join(""), marks: marksOn(stream.marks, kept) };
}

/**
 * Return the offset after the character of a letter.
 * @param {number} place
 * @param {Stream} stream
 */
function endOf(place, stream) {
  const at = stream.letters.raw[place];
  return at + sizeAt(stream.text, at);
}

/**
 * Return what is left of a stretch without others, in order.
 * @param {number} start
 * @param {number} end
 * @param {Range[]} gone
 */
function keptOf(start, end, gone) {
  const bounds = [start, ...gone.toSorted(compareRows).flat(), end];
  /** @type {Range[]} */
  const kept = [];
  for (let i = 0; i < bounds.length; i += 2) if (bounds[i] < bounds[i + 1]) kept.push([bounds[i], bounds[i + 1]]);
  return kept;
}

/**
 * Move marks from a copy to what is kept of it, put end to end.
 * @param {SourceMark[]} marks
 * @param {Range[]} kept
 * @returns {SourceMark[]}
 */
function marksOn(marks, kept) {
  return marks.flatMap((mark) => {
    let length = 0;
    /** @type {number[]} */
    const parts = [];
    for (const [start, end] of kept) {
      const [begin, after] = [Math.max(start, mark.start), Math.min(end, mark.end)];
      if (begin < after) parts.push(length + begin - start, length + after - start);
      length += end - start;
    }
    return parts.length ? [{ ...mark, start: parts[0], end: lastOf(parts) }] : [];
  });
}

/**
 * Count the characters that belong to what they touch: allowed marks, and spaces between them on one line.
 * @param {string} characters
 * @param {string} allowed
 */
function hugging(characters, allowed) {
  let length = 0;
  let at = 0;
  for (const character of characters) {
    at += character.length;
    if (allowed.includes(character)) length = at;
    else if (character === "\n" || !BLANKS.test(character)) break;
  }
  return length;
}

/**
 * Count the closing marks, note calls and addresses that end a block: nothing of them is among its letters.
 * @param {string} after
 */
function tail(after) {
  const seen = blank(after);
  return hugging([...after].length === after.length ? marked(after, seen) : after, CLOSING_MARKS);
}

/**
 * @param {string} typed
 * @param {string} seen
 */
function marked(typed, seen) {
  return Array.from(typed, (character, i) => (character === seen[i] ? character : "]")).join("");
}

/**
 * Return the stretches of a loose block in which a sample is missing, with a little of the copy about them.
 * @param {Chain} chain
 * @param {Extent} found
 * @param {Stream} stream
 * @returns {Difference[]}
 */
export function differences(chain, found, stream) {
  const begin = stream.letters.raw[found.start];
  const after = endOf(found.end - 1, stream);
  const ends = [begin, ...chain.hits.map(([, place]) => endOf(stream.plain.at[place + RUN - 1], stream))];
  const starts = [...chain.hits.map(([, place]) => stream.raw(place)), after];
  const numbers = [-1, ...chain.hits.map(([number]) => number), chain.samples];
  return ends.flatMap((start, i) => {
    const end = starts[i];
    if (numbers[i + 1] - numbers[i] <= 1 || start >= end) return [];
    const shown = stream.text.slice(Math.max(begin, start - CONTEXT), Math.min(after, end + CONTEXT));
    return [{ line: stream.line(start), words: shown.split(BLANKS).filter(Boolean).join(" ") }];
  });
}
