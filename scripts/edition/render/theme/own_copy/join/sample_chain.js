/** Where in a copy a block may stand: samples that agree, chained in their order. All places count plain letters. */

/** @import {Stream} from "./letter_stream.js" */
import { BITS, STEP } from "./letters.js";
import { pairs } from "./letter_stream.js";
import { thousandths, weigh } from "./sample_evidence.js";
import { lastOf, runsOf } from "./sequences.js";

const REACH = 1000;
const LONGEST_GAP = 8;
const STRAYS = [0, -1, 1];
const MOST_PLACES = 4;
const HIT_WEIGHT = thousandths(BITS);

/** @typedef {[number, number]} Hit number of a sample, and its place in the copy */
/** @typedef {{ first: number, last: number, shift: number, hits: number }} Segment samples that agree at one shift */

/** A place for a block: its hits and what they weigh. */
export class Chain {
  /**
   * @param {Hit[]} hits
   * @param {number} samples
   */
  constructor(hits, samples) {
    const { weight, present, lost } = weigh(jumpsOf(hits, samples));
    this.hits = hits;
    this.samples = samples;
    this.weight = weight;
    this.present = present;
    this.lost = lost / samples;
    this.share = hits.length / samples;
    this.similarity = Math.floor((2000 * hits.length + samples) / (2 * samples)) / 1000;
    const jumps = hits.slice(1).map(([number, place], i) => place - hits[i][1] - (number - hits[i][0]) * STEP);
    this.added = sum(jumps.filter((jump) => jump > 0));
    this.dropped = -sum(jumps.filter((jump) => jump < -1));
  }

  /**
   * Return where the block would begin if nothing was lost before its first hit, and that hit's place.
   * @returns {[number, number]}
   */
  get start() {
    const [number, place] = this.hits.find((hit) => hit[0] >= this.present[0]) ?? this.hits[0];
    return [place - number * STEP, place];
  }

  /**
   * Return where a block of so many letters would end, and the place of the hit that says so.
   * @param {number} letters
   * @returns {[number, number]}
   */
  end(letters) {
    const hit = this.hits.findLast((one) => one[0] <= this.present[1]) ?? lastOf(this.hits);
    return [hit[1] + letters - hit[0] * STEP, hit[1]];
  }
}

/**
 * Return the likely places of a block's samples in a copy, best first, no two overlapping.
 * @param {Uint8Array} samples
 * @param {Stream} stream
 * @param {[number, number]} [within] where in the copy's plain letters to look; everywhere if it is not given
 * @returns {Chain[]}
 */
export function chains(samples, stream, within) {
  const segments = segmentsOf(samples, stream, within).toSorted((a, b) => a.first - b.first || a.shift - b.shift);
  const ways = paths(segments).map((path) => filled(path, samples, stream));
  /** @type {Hit[][]} */
  const apart = [];
  for (const hits of ways.toSorted((a, b) => b.length - a.length)) {
    if (apart.length < MOST_PLACES && apart.every((other) => areApart(hits, other))) apart.push(hits);
  }
  return apart.map((hits) => new Chain(hits, samples.length)).toSorted((a, b) => b.weight - a.weight);
}

/**
 * @param {Hit[]} hits
 * @param {Hit[]} other
 */
function areApart(hits, other) {
  return hits[0][1] > lastOf(other)[1] || lastOf(hits)[1] < other[0][1];
}

/**
 * @param {Uint8Array} samples
 * @param {Stream} stream
 * @param {[number, number]} [within]
 * @returns {Segment[]}
 */
function segmentsOf(samples, stream, within) {
  /** @type {Map<number, Set<number>>} */
  const byShift = new Map();
  for (const { key, number, steps } of pairs(samples)) {
    for (const place of stream.seeds.get(key) ?? []) {
      if (within && (place < within[0] || place >= within[1])) continue;
      const shift = place - number * STEP;
      byShift.set(shift, (byShift.get(shift) ?? new Set()).add(number).add(number + steps));
    }
  }
  return [...byShift].flatMap(([shift, numbers]) =>
    close([...numbers].toSorted((a, b) => a - b)).map((run) => ({
      first: run[0],
      last: lastOf(run),
      shift,
      hits: run.length,
    })),
  );
}

/**
 * Divide rising numbers where they leave out more than damage does.
 * @param {number[]} numbers
 */
function close(numbers) {
  return runsOf(numbers, (number, before) => number - before <= LONGEST_GAP);
}

/**
 * Return the best ways through segments, the heaviest first, none twice through one segment.
 * @param {Segment[]} segments
 * @returns {Segment[][]}
 */
function paths(segments) {
  /** @type {Map<Segment, { weight: number, before: Segment | null }>} */
  const best = new Map();
  const weightOf = (/** @type {Segment} */ segment) => best.get(segment)?.weight ?? 0;
  /** @type {Map<number, Segment[]>} */
  const near = new Map();
  for (const segment of segments) {
    const own = segment.hits * HIT_WEIGHT;
    const bucket = Math.floor(segment.shift / REACH);
    const way = { weight: own, before: /** @type {Segment | null} */ (null) };
    for (const earlier of [-1, 0, 1].flatMap((beside) => near.get(bucket + beside) ?? [])) {
      const cost = costOf(earlier, segment);
      const total = cost === null ? 0 : weightOf(earlier) + own - cost;
      if (cost !== null && total > way.weight) Object.assign(way, { weight: total, before: earlier });
    }
    best.set(segment, way);
    near.set(bucket, [...(near.get(bucket) ?? []), segment]);
  }
  const used = new Set();
  const heaviest = segments.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, 8 * MOST_PLACES);
  const found = heaviest.map((last) => {
    /** @type {Segment[]} */
    const path = [];
    for (let step = /** @type {Segment | null} */ (last); step && !used.has(step); step = best.get(step)?.before ?? null) {
      path.push(step);
    }
    path.forEach((segment) => used.add(segment));
    return path.toReversed();
  });
  return found.filter((path) => path.length);
}

/**
 * Return what it costs to go on from one segment to another; null if the copy would go back.
 * @param {Segment} earlier
 * @param {Segment} later
 */
function costOf(earlier, later) {
  const overlap = Math.max(0, earlier.last - later.first + 1);
  const begins = (later.first + overlap) * STEP + later.shift;
  const isAhead = later.last > earlier.last && begins > earlier.last * STEP + earlier.shift;
  if (!isAhead || Math.abs(later.shift - earlier.shift) > REACH) return null;
  return jumpCost(later.shift - earlier.shift) + overlap * HIT_WEIGHT;
}

/**
 * Return what a change of shift costs: its sign and size must be told.
 * @param {number} shift
 */
function jumpCost(shift) {
  return thousandths(3 + 2 * Math.log2(1 + Math.abs(shift)));
}

/**
 * Follow a path sample by sample, also before and after it.
 * @param {Segment[]} path
 * @param {Uint8Array} samples
 * @param {Stream} stream
 * @returns {Hit[]}
 */
function filled(path, samples, stream) {
  /** @type {Map<number, number>} */
  const places = new Map();
  for (const { first, last, shift } of path.toReversed()) {
    for (let number = first; number <= last; number++) {
      const place = agrees(number, shift, [0], samples, stream);
      if (place !== null) places.set(number, place);
    }
  }
  const known = [-1, ...[...places.keys()].toSorted((a, b) => a - b), samples.length];
  for (let i = 0; i + 1 < known.length; i++) {
    const [before, after] = [known[i], known[i + 1]];
    if (places.has(after)) follow(after - 1, before, -1, after, places, samples, stream);
    if (places.has(before)) follow(before + 1, after, 1, before, places, samples, stream);
  }
  return rising([...places].toSorted((a, b) => a[0] - b[0]));
}

/**
 * Add the samples that agree near the shift of a known one, which each of them may move by a letter.
 * @param {number} from
 * @param {number} to
 * @param {1 | -1} step
 * @param {number} start
 * @param {Map<number, number>} places
 * @param {Uint8Array} samples
 * @param {Stream} stream
 */
function follow(from, to, step, start, places, samples, stream) {
  let shift = /** @type {number} */ (places.get(start)) - start * STEP;
  for (let number = from; number !== to; number += step) {
    const place = agrees(number, shift, STRAYS, samples, stream);
    if (place === null) continue;
    places.set(number, place);
    shift = place - number * STEP;
  }
}

/**
 * Return the place near a shift where the copy has a sample's hash.
 * @param {number} number
 * @param {number} shift
 * @param {number[]} strays
 * @param {Uint8Array} samples
 * @param {Stream} stream
 */
function agrees(number, shift, strays, samples, stream) {
  const stray = strays.find((one) => stream.hashes[number * STEP + shift + one] === samples[number]);
  return stray === undefined ? null : number * STEP + shift + stray;
}

/**
 * Leave out hits that lie before the one kept last: a block is read forwards.
 * @param {Hit[]} hits
 */
function rising(hits) {
  /** @type {Hit[]} */
  const kept = [];
  for (const hit of hits) if (!kept.length || hit[1] > lastOf(kept)[1]) kept.push(hit);
  return kept;
}

/**
 * Return for each sample what its change of shift costs, null for one without a hit.
 * @param {Hit[]} hits
 * @param {number} samples
 */
function jumpsOf(hits, samples) {
  const costs = Array.from({ length: samples }, () => /** @type {number | null} */ (null));
  const shifts = hits.map(([number, place]) => place - number * STEP);
  hits.forEach(([number], i) => {
    const change = shifts[i] - shifts[Math.max(0, i - 1)];
    costs[number] = change ? jumpCost(change) : 0;
  });
  return costs;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
