/** Text in two columns, as programs write a PDF's text, put into reading order: page by page, left before right. */

const COLUMN_GAP = /(?<=\S) {2,}(?=\S)/g;
/** Lines with text on both sides from which a gutter is believed. */
const ENOUGH_ROWS = 8;
/** The same on a page of a text whose other pages have gutters. */
const ENOUGH_BESIDE_OTHERS = 3;
/** Letters that half of the lines of a column have at least; shorter ones are lists of terms, or tables. */
const COLUMN_LETTERS = 15;
/** Letters of a line from which it is no line of a page. */
const WIDEST_LINE = 300;
/** Spaces by which a line of the right column may be set in. */
const COLUMN_INDENT = 6;

/** @typedef {{ left: string, right: string, whole: string | null }} ColumnRow what stands at one height of a page */

/**
 * Return pages with the lines of their columns after each other; pages without columns stay as they are.
 * @param {string[]} pages
 * @returns {string[]}
 */
export function straightened(pages) {
  const lines = pages.map((page) => page.split("\n"));
  let gutters = lines.map((page) => gutterOf(page, ENOUGH_ROWS));
  const found = gutters.filter((gutter) => gutter !== null).length;
  if (2 * found >= pages.filter((page) => page.trim()).length) {
    gutters = gutters.map((gutter, page) => gutter ?? gutterOf(lines[page], ENOUGH_BESIDE_OTHERS));
  }
  return pages.map((page, number) => {
    const gutter = gutters[number];
    return gutter === null ? page : straightPage(lines[number], gutter);
  });
}

/**
 * Return the offset at which the lines of the right column begin, if there is one.
 * @param {string[]} lines
 * @param {number} enough
 */
function gutterOf(lines, enough) {
  for (const [place, times] of commonestGaps(lines)) {
    if (times < enough / 2) return null;
    const rows = lines.filter((line) => line.trim()).map((line) => columnRow(line, place));
    const both = rows.filter((row) => row.left && row.right);
    const across = rows.filter((row) => row.whole !== null).length;
    if (both.length >= enough && 2 * across <= rows.length && isProse(both)) return place;
  }
  return null;
}

/**
 * Return the three offsets at which gaps end most often, with how often; of equals the one that was met first.
 * @param {string[]} lines
 */
function commonestGaps(lines) {
  /** @type {Map<number, number>} */
  const ends = new Map();
  for (const line of lines) {
    for (const gap of line.slice(0, WIDEST_LINE).matchAll(COLUMN_GAP)) {
      const end = gap.index + gap[0].length;
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  }
  return [...ends].toSorted((one, other) => other[1] - one[1]).slice(0, 3);
}

/** @param {ColumnRow[]} rows */
function isProse(rows) {
  const sides = [rows.map((row) => row.left.length), rows.map((row) => row.right.length)];
  return sides.every((lengths) => medianOf(lengths) >= COLUMN_LETTERS);
}

/** @param {number[]} values */
function medianOf(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/**
 * Divide a line at a gutter; one that has letters in it goes across, as does one that goes on far behind it.
 * @param {string} line
 * @param {number} gutter
 * @returns {ColumnRow}
 */
function columnRow(line, gutter) {
  const left = line.slice(0, gutter).trimEnd();
  const right = line.slice(gutter).trimEnd();
  const indented = right.trimStart();
  const across = left.length > gutter - (right ? 2 : 0) || (left && right.length - indented.length > COLUMN_INDENT);
  return across ? { left: "", right: "", whole: line } : { left, right: indented, whole: null };
}

/**
 * Return a page in order; where several lines of a column are empty, one stands for them.
 * @param {string[]} lines
 * @param {number} gutter
 */
function straightPage(lines, gutter) {
  /** @type {string[]} */
  const ordered = [];
  /** @type {string[][]} */
  const sides = [[], []];
  const empty = () => sides.forEach((side) => side.splice(0).forEach((line) => ordered.push(line)));
  for (const { left, right, whole } of lines.map((line) => columnRow(line, gutter))) {
    if (whole === null) {
      sides[0].push(left);
      sides[1].push(right);
    } else {
      empty();
      ordered.push(whole);
    }
  }
  empty();
  return ordered.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "");
}
