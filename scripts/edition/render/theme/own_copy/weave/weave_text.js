/** The article's words and the edition's marks, woven into HTML; twin of weave_text in the library. */

/** @import {MarkKind, Place, Range, SourceMark} from "../types.js" */
/** @import {Called, WovenCall} from "./woven_calls.js" */
/** @import {Span} from "./woven_spans.js" */
/** @import {Forms} from "./word_forms.js" */
import { compareRows, noteCalls } from "../join/letters.js";
import { find } from "../join/recorded_words.js";
import { findLemma } from "./lemmata.js";
import { firstUses } from "./word_forms.js";
import { addedCall, printedCall } from "./woven_calls.js";
import { crosses, holdsCalls, makeSpan, nested } from "./woven_spans.js";
import { countCharacters, escapeText, unwrapped } from "./woven_words.js";

/** @typedef {{ place: Place, href: string }} Cited words that cite a work, and where their link leads */
/**
 * A lemma of the apparatus, where its link leads, the HTML of what the edited text has (null: the same).
 * @typedef {{ place: Place, href: string, reading: string | null }} Emended
 */
/**
 * What is woven into a block's words beside note calls: marks of the copy, citations, emendations; forms of terms and
 * names, of which the first use of each is a link of some class to some address.
 * @typedef {{ marks: SourceMark[], cited: Cited[], emended: Emended[], forms: Forms,
 *   linkOf: (target: string) => [string, string] }} Marked
 */

/** Element in which what a copy marks is put; its note calls are replaced by our own. */
const ELEMENTS = /** @type {Partial<Record<MarkKind, string>>} */ ({
  emphasis: "em",
  strong: "strong",
  superior: "sup",
  inferior: "sub",
  "small-caps": "small",
  link: "a",
});

/** Of a call's own mark, how many characters may be beside the call. */
const MOST_AROUND = 2;

/**
 * Return a block's words as HTML with a link at each note call and citation; a call that the copy lacks is put in.
 *
 * A printed call that has no place stands at the end of the block, as its id may be wanted; a citation without one is
 * left out, as is a call of ours, and an emendation whose lemma is not there letter by letter.
 * @param {string} words
 * @param {Called[]} called
 * @param {Marked} marked
 * @param {boolean} loosely whether the block is damaged, so that words may be damaged after which a note is called
 */
export function weaveText(words, called, marked, loosely) {
  const { marks } = marked;
  const notes = marks.filter((mark) => mark.kind === "note").map(rangeOf);
  const printed = [...noteCalls(words), ...notes].toSorted(compareRows);
  const woven = called.filter((one) => one.printed).map((one) => printedCall(one, words, printed, loosely));
  const cited = marked.cited.flatMap((one) => citationsIn(one, words, loosely));
  const places = cited.map(rangeOf);
  const own = called.filter((one) => !one.printed);
  woven.push(...own.flatMap((one) => addedCall(one, words, woven, places, loosely)));
  const emended = marked.emended.flatMap((one) => emendationsIn(one, words));
  const strong = [...cited.flatMap((one) => outside(one, emended)), ...emended, ...usedIn(words, marked)];
  const whole = strong.filter((span) => holdsCalls(span) || !woven.some((call) => cutsInto(call, span)));
  const kept = marks.filter((mark) => mark.kind in ELEMENTS && mark.start < mark.end && !hidesCall(mark, woven, words));
  const around = nested([...whole, ...kept.map(elementOf)], words);
  const inOrder = woven.toSorted((one, other) => one.start - other.start);
  return applied(words, 0, words.length, inOrder, around);
}

/**
 * @param {{ start: number, end: number }} span
 * @returns {Range}
 */
function rangeOf({ start, end }) {
  return [start, end];
}

/**
 * Return the link of a citation, with the bracket that closes its words; none if they are not there.
 * @param {Cited} cited
 * @param {string} text
 * @param {boolean} loosely
 * @returns {Span[]}
 */
function citationsIn({ place, href }, text, loosely) {
  const found = find(place, text, loosely);
  if (!found) return [];
  const [start, end] = found;
  const isClosed = place.words.endsWith(")") && text[end] === ")";
  return [makeSpan(start, isClosed ? end + 1 : end, linkTag("citation", href), "</a>", { isLink: true })];
}

/**
 * Return the element of an emendation, with both readings; where a link cannot be, it is none.
 * @param {Emended} emended
 * @param {string} text
 * @returns {Span[]}
 */
function emendationsIn({ place, href, reading }, text) {
  const found = findLemma(place, text);
  if (!found) return [];
  const isKept = reading === null;
  const name = isKept ? "emendation kept" : "emendation";
  const [before, after] = isKept ? ["", ""] : ["<del>", `</del><ins>${reading}</ins>`];
  // Nothing is left to read aloud of a link to what was taken away, but its number.
  const number = href.slice(href.lastIndexOf("#") + 1);
  const link = linkTag(name, href, reading === "" ? ` aria-label="${escapeText(number)}"` : "");
  const bare = /** @type {[string, string]} */ ([`<span class="${name}">${before}`, `${after}</span>`]);
  return [makeSpan(...found, link + before, `${after}</a>`, { isLink: true, isWhole: true, bare })];
}

/**
 * Return a link without the part in which it crosses an emendation, which cannot be cut; none if nothing is left.
 * @param {Span} link
 * @param {Span[]} emended
 * @returns {Span[]}
 */
function outside(link, emended) {
  let left = link;
  for (const other of emended) {
    if (crosses(left, other)) {
      left = left.start < other.start ? { ...left, end: other.start } : { ...left, start: other.end };
    }
  }
  return left.start < left.end ? [left] : [];
}

/**
 * Return a link at the first use of each term and name.
 * @param {string} text
 * @param {Marked} marked
 * @returns {Span[]}
 */
function usedIn(text, { forms, linkOf }) {
  const link = { isLink: true };
  return firstUses(text, forms).map(({ start, end, target }) =>
    makeSpan(start, end, linkTag(...linkOf(target)), "</a>", link),
  );
}

/**
 * @param {string} name
 * @param {string} href
 * @param {string} [more]
 */
function linkTag(name, href, more = "") {
  return `<a class="${name}" href="${escapeText(href)}"${more}>`;
}

/**
 * Say whether a call stands among words where it leaves no room for an element that holds none.
 * @param {WovenCall} call
 * @param {Span} span
 */
function cutsInto(call, span) {
  return call.start < span.end && call.end > span.start;
}

/**
 * Say whether a mark is that of a note call itself, or a link around one.
 * @param {SourceMark} mark
 * @param {WovenCall[]} woven
 * @param {string} text
 */
function hidesCall({ start, end, kind }, woven, text) {
  const around = woven.filter((call) => start <= call.start && call.end <= end);
  const isOwn = (/** @type {WovenCall} */ call) =>
    call.start - start + end - call.end <= 2 * MOST_AROUND &&
    countCharacters(text, start, call.start) + countCharacters(text, call.end, end) <= MOST_AROUND;
  return around.some((call) => kind === "link" || isOwn(call));
}

/** @param {SourceMark} mark */
function elementOf({ start, end, kind, target }) {
  if (kind === "link") {
    return makeSpan(start, end, `<a href="${escapeText(target)}" rel="nofollow">`, "</a>", { isLink: true });
  }
  return makeSpan(start, end, `<${ELEMENTS[kind]}>`, `</${ELEMENTS[kind]}>`);
}

/**
 * Return a stretch of text with the calls and elements in it; elements lie inside each other, outer ones first.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {WovenCall[]} woven
 * @param {Span[]} around
 * @returns {string}
 */
function applied(text, start, end, woven, around) {
  let [html, position, at] = ["", start, 0];
  let calls = woven;
  while (position < end || (calls[0]?.start === position && position === end)) {
    const here = position;
    while (at < around.length && (around[at].start < here || around[at].end > end)) at += 1;
    const call = calls.find((one) => here <= one.start && one.start <= end);
    const outer = around[at];
    if (outer && (!call || isFirst(outer, call))) {
      const inner = innerSpans(around, at);
      const isInside = (/** @type {WovenCall} */ one) =>
        holdsCalls(outer) && outer.start <= one.start && one.end <= outer.end;
      const inside = applied(text, outer.start, outer.end, calls.filter(isInside), inner);
      html += unwrapped(text.slice(here, outer.start)) + outer.opening + inside + outer.closing;
      calls = calls.filter((one) => one.start >= outer.end && !isInside(one));
      position = outer.end;
      at += inner.length + 1;
    } else if (call) {
      html += unwrapped(text.slice(here, call.start)) + call.html;
      calls = calls.filter((one) => one !== call && one.start >= call.end);
      position = call.end;
    } else {
      return html + unwrapped(text.slice(here, end));
    }
  }
  return html;
}

/**
 * Return the elements inside one of some.
 * @param {Span[]} around
 * @param {number} at
 */
function innerSpans(around, at) {
  let next = at + 1;
  while (next < around.length && around[next].start < around[at].end) next += 1;
  return around.slice(at + 1, next);
}

/**
 * Say whether an element begins before a call; a call that touches the start of a link stands before it.
 * @param {Span} outer
 * @param {WovenCall} call
 */
function isFirst(outer, call) {
  return outer.start <= call.start && (holdsCalls(outer) || call.end > outer.start);
}
