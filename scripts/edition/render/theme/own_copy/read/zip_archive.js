/** Members of a zip archive, unpacked one by one and held to the length that the archive gives them. */

import { CopyRefused } from "./copy_refused.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/** Bytes of a member that holds text: a book comes to half of it. */
const MOST_UNPACKED = 8 * 1024 ** 2;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Return a member's bytes, or none if the archive has none of that name.
 * @param {Bytes} bytes
 * @param {string} name
 * @returns {Promise<Bytes | null>}
 */
export async function unzipped(bytes, name) {
  try {
    const entry = entryOf(bytes, name);
    return entry && (await unpacked(bytes, entry));
  } catch (error) {
    throw error instanceof CopyRefused ? error : new CopyRefused("unreadable");
  }
}

/**
 * Return what an archive tells of a member at its end.
 * @param {Bytes} bytes
 * @param {string} name
 */
function entryOf(bytes, name) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const entry = new DataView(bytes.buffer, bytes.byteOffset + at);
    const nameEnd = at + 46 + entry.getUint16(28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)) === name) return entry;
    at = nameEnd + entry.getUint16(30, true) + entry.getUint16(32, true);
  }
  return null;
}

/**
 * Unpack a member piece by piece, and stop where there is more than was said.
 * @param {Bytes} bytes
 * @param {DataView} entry
 * @returns {Promise<Bytes>}
 */
async function unpacked(bytes, entry) {
  const method = entry.getUint16(10, true);
  const size = entry.getUint32(24, true);
  if (entry.getUint16(8, true) & 1 || (method !== 0 && method !== 8)) throw new CopyRefused("packed");
  if (size > MOST_UNPACKED) throw new CopyRefused("too-large");
  const header = new DataView(bytes.buffer, bytes.byteOffset + entry.getUint32(42, true));
  const start = header.byteOffset - bytes.byteOffset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const stream = new Blob([bytes.subarray(start, start + entry.getUint32(20, true))]).stream();
  const reader = (method ? stream.pipeThrough(new DecompressionStream("deflate-raw")) : stream).getReader();
  const content = new Uint8Array(size);
  let at = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done && at === size) return content;
    if (done || at + value.length > size) break;
    content.set(value, at);
    at += value.length;
  }
  // Nobody waits for the rest, which may end in a fault of its own.
  reader.cancel().catch(() => {});
  throw new CopyRefused("unreadable");
}
