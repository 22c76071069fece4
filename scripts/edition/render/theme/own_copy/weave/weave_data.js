/** What the build has computed to be woven into the words of each block; twin of weave_data in the library. */

/** @import {Called} from "./woven_calls.js" */
/** @import {Cited, Emended} from "./weave_text.js" */
/** @import {Forms} from "./word_forms.js" */
import { placeIn, rowsOf } from "../data_table.js";
import { readForms } from "./word_forms.js";

/**
 * What is woven into words on a page of one language; render/own_copy/weave_data.py says what the keys hold.
 * @typedef {{ lang: string, brief: string, side: string, call: string, own: string, language: string,
 *   languages: Record<string, string>, ways: Record<string, [string, string]>, blocks: Record<string, string[]>,
 *   forms: string }} WeaveData
 */
/** @typedef {{ called: Called[], cited: Cited[], emended: Emended[] }} BlockMarks what is woven into one block */

/** @type {WeakMap<WeaveData, Forms>} what was read of data once, as each block asks for it */
const knownForms = new WeakMap();

/**
 * Return HTML with its holes filled in, all by one value or each by its own.
 * @param {string} html
 * @param {string[]} values
 */
export function filledIn(html, ...values) {
  return html
    .split("{}")
    .reduce((done, part, number) => done + (values[number - 1] ?? values[0]) + part);
}

/**
 * Return class and address of the link to an id.
 * @param {string} id
 * @param {WeaveData} data
 * @returns {[string, string]}
 */
export function wayTo(id, { ways }) {
  const [name, page] = ways[beginningOf(id)];
  return [name, `${page}#${id}`];
}

/** @param {string} id */
function beginningOf(id) {
  return (/^[a-z]+/.exec(id) ?? [""])[0];
}

/**
 * Return what is woven into a block; beside: what stands beside the call of a note, by its number.
 * @param {string} id
 * @param {WeaveData} data
 * @param {(number: string) => string} beside
 * @returns {BlockMarks}
 */
export function marksOf(id, data, beside) {
  const [calls, own, cited, emended] = [0, 1, 2, 3].map((number) => rowsOf(data.blocks[id]?.[number]));
  const linked = (/** @type {string[]} */ [words, target, occurrence, reading]) => ({
    place: placeIn(words, occurrence),
    href: wayTo(target, data)[1],
    reading: reading ? reading.slice(1) : null,
  });
  return {
    called: [
      ...calls.map(([words, number, occurrence, html]) => ({
        after: placeIn(words, occurrence),
        html: (html || filledIn(data.call, number)) + beside(number),
        printed: number,
        href: `#n${number}`,
      })),
      ...own.map(([words, number, occurrence, html]) => ({
        after: placeIn(words, occurrence),
        html: html || filledIn(data.own, number),
        printed: "",
        href: "",
      })),
    ],
    cited: cited.map(linked),
    emended: emended.map(linked),
  };
}

/**
 * Return the forms by which terms and names are met.
 * @param {WeaveData} data
 * @returns {Forms}
 */
export function formsOf(data) {
  const known = knownForms.get(data);
  if (known) return known;
  const rows = rowsOf(data.forms).map(([typed, target]) => [typed, target in data.ways ? idOf(typed, target) : target]);
  const forms = readForms(rows);
  knownForms.set(data, forms);
  return forms;
}

/**
 * Return an id that is made of the words themselves, in small letters without accents.
 * @param {string} typed
 * @param {string} beginning
 */
function idOf(typed, beginning) {
  const bare = typed.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return `${beginning}-${bare.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}
