/** A copy to the HTML of its words, passage by passage: all that needs no page, so that a worker can do it. */

/** @import {Join, KnownBlock, SourceText} from "../types.js" */
/** @import {WeaveData} from "../weave/weave_data.js" */
import { join } from "../join/join.js";
import { sideNote, weaveBlock } from "../weave/weave_block.js";

/**
 * What is known before there is a copy: of the article by the build; our summaries of notes, painted, by their ids.
 * @typedef {{ blocks: KnownBlock[], weave: WeaveData, painted: Map<string, string> }} Known
 */
/**
 * Where passages were found; the HTML of those that were; what stands beside the call of each note.
 * @typedef {{ joins: Map<string, Join>, words: Map<string, string>, notes: Map<string, string> }} JoinedWords
 */

/**
 * Join a copy and weave its words.
 * @param {Known} known
 * @param {SourceText} source
 * @returns {JoinedWords}
 */
export function joinWords({ blocks, weave, painted }, source) {
  const joins = join(blocks, source);
  const paintedNote = (/** @type {string} */ note) => painted.get(note) ?? "";
  const found = [...joins.values()].filter(({ words }) => words !== null);
  const words = found.map(({ id }) => /** @type {const} */ ([id, weaveBlock(id, joins, weave, paintedNote)]));
  const notes = [...painted.keys()].map((id) => /** @type {const} */ ([id, sideNote(id, joins, weave, paintedNote)]));
  return { joins, words: new Map(words), notes: new Map(notes) };
}
