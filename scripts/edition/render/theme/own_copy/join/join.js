/** A reader's copy to where each block is in it, by the search that docs/dev/fingerprints.md specifies. */

/** @import {Join, KnownBlock, SourceText} from "../types.js" */
/** @import {MatchLimits} from "./match_decision.js" */
/** @import {Chain} from "./sample_chain.js" */
import { SPACE, letters, plain, textOf } from "./letters.js";
import { Stream } from "./letter_stream.js";
import { ANYWHERE, BETWEEN, FITTING, decide, notFound } from "./match_decision.js";
import { chains } from "./sample_chain.js";
import { lastOf, runsOf } from "./sequences.js";
import { halfDigest } from "./sha256.js";

const NUMBER_BEFORE = /^[0-9.)[\] \t]+/;
const OUTER_SPACE = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu");

/** @typedef {{ block: KnownBlock, within: [number, number], limits: MatchLimits }} Room */

/**
 * Look for every block in a copy.
 * @param {KnownBlock[]} sought
 * @param {SourceText} source
 * @returns {Map<string, Join>}
 */
export function join(sought, source) {
  const stream = new Stream(source, sought.map(({ samples }) => samples));
  const places = new Map(sought.map((block) => [block.id, chains(block.samples, stream)]));
  const placesOf = (/** @type {KnownBlock} */ { id }) => /** @type {Chain[]} */ (places.get(id));
  const joins = new Map(sought.map((block) => [block.id, decide(block, placesOf(block), ANYWHERE, stream)]));
  for (const { block, within, limits } of between(sought, joins, placesOf)) {
    const near = chains(block.samples, stream, within);
    const isElsewhere = joins.get(block.id)?.lines && near.length && near[0].weight < placesOf(block)[0].weight;
    if (isElsewhere) continue;
    const there = decide(block, near, limits, stream, within[1] - within[0]);
    if (there.words !== null) joins.set(block.id, there);
  }
  const lost = sought.filter(({ id }) => !joins.get(id)?.lines);
  for (const found of wholeLines(lost, stream)) joins.set(found.id, found);
  return joins;
}

/**
 * Return each block that was not found while its neighbours were, with the letters between them and what it needs; only
 * where the room between the neighbours is about what the missing blocks need.
 * @param {KnownBlock[]} blocks
 * @param {Map<string, Join>} joins
 * @param {(block: KnownBlock) => Chain[]} placesOf
 * @returns {Room[]}
 */
function between(blocks, joins, placesOf) {
  const isFound = (/** @type {KnownBlock} */ { id }) => joins.get(id)?.words !== null;
  const runs = runsOf(blocks, (one, other) => isFound(one) === isFound(other));
  return runs.slice(1, -1).flatMap((missing, i) => {
    if (isFound(missing[0])) return [];
    const [before, after] = [lastOf(runs[i]), runs[i + 2][0]];
    if (!before.digest || !placesOf(before).length || !placesOf(after).length) return [];
    const begin = placesOf(before)[0].end(before.letters)[0];
    const end = placesOf(after)[0].start[0];
    const needed = missing.reduce((total, { letters: size }) => total + size, 0);
    if (end - begin < needed / 2 || end - begin > 2 * needed + 400) return [];
    const limits = Math.abs(end - begin - needed) <= needed / 7 ? FITTING : BETWEEN;
    const lost = missing.filter(({ id }) => joins.get(id)?.match === "missing");
    return lost.map((block) => ({ block, within: /** @type {[number, number]} */ ([Math.max(0, begin), end]), limits }));
  });
}

/**
 * Find blocks too short for samples where one line of the copy, but for a number before it, is the block.
 * @param {KnownBlock[]} blocks
 * @param {Stream} stream
 * @returns {Join[]}
 */
function wholeLines(blocks, stream) {
  const wanted = new Map(blocks.map((block) => [block.digest, block]));
  const sizes = new Set(blocks.map((block) => block.letters));
  /** @type {Map<KnownBlock, number[]>} */
  const found = new Map();
  (blocks.length ? stream.lines : []).forEach((line, i) => {
    const bare = letters(line.replace(NUMBER_BEFORE, ""));
    if (!bare.exact.length || !sizes.has(plain(bare.folded).text.length)) return;
    const block = wanted.get(halfDigest(textOf(bare.exact)));
    if (!block) return;
    const known = found.get(block);
    if (known) known.push(i + 1);
    else found.set(block, [i + 1]);
  });
  return [...found].map(([block, lines]) => onLine(block, lines, stream));
}

/**
 * @param {KnownBlock} block
 * @param {number[]} lines
 * @param {Stream} stream
 * @returns {Join}
 */
function onLine(block, [line, ...others], stream) {
  if (others.length) return notFound(block, "ambiguous", 1, [line, line]);
  const words = stream.lineText(line).replace(OUTER_SPACE, "");
  return { id: block.id, match: "exact", similarity: 1, lines: [line, line], words, marks: [], cut: [], differs: [] };
}
