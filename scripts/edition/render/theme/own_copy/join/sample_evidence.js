/** What agreeing and missing samples say: how sure a place is, and how much of the block it holds (Viterbi, 1967). */

import { BITS, compareRows } from "./letters.js";

const RATES = [0.98, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
const CHANCE = 2 ** -BITS;
const SWITCH = 6;
/** Evidence is counted in whole thousandths of a bit: two programs that count it agree to the last tie. */
const BIT = 1000;

/** @typedef {{ weight: number, present: [number, number], lost: number }} Evidence */
/** @typedef {[number, number, number, number]} Course weight, first and last present sample, how many were absent */

/**
 * Return bits in the units in which evidence is counted.
 * @param {number} bits
 */
export function thousandths(bits) {
  return Math.round(BIT * bits);
}

/**
 * Weigh the samples of a block, in order: null for one that does not agree, else what its jump costs.
 * @param {(number | null)[]} jumps
 * @returns {Evidence}
 */
export function weigh(jumps) {
  return RATES.map((rate) => atRate(jumps, rate)).reduce((best, one) => (one.weight > best.weight ? one : best));
}

/**
 * Follow the best course of each state; it may begin and end in either.
 * @param {(number | null)[]} jumps
 * @param {number} rate
 * @returns {Evidence}
 */
function atRate(jumps, rate) {
  const hit = thousandths(Math.log2(rate / CHANCE));
  const miss = thousandths(Math.log2((1 - rate) / (1 - CHANCE)));
  const change = thousandths(SWITCH);
  /** @type {Course} */
  let present = [0, 0, -1, 0];
  /** @type {Course} */
  let absent = [0, 0, -1, 0];
  jumps.forEach((jump, number) => {
    const [weight, first, last, lost] = absent;
    const isNew = last < first;
    /** @type {Course} */
    const comes = [weight - change, isNew ? number : first, number, isNew ? 0 : lost + number - last - 1];
    absent = better(absent, [present[0] - change, present[1], present[2], present[3]]);
    const course = number ? better(present, comes) : present;
    present = [course[0] + (jump === null ? miss : hit - jump), course[1], number, course[3]];
  });
  const [weight, first, last, lost] = better(present, absent);
  return { weight, present: [first, last], lost };
}

/**
 * Return the course that is greater where they first differ.
 * @param {Course} one
 * @param {Course} other
 */
function better(one, other) {
  return compareRows(one, other) < 0 ? other : one;
}
