/** Where a block begins and ends in a copy: by its recorded first and last words, else at the nearest word. */

/** @import {KnownBlock, Range} from "../types.js" */
/** @import {Stream} from "./letter_stream.js" */
/** @import {Chain} from "./sample_chain.js" */
import { ends, placeOf, starts } from "./approximate_search.js";
import { isDigit, letters, plain } from "./letters.js";
import { thousandths } from "./sample_evidence.js";
import { lastOf, numbersFrom } from "./sequences.js";

const LONGEST_WORDS = 100;
const SLACK = 24;
const STRAY_SHARE = 0.1;
const FURTHER_OUT = 300;
const FURTHER_WORDS = 6;
const LETTERS_FOR_ONE_WRONG = 6;
const SURE_BITS = 10;
const DAMAGED_SAMPLES = 6;
const DAMAGED_SHARE = 0.4;
const WORD_SLACK = 6;
const MOST_DIGITS = 40;
const CHANCE_BITS = 6;
const LETTER_BITS = 2;
export const MOST_BITS = 16;

/**
 * A block's first and after its last place in the copy's letters and numbers; weight: evidence of the recorded words that
 * are there; lost: share of its samples that are missing there; seen: the edges whose words are there.
 * @typedef {{ start: number, end: number, weight: number, lost: number, seen: [number, number][] }} Edges
 */
/** @typedef {{ place: number, stray: number, bits: number | null }} Edge a place, how far it is from the expected one */

/**
 * Find the edges of a block near where a chain puts them.
 * @param {KnownBlock} block
 * @param {Chain} chain
 * @param {Stream} stream
 * @returns {Edges}
 */
export function edges(block, chain, stream) {
  const first = letters(block.first);
  const last = letters(block.last);
  const begin = near(plain(first.folded.slice(0, LONGEST_WORDS)).text, ...chain.start, stream, 0);
  const end = near(plain(last.folded.slice(-LONGEST_WORDS)).text, ...chain.end(block.letters), stream, 1);
  const head = missed(chain.present[0], chain.hits[0][0], begin, chain.samples);
  const after = chain.samples - 1;
  const tail = missed(after - chain.present[1], after - lastOf(chain.hits)[0], end, chain.samples);
  const stop = Math.max(end.place, begin.place + 1);
  const [from, to] = withDigits(first.exact, last.exact, begin.place, stop, stream);
  const both = /** @type {[number, Edge][]} */ ([[0, begin], [block.letters, end]]);
  return {
    start: from,
    end: to,
    weight: thousandths((begin.bits ?? 0) + (end.bits ?? 0)),
    lost: (head + tail) / chain.samples,
    seen: both.filter(([, { bits }]) => bits !== null).map(([letter, { place }]) => [letter, place]),
  };
}

/**
 * Return how many samples at an edge are not there, of those that are likely absent and those that do not agree: none if
 * the edge's words are there and few samples are absent, or more but none of their letters is lost or added.
 * @param {number} absent
 * @param {number} unhit
 * @param {Edge} edge
 * @param {number} samples
 */
function missed(absent, unhit, { stray, bits }, samples) {
  if (bits === null) return Math.max(absent, unhit);
  const isInPlace = stray <= WORD_SLACK && bits >= SURE_BITS && absent <= DAMAGED_SHARE * samples;
  return absent > DAMAGED_SAMPLES && !isInPlace ? absent : 0;
}

/**
 * Go from plain letters to letters and numbers; digits at an edge belong to the block if its words have them.
 * @param {Uint32Array} first
 * @param {Uint32Array} last
 * @param {number} begin
 * @param {number} end
 * @param {Stream} stream
 * @returns {Range}
 */
function withDigits(first, last, begin, end, stream) {
  const start = stream.plain.at[begin];
  const stop = stream.plain.at[end - 1] + 1;
  const { exact } = stream.letters;
  const before = leadingDigits(first).toReversed();
  const after = leadingDigits(last.toReversed()).toReversed();
  const ahead = leadingDigits(exact.slice(Math.max(0, start - MOST_DIGITS), start).toReversed());
  const behind = leadingDigits(exact.slice(stop, stop + MOST_DIGITS));
  return [start - lengthWith(before, ahead), stop + lengthWith(after, behind)];
}

/**
 * Return how many letters there are up to the end of some in others; none if they are not there.
 * @param {Uint32Array} wanted
 * @param {Uint32Array} there
 */
function lengthWith(wanted, there) {
  const found = placeOf(wanted, there, 0);
  return found < 0 ? 0 : found + wanted.length;
}

/**
 * Return the digits with which letters begin.
 * @param {Uint32Array} points
 */
function leadingDigits(points) {
  const other = points.findIndex((point) => !isDigit(point));
  return other < 0 ? points : points.slice(0, other);
}

/**
 * Return the place before or after words that stand near where an edge is expected, else that of a word there.
 * @param {Uint32Array} words
 * @param {number} asked
 * @param {number} hit
 * @param {Stream} stream
 * @param {0 | 1} side
 * @returns {Edge}
 */
function near(words, asked, hit, stream, side) {
  const { text } = stream.plain;
  const expected = Math.min(Math.max(asked, 0), text.length);
  const reach = SLACK + Math.floor(STRAY_SHARE * Math.abs(expected - hit)) + words.length;
  for (const wrong of [0, Math.floor(words.length / LETTERS_FOR_ONE_WRONG)]) {
    const place = nearest(edgesOf(words, text, Math.max(0, expected - reach), expected + reach, wrong, side), expected);
    if (place === undefined) continue;
    const bits = Math.min(MOST_BITS, LETTER_BITS * (words.length - LETTERS_FOR_ONE_WRONG * wrong)) - CHANCE_BITS;
    return { place, stray: Math.abs(place - expected), bits: Math.max(0, bits) };
  }
  const far = outwards(words, expected, stream, side);
  if (far !== undefined) return { place: far, stray: Math.abs(far - expected), bits: 0 };
  const beside = numbersFrom(Math.max(0, expected - WORD_SLACK), Math.min(text.length, expected + WORD_SLACK) + 1);
  const place = nearest(beside.filter((one) => isBoundary(one, stream)), expected) ?? expected;
  return { place, stray: Math.abs(place - expected), bits: null };
}

/**
 * Return the place of words further out: something may have been put in between them and the nearest sample.
 * @param {Uint32Array} words
 * @param {number} expected
 * @param {Stream} stream
 * @param {0 | 1} side
 */
function outwards(words, expected, stream, side) {
  if (words.length < FURTHER_WORDS) return undefined;
  const low = side ? expected : Math.max(0, expected - FURTHER_OUT);
  const high = side ? expected + FURTHER_OUT : expected;
  return nearest(edgesOf(words, stream.plain.text, low, high, 0, side), expected);
}

/**
 * Return the first of the places that are nearest to another.
 * @param {number[]} places
 * @param {number} expected
 */
function nearest(places, expected) {
  const away = (/** @type {number} */ place) => Math.abs(place - expected);
  return places.toSorted((one, other) => away(one) - away(other)).at(0);
}

/**
 * Return where words begin, or end, in a stretch of text, with up to so many letters wrong, lost or added.
 * @param {Uint32Array} words
 * @param {Uint32Array} text
 * @param {number} low
 * @param {number} high
 * @param {number} wrong
 * @param {0 | 1} side
 */
function edgesOf(words, text, low, high, wrong, side) {
  if (wrong) return (side ? ends : starts)(words, text.slice(low, high), wrong).map((place) => low + place);
  /** @type {number[]} */
  const found = [];
  const end = Math.min(high, text.length);
  for (let at = placeOf(words, text, low, end); at >= 0; at = placeOf(words, text, at + words.length, end)) {
    found.push(at + side * words.length);
  }
  return found;
}

/**
 * Say whether a word begins at a place.
 * @param {number} place
 * @param {Stream} stream
 */
function isBoundary(place, stream) {
  if (place === 0 || place === stream.plain.text.length) return true;
  return stream.raw(place) - stream.raw(place - 1) > 1;
}
