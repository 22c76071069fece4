/** Lines that a page put inside a block: its head, its foot, notes, numbers. */

/** @import {Lines} from "../types.js" */
/** @import {Stream} from "./letter_stream.js" */
/** @import {Chain, Hit} from "./sample_chain.js" */
import { RUN, STEP, compareRows, letters, plain } from "./letters.js";
import { numbersFrom } from "./sequences.js";

const TOLERANCE = 3;
const MOST_LINES = 300;
const NUMBER_ALONE = /^[^\p{L}\p{N}_]*(?:\p{Nd}{1,4}|[ivxlcIVXLC]{1,6})[^\p{L}\p{N}_]*$/u;

/**
 * Return the whole lines that explain why parts of a block stand further apart than in the witness.
 * @param {Chain} chain
 * @param {[number, number][]} seen edges of the block that are sure, as letters of the block and places in the copy
 * @param {Stream} stream
 * @returns {Lines[]}
 */
export function intruders(chain, seen, stream) {
  const steady = steadyOf(chain.hits).map(([number, place]) => /** @type {[number, number]} */ ([number * STEP, place]));
  const sure = [...seen, ...steady].toSorted(compareRows);
  return sure.slice(1).flatMap(([later, there], i) => {
    const [letter, place] = sure[i];
    const jump = there - place - (later - letter);
    if (jump <= 0) return [];
    const last = Math.min(there + RUN, stream.plain.text.length) - 1;
    const tolerance = Math.min(later - letter > 2 * STEP ? TOLERANCE : 1, Math.floor(jump / 5));
    const lines = linesOf(jump, tolerance, place, last, stream);
    return lines ? [lines] : [];
  });
}

/**
 * Leave out hits whose shift is that of neither neighbour: they may be there by chance.
 * @param {Hit[]} hits
 */
function steadyOf(hits) {
  const shifts = hits.map(([number, place]) => place - number * STEP);
  return hits.filter((_, i) => shifts[i] === shifts[i - 1] || shifts[i] === shifts[i + 1]);
}

/**
 * Return the lines between two others, both excluded, that hold a number alone.
 * @param {number} first
 * @param {number} last
 * @param {Stream} stream
 * @returns {Lines[]}
 */
export function pageNumbers(first, last, stream) {
  const alone = numbersFrom(first + 1, last).filter((line) => NUMBER_ALONE.test(stream.lineText(line)));
  return alone.map((line) => [line, line]);
}

/**
 * Return the lines between two plain letters that have the wanted number of letters, or nearly.
 * @param {number} wanted
 * @param {number} tolerance
 * @param {number} before
 * @param {number} after
 * @param {Stream} stream
 * @returns {Lines | null}
 */
function linesOf(wanted, tolerance, before, after, stream) {
  const first = stream.line(stream.raw(before)) + 1;
  const end = Math.min(stream.line(stream.raw(after)), first + MOST_LINES);
  const sizes = numbersFrom(first, end)
    .map((line) => /** @type {[number, number]} */ ([line, plain(letters(stream.lineText(line)).folded).text.length]))
    .filter(([, size]) => size);
  const best = stretches(sizes, wanted).toSorted(compareRows)[0];
  return best && best[0] <= tolerance ? [best[2], best[3]] : null;
}

/**
 * Return of each stretch of lines how far it is from a number of letters, its length, its first and last line.
 * @param {[number, number][]} sizes
 * @param {number} wanted
 */
function stretches(sizes, wanted) {
  /** @type {[number, number, number, number][]} */
  const found = [];
  sizes.forEach(([first], begin) => {
    let total = 0;
    for (const [last, size] of sizes.slice(begin)) {
      total += size;
      if (total > wanted + TOLERANCE) break;
      found.push([Math.abs(total - wanted), last - first, first, last]);
    }
  });
  return found;
}
