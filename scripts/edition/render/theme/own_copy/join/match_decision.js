/** Whether a block stands at one of its likely places in a copy: found, ambiguous, there in part, or missing. */

/** @import {Join, KnownBlock, Lines} from "../types.js" */
/** @import {Edges} from "./block_edges.js" */
/** @import {Extent} from "./block_extent.js" */
/** @import {Stream} from "./letter_stream.js" */
/** @import {Chain} from "./sample_chain.js" */
import { MOST_BITS, edges } from "./block_edges.js";
import { differences, extent, wordsOf } from "./block_extent.js";
import { thousandths } from "./sample_evidence.js";
import { lastOf } from "./sequences.js";

/** @typedef {{ margin: number, share: number, lost: number }} MatchLimits bits above chance, samples, what may lack */
/** @typedef {{ chain: Chain, edges: Edges, weight: number }} Located a place for a block, and its evidence */

/** @type {MatchLimits} */
export const ANYWHERE = { margin: 14, share: 0.25, lost: 0.19 };
/** @type {MatchLimits} */
export const BETWEEN = { margin: 4, share: 0.15, lost: 0.19 };
/** @type {MatchLimits} */
export const FITTING = { margin: 0, share: 0.15, lost: 0.3 };
const ADDED = 0.3;
const SURE_SHARE = 0.9;
const ADDED_IF_SURE = 1;
const RIVAL = [4, 5];

/**
 * Decide about the places of a block; within: letters among which it was looked for, if not in the whole copy.
 * @param {KnownBlock} block
 * @param {Chain[]} chains
 * @param {MatchLimits} limits
 * @param {Stream} stream
 * @param {number} [within]
 * @returns {Join}
 */
export function decide(block, chains, limits, stream, within) {
  const needed = thousandths(limits.margin + Math.log2(within || Math.max(2, stream.hashes.length)));
  const likely = likelyPlaces(block, chains, needed, limits.share, stream);
  if (!likely.length) return notFound(block, "missing", Math.max(0, ...chains.map((chain) => chain.similarity)), null);
  const [best, ...others] = likely;
  const { similarity, hits } = best.chain;
  const rivals = others.filter((place) => RIVAL[1] * place.weight >= RIVAL[0] * best.weight);
  const whole = [best, ...rivals].flatMap((place) => {
    const there = wholeAt(place, block, limits, stream);
    return there ? [{ place, there }] : [];
  });
  if (!whole.length || whole[0].place !== best) {
    const part = linesAt(stream.raw(hits[0][1]), stream.raw(lastOf(hits)[1]), stream);
    return notFound(block, "missing", similarity, part);
  }
  const exact = whole.filter(({ there }) => there.isExact);
  const chosen = exact.length ? exact : whole;
  if (chosen.length > 1) return notFound(block, "ambiguous", similarity, linesBetween(best.edges, stream));
  return foundAt(block, chosen[0].place.chain, chosen[0].there, stream);
}

/**
 * Return the places for which there is enough evidence, best first.
 * @param {KnownBlock} block
 * @param {Chain[]} chains
 * @param {number} needed
 * @param {number} share
 * @param {Stream} stream
 * @returns {Located[]}
 */
function likelyPlaces(block, chains, needed, share, stream) {
  return chains
    .filter((chain) => chain.share >= share && chain.weight >= needed - 2 * thousandths(MOST_BITS))
    .map((chain) => {
      const there = edges(block, chain, stream);
      return { chain, edges: there, weight: chain.weight + there.weight };
    })
    .filter(({ weight }) => weight >= needed)
    .toSorted((a, b) => b.weight - a.weight);
}

/**
 * Return how far a block reaches at a place if the whole of it is there and little besides.
 * @param {Located} place
 * @param {KnownBlock} block
 * @param {MatchLimits} limits
 * @param {Stream} stream
 * @returns {Extent | null}
 */
function wholeAt({ chain, edges: there }, block, limits, stream) {
  if (chain.lost + there.lost > limits.lost || chain.dropped > limits.lost * block.letters) return null;
  const found = extent(there, block.digest, chain, block.calls, stream);
  const sizes = found.cut.map((lines) => stream.lettersOf(lines)).map(([start, end]) => end - start);
  const cut = sizes.reduce((total, size) => total + size, 0);
  const isSure = there.seen.length > 1 && chain.share >= SURE_SHARE;
  const added = isSure ? ADDED_IF_SURE : ADDED;
  return found.isExact || chain.added - cut <= added * block.letters ? found : null;
}

/**
 * @param {KnownBlock} block
 * @param {Chain} chain
 * @param {Extent} there
 * @param {Stream} stream
 * @returns {Join}
 */
function foundAt({ id }, chain, there, stream) {
  const { words, marks } = wordsOf(there, stream);
  const lines = linesBetween(there, stream);
  const { cut } = there;
  if (there.isExact) return { id, match: "exact", similarity: 1, lines, words, marks, cut, differs: [] };
  const differs = differences(chain, there, stream);
  return { id, match: "loose", similarity: Math.min(0.999, chain.similarity), lines, words, marks, cut, differs };
}

/**
 * Return what is said of a block whose words are not taken.
 * @param {KnownBlock} block
 * @param {"missing" | "ambiguous"} match
 * @param {number} similarity
 * @param {Lines | null} lines
 * @returns {Join}
 */
export function notFound({ id }, match, similarity, lines) {
  return { id, match, similarity, lines, words: null, marks: [], cut: [], differs: [] };
}

/**
 * @param {{ start: number, end: number }} letters
 * @param {Stream} stream
 */
function linesBetween({ start, end }, stream) {
  return linesAt(stream.letters.raw[start], stream.letters.raw[end - 1], stream);
}

/**
 * @param {number} start
 * @param {number} end
 * @param {Stream} stream
 * @returns {Lines}
 */
function linesAt(start, end, stream) {
  return [stream.line(start), stream.line(end)];
}
