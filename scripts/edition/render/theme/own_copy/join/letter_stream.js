/** A copy prepared for looking up: its letters, the hash of every run of them, and where pairs of hashes stand. */

/** @import {Lines, Range, SourceMark, SourceText} from "../types.js" */
/** @import {BareLetters, Letters} from "./letters.js" */
import { STEP, hashes, letters, plain } from "./letters.js";
import { numbersFrom } from "./sequences.js";

/** A seed is two samples that follow each other, or have one between them. */
const SEED_STEPS = [1, 2];
/** A pair of hashes that stands more often than this in a copy tells nothing of a place. */
const COMMONPLACE = 1000;

/** A copy's text as letters, and where the pairs of hashes stand that some block has. */
export class Stream {
  /**
   * @param {SourceText} source
   * @param {Uint8Array[]} sketches
   */
  constructor({ text, marks }, sketches) {
    /** @type {string} */
    this.text = text;
    /** @type {SourceMark[]} */
    this.marks = marks;
    const calls = marks.filter(({ kind }) => kind === "note").map(({ start, end }) => /** @type {Range} */ ([start, end]));
    /** @type {Letters} */
    this.letters = letters(text, calls);
    /** @type {BareLetters} */
    this.plain = plain(this.letters.folded);
    this.hashes = hashes(this.plain.text);
    this.seeds = seeded(this.hashes, sketches);
    this.lines = text.split("\n");
    let start = 0;
    this.lineStarts = this.lines.map((line) => (start += line.length + 1) - line.length - 1);
  }

  /**
   * Return the offset in the text of a plain letter.
   * @param {number} place
   */
  raw(place) {
    return this.letters.raw[this.plain.at[place]];
  }

  /**
   * Return the line, from 1, of an offset in the text.
   * @param {number} offset
   */
  line(offset) {
    return countBelow(this.lineStarts, offset + 1);
  }

  /**
   * Return a line, from 1, without its end.
   * @param {number} number
   */
  lineText(number) {
    return this.lines[number - 1];
  }

  /**
   * Return the offsets of whole lines, the line end after them included.
   * @param {Lines} lines
   * @returns {Range}
   */
  span([first, last]) {
    return [this.lineStarts[first - 1], last < this.lineStarts.length ? this.lineStarts[last] : this.text.length];
  }

  /**
   * Return the places of the letters and numbers of whole lines.
   * @param {Lines} lines
   * @returns {Range}
   */
  lettersOf(lines) {
    const [start, end] = this.span(lines);
    return [countBelow(this.letters.raw, start), countBelow(this.letters.raw, end)];
  }
}

/**
 * Return the pairs of a block's samples that may seed a search, with the number of the first and the steps between.
 * @param {Uint8Array} samples
 */
export function pairs(samples) {
  return SEED_STEPS.flatMap((steps) =>
    numbersFrom(0, samples.length - steps).map((number) => ({
      key: pairKey(steps, samples[number], samples[number + steps]),
      number,
      steps,
    })),
  );
}

/**
 * @param {number} steps
 * @param {number} first
 * @param {number} second
 */
function pairKey(steps, first, second) {
  return (steps << 16) | (first << 8) | second;
}

/**
 * Return where the pairs stand that some sketch has.
 * @param {Uint8Array} values
 * @param {Uint8Array[]} sketches
 */
function seeded(values, sketches) {
  /** @type {Map<number, number[]>} */
  const found = new Map(sketches.flatMap(pairs).map(({ key }) => [key, []]));
  for (const steps of SEED_STEPS) {
    for (let at = 0; at + steps * STEP < values.length; at++) {
      found.get(pairKey(steps, values[at], values[at + steps * STEP]))?.push(at);
    }
  }
  return new Map([...found].filter(([, places]) => places.length <= COMMONPLACE));
}

/**
 * Return how many of some rising numbers are below a bound.
 * @param {ArrayLike<number>} numbers
 * @param {number} bound
 */
function countBelow(numbers, bound) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
