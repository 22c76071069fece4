/** Tables in the data, each a text; twin of data_table in the library. */

/**
 * Return a table as rows of fields.
 * @param {string} [table]
 * @returns {string[][]}
 */
export function rowsOf(table) {
  return table ? table.split("\n").map((row) => row.split("|").map(decodeURIComponent)) : [];
}

/**
 * Return recorded words, and which of their occurrences is meant.
 * @param {string} words
 * @param {string} [occurrence]
 */
export function placeIn(words, occurrence) {
  return { words, occurrence: Number(occurrence || 1) };
}
