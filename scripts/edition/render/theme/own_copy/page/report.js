/** What was found of a copy: how many passages and how, which are missing, where those that differ do. */

/** @import {Join, Match} from "../types.js" */
import { filledLabel, makeElement } from "./make_element.js";

/** @type {Match[]} */
const MATCHES = ["exact", "loose", "ambiguous", "missing"];

/**
 * Make the report.
 * @param {Map<string, Join>} joins
 * @param {Record<string, string>} labels
 */
export function makeReport(joins, labels) {
  const of = (/** @type {Match} */ match) => [...joins.keys()].filter((id) => joins.get(id)?.match === match);
  const report = makeElement("div", { className: "copy-report" });
  const counts = MATCHES.filter((match) => of(match).length).map((match) => {
    const count = makeElement("span", {}, `${labels[match]}${labels.colon} ${of(match).length}`);
    count.dataset.match = match;
    return count;
  });
  report.append(makeElement("p", { className: "copy-counts" }, ...counts));
  report.append(makeElement("div", { className: "copy-parts" }, ...rowsOfParts(joins, labels)));
  for (const match of /** @type {Match[]} */ (["missing", "ambiguous"])) {
    if (of(match).length) report.append(placesOf(of(match), labels[match] + labels.colon));
  }
  const loose = of("loose").flatMap((id) => quotedDifferences(id, joins.get(id), labels.line));
  if (loose.length) {
    const summary = makeElement("summary", {}, labels.differs);
    report.append(makeElement("details", {}, summary, makeElement("ul", {}, ...loose)));
  }
  return report;
}

/**
 * Return a row for each part of the page that has passages, in their order.
 * @param {Map<string, Join>} joins
 * @param {Record<string, string>} labels
 */
function rowsOfParts(joins, labels) {
  /** @type {Map<Element, Join[]>} */
  const parts = new Map();
  for (const [id, found] of joins) {
    const part = document.getElementById(id)?.closest("section, .others");
    if (part) parts.set(part, [...(parts.get(part) ?? []), found]);
  }
  return [...parts].map(([part, found]) => partRow(part, found, labels));
}

/**
 * Draw a part as a row of marks, and say it in words to who does not see them.
 * @param {Element} part
 * @param {Join[]} joins
 * @param {Record<string, string>} labels
 */
function partRow(part, joins, labels) {
  const title = part.querySelector("h2, summary")?.firstChild?.textContent ?? "";
  const marks = joins.map(({ id, match }) => {
    const mark = makeElement("a", { href: `#${id}`, tabIndex: -1, title: `${signOf(id)} ${labels[match]}` });
    mark.dataset.match = match;
    return mark;
  });
  const counted = MATCHES.map((match) => [labels[match], joins.filter((one) => one.match === match).length]);
  const said = counted.filter(([, count]) => count).map(([label, count]) => `${label} ${count}`);
  const drawn = makeElement("span", { className: "copy-marks", ariaHidden: "true" }, ...marks);
  const words = makeElement("span", { className: "unseen" }, `${labels.colon} ${said.join(", ")}`);
  return makeElement("p", {}, makeElement("span", {}, title), words, drawn);
}

/**
 * @param {string[]} ids
 * @param {string} label
 */
function placesOf(ids, label) {
  return makeElement("p", { className: "copy-places" }, label, ...ids.flatMap((id) => [" ", linkTo(id)]));
}

/**
 * Quote the copy where it differs.
 * @param {string} id
 * @param {Join | undefined} found
 * @param {string} label
 */
function quotedDifferences(id, found, label) {
  const lang = document.getElementById(id)?.querySelector(".edition-text")?.getAttribute("lang") ?? "";
  return (found?.differs ?? []).map(({ line, words }) =>
    makeElement("li", {}, linkTo(id), `, ${filledLabel(label, line)} `, makeElement("q", { lang }, words.trim())),
  );
}

/** @param {string} id */
function linkTo(id) {
  return makeElement("a", { href: `#${id}` }, signOf(id));
}

/**
 * Return how the page calls a passage.
 * @param {string} id
 */
function signOf(id) {
  const cited = document.getElementById(id)?.querySelector(":scope > .block-tools > .cite-passage");
  return cited instanceof HTMLElement ? (cited.dataset.sign ?? id) : id;
}
