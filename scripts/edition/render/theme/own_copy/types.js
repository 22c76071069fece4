/** What the modules hand each other. Offsets count UTF-16 units, lines from 1. */

/** @typedef {[number, number]} Range start, and after the end */
/** @typedef {[number, number]} Lines first and last line */
/** @typedef {{ words: string, occurrence: number }} Place recorded words, and which of their occurrences is meant */
/** @typedef {"emphasis" | "strong" | "superior" | "inferior" | "small-caps" | "link" | "note"} MarkKind */
/** @typedef {{ start: number, end: number, kind: MarkKind, target: string }} SourceMark what a copy marks of its words */
/**
 * A copy as it was read: its words with line ends; marks in the order of their starts, outer ones first; how many
 * characters that nobody sees were taken out.
 * @typedef {{ text: string, marks: SourceMark[], format: string, hidden: number }} SourceText
 */
/** @typedef {"exact" | "loose" | "missing" | "ambiguous"} Match */
/** @typedef {{ line: number, words: string }} Difference where a loose block differs, with the copy's words about there */
/**
 * Where a block is in a copy; lines of one that is there in part too, words only if it was found.
 * @typedef {{ id: string, match: Match, similarity: number, lines: Lines | null, words: string | null,
 *   marks: SourceMark[], cut: Lines[], differs: Difference[] }} Join
 */
/**
 * What a block is known by (docs/dev/fingerprints.md): the digest by its first half, the sketch as samples; calls: after
 * which words the witness calls notes in it.
 * @typedef {{ id: string, letters: number, digest: string, samples: Uint8Array, first: string, last: string,
 *   calls: Place[] }} KnownBlock
 */

export {};
