/** The words of a reader's copy, whatever its format: its content decides, not its name. */

import { CopyRefused } from "./copy_refused.js";
import { bytewise, decodeText } from "./decode_text.js";
import { unhidden } from "./hidden_characters.js";
import { readingEnd } from "./page_tree.js";
import { declaredEncoding, looksLikeAPage, wordsOfPage } from "./saved_page.js";
import { straightened } from "./text_columns.js";

/** @import {SourceText} from "../types.js" */
/** @import {Bytes} from "./zip_archive.js" */

/** @typedef {(bytes: Bytes, end: number) => Promise<string>} WordReader a DOCX to a page */

/** Bytes above which a copy is refused: a book of a thousand pages has a quarter of them. */
const MOST_BYTES = 8 * 1024 ** 2;
/** The same for formats that pack their text and may hold pictures. */
const MOST_PACKED_BYTES = 64 * 1024 ** 2;
/** Characters of text above which a copy is refused: every letter is hashed, and a volume of a journal has no more. */
const MOST_CHARACTERS = 1_000_000;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** How other documents begin: in RTF, of old Word, web archives. */
const OTHER_DOCUMENT = /^(\{\\rtf|\xd0\xcf|From: ["<]Saved by|MIME-Version: )/;
const OTHER_XML = /^<(\?xml|!DOCTYPE|TEI|article|pmc-articleset)\b/;

/**
 * Read a file, of which no more is loaded than may be read.
 * @param {File} file
 * @param {() => Promise<WordReader>} wordReader
 * @returns {Promise<SourceText>}
 */
export async function readFile(file, wordReader) {
  const beginning = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  refuseLarge(file.size, bytewise(beginning));
  return readCopy(new Uint8Array(await file.arrayBuffer()), wordReader);
}

/**
 * Read a copy's bytes.
 * @param {Bytes} bytes
 * @param {() => Promise<WordReader>} wordReader
 * @returns {Promise<SourceText>}
 */
export async function readCopy(bytes, wordReader) {
  const beginning = bytewise(bytes.subarray(0, 4096));
  refuseLarge(bytes.length, beginning);
  if (beginning.slice(0, 1024).includes("%PDF-")) throw new CopyRefused("pdf");
  if (OTHER_DOCUMENT.test(beginning)) throw new CopyRefused("not-a-document");
  if (isZip(beginning)) {
    const read = await wordReader();
    const end = readingEnd();
    return withWords(wordsOfPage(await read(bytes, end), "docx", false, end));
  }
  const declared = declaredEncoding(beginning);
  const text = decodeText(bytes, declared);
  return readText(declared && !looksLikeAPage(text) ? decodeText(bytes) : text);
}

/**
 * Read what was pasted: as a page, unless that flavour holds less than half of the words of the plain one.
 * @param {string} text
 * @param {string} html
 * @returns {SourceText}
 */
export function readPasted(text, html) {
  if (Math.max(text.length, html.length) > MOST_BYTES) throw new CopyRefused("too-large");
  const page = html ? pastedPage(html) : null;
  if (page && 2 * countLetters(page.text) >= countLetters(text)) return withWords(page);
  return readText(text.replace(/\r\n?/g, "\n"));
}

/**
 * @param {string} html
 * @returns {SourceText | null}
 */
function pastedPage(html) {
  try {
    return wordsOfPage(html, "html", true);
  } catch (error) {
    if (error instanceof CopyRefused) return null;
    throw error;
  }
}

/**
 * @param {string} text
 * @returns {SourceText}
 */
function readText(text) {
  if (!text.trim()) throw new CopyRefused("empty");
  if (looksLikeAPage(text)) return withWords(wordsOfPage(text));
  if (OTHER_XML.test(text.trimStart())) throw new CopyRefused("not-a-document");
  return withWords({ text: straightened(text.split("\f")).join("\n"), marks: [], format: "text", hidden: 0 });
}

/** @param {string} beginning */
function isZip(beginning) {
  return beginning.startsWith("PK") && beginning < "PK ";
}

/**
 * @param {number} size
 * @param {string} beginning
 */
function refuseLarge(size, beginning) {
  const isPacked = /^(%PDF-|PK)/.test(beginning);
  if (size > (isPacked ? MOST_PACKED_BYTES : MOST_BYTES)) throw new CopyRefused("too-large");
}

/**
 * Return a copy without hidden characters; refused if no word is in it, or so many that no search ends soon.
 * @param {SourceText} source
 */
function withWords(source) {
  const found = unhidden(source);
  if (!LETTER_OR_DIGIT.test(found.text)) throw new CopyRefused("no-text");
  if (found.text.length > MOST_CHARACTERS) throw new CopyRefused("too-large");
  return found;
}

/** @param {string} text */
function countLetters(text) {
  return text.replace(NO_LETTERS, "").length;
}
