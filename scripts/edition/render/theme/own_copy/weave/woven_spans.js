/** Stretches of words that are put in elements: made to lie inside each other, no link in a link. */

import { countCharacters } from "./woven_words.js";

/**
 * A stretch of words, and the tags around it. isLink: no other link may stand in it, nor a note call; isWhole: it
 * cannot be cut, and holds no note call; bare: the tags that it has where it cannot be a link.
 * @typedef {{ start: number, end: number, opening: string, closing: string, isLink: boolean, isWhole: boolean,
 *   bare: [string, string] | null }} Span
 */

/**
 * Return an element around a stretch of words.
 * @param {number} start
 * @param {number} end
 * @param {string} opening
 * @param {string} closing
 * @param {Partial<Span>} [more]
 * @returns {Span}
 */
export function makeSpan(start, end, opening, closing, more = {}) {
  return { start, end, opening, closing, isLink: false, isWhole: false, bare: null, ...more };
}

/**
 * Say whether a note call may stand in a stretch.
 * @param {Span} span
 */
export function holdsCalls(span) {
  return !(span.isLink || span.isWhole);
}

/**
 * Say whether two stretches have a character in common.
 * @param {Span} one
 * @param {Span} other
 */
function meets(one, other) {
  return one.start < other.end && other.start < one.end;
}

/**
 * Say whether two stretches meet and neither lies in the other.
 * @param {Span} one
 * @param {Span} other
 */
export function crosses(one, other) {
  const inside = other.start <= one.start && one.end <= other.end;
  const around = one.start <= other.start && other.end <= one.end;
  return meets(one, other) && !inside && !around;
}

/**
 * Return stretches of a text, given from the strongest on, so that none crosses another and no link is in a link.
 *
 * Outer ones come first. A weaker one is cut at the edges of a stronger one that it crosses: a link keeps its longest
 * piece, a mark all of them. A link that meets a stronger link is dropped, or loses its link if it can be without.
 * @param {Span[]} spans
 * @param {string} text
 * @returns {Span[]}
 */
export function nested(spans, text) {
  /** @type {Span[]} */
  const kept = [];
  /** @type {Span[]} */
  let near = [];
  let from = 0;
  for (const span of spans) {
    // A copy may have thousands of marks, in the order of their starts: those that ended before are met by none after.
    near = span.start < from ? [...kept] : near.filter((other) => other.end > span.start);
    from = span.start;
    const pieces = fitted(
      span,
      near.filter((other) => meets(span, other)),
      text,
    );
    kept.push(...pieces);
    near.push(...pieces);
  }
  return kept.toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/**
 * Return what of a stretch is left beside the stronger ones that it meets.
 * @param {Span} span
 * @param {Span[]} met
 * @param {string} text
 * @returns {Span[]}
 */
function fitted(span, met, text) {
  let left = span;
  if (span.isLink && met.some((other) => other.isLink)) {
    if (!span.bare) return [];
    left = { ...span, opening: span.bare[0], closing: span.bare[1], isLink: false };
  }
  const crossed = met.filter((other) => crosses(left, other));
  if (crossed.length && left.isWhole) return [];
  const pieces = piecesOf(left, crossed);
  return left.isLink ? [longest(pieces, text)] : pieces;
}

/**
 * Return the pieces of a stretch between the edges of those that it crosses.
 * @param {Span} span
 * @param {Span[]} crossed
 * @returns {Span[]}
 */
function piecesOf(span, crossed) {
  const edges = crossed.flatMap((other) => [other.start, other.end]);
  const inside = new Set(edges.filter((edge) => span.start < edge && edge < span.end));
  const cuts = [...inside].toSorted((one, other) => one - other);
  const starts = [span.start, ...cuts];
  return [...cuts, span.end].map((end, number) => ({ ...span, start: starts[number], end }));
}

/**
 * Return the first of the pieces that have the most characters.
 * @param {Span[]} pieces
 * @param {string} text
 */
function longest(pieces, text) {
  const sizes = pieces.map((piece) => countCharacters(text, piece.start, piece.end));
  return pieces[sizes.indexOf(Math.max(...sizes))];
}
