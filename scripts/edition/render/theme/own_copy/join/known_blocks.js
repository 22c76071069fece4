/** What each block is known by, from the build's table and from the page itself; twin of join_data in the library. */

/** @import {KnownBlock} from "../types.js" */
import { placeIn, rowsOf } from "../data_table.js";

/**
 * Return the blocks in their order.
 * @param {string} table
 * @param {(id: string) => string[]} passageOf a block's recorded first and last words
 * @returns {KnownBlock[]}
 */
export function knownBlocks(table, passageOf) {
  return rowsOf(table).map(([id, letters, digest, sketch, other, ...calls]) => {
    const [first, last] = passageOf(id);
    const places = calls.flatMap((words, i) => (i % 2 ? [] : [placeIn(words, calls[i + 1])]));
    const hex = Array.from(bytesOf(digest ?? ""), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { id, letters: Number(letters), digest: hex, samples: bytesOf(sketch ?? ""), first: other || first, last, calls: places };
  });
}

/** @param {string} base64 */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
