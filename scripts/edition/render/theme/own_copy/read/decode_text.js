/** The text of a copy's bytes, in any common encoding. */

import { CopyRefused } from "./copy_refused.js";

/** What browsers read as controls, and what does not occur in that encoding. */
const NOT_IN_WINDOWS_1252 = /[\x81\x8d\x8f\x90\x9d]/;
/** Encodings by the bytes that mark a text as theirs. */
const ENCODING_MARKS = { "\xef\xbb\xbf": "utf-8", "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" };

/**
 * Return the text by mark, declaration, as UTF-8, as UTF-16 without mark or as Windows-1252; line ends as newlines.
 * @param {Uint8Array} bytes
 * @param {string} declared the encoding that a page says it has, or nothing
 * @returns {string}
 */
export function decodeText(bytes, declared = "") {
  const text = decodedAs(bytes, declared);
  const head = text.slice(0, 20_000);
  if (text.includes("\0") || 100 * head.replace(/[\t\n\f\r -\uffff]+/g, "").length > head.length) {
    throw new CopyRefused("not-a-document");
  }
  return text.replace(/\r\n?/g, "\n");
}

/**
 * Return bytes as characters of one byte each, to look for signs of a format.
 * @param {Uint8Array} bytes
 */
export function bytewise(bytes) {
  return new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Decode as declared, or, where the bytes say that the declaration is wrong, as they look.
 * @param {Uint8Array} bytes
 * @param {string} declared
 * @returns {string}
 */
function decodedAs(bytes, declared) {
  const beginning = bytewise(bytes.subarray(0, 3));
  const mark = Object.entries(ENCODING_MARKS).find(([sign]) => beginning.startsWith(sign));
  try {
    const decoder = new TextDecoder(mark?.[1] ?? (declared || likelyEncoding(bytes)), { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== "windows-1252" || !NOT_IN_WINDOWS_1252.test(text)) return text;
  } catch {
    // Told below, as bytes that browsers decode and others do not.
  }
  if (declared) return decodedAs(bytes, "");
  throw new CopyRefused("unreadable");
}

/**
 * Return the encoding that bytes look like: UTF-16 by its zeros, Windows-1252 if more of UTF-8 is broken than whole.
 * @param {Uint8Array} bytes
 */
function likelyEncoding(bytes) {
  const zeros = [0, 0];
  bytes.subarray(0, 2000).forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] += 1;
  });
  const [even, odd] = zeros;
  if (Math.max(even, odd) > 300 * Math.min(1, bytes.length / 1000)) return even > odd ? "utf-16be" : "utf-16le";
  const others = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  const broken = others.filter((character) => character === "\ufffd").length;
  return 2 * broken > others.length ? "windows-1252" : "utf-8";
}
