/** A page saved from a browser, or copied out of one: its visible text, block by block. */

import { MarkedText } from "./marked_words.js";
import { isCallLabel, labelOf } from "./note_call_labels.js";
import { readingEnd, refuseLate, treeOfPage } from "./page_tree.js";

/** @import {SourceText, MarkKind} from "../types.js" */
/** @import {OpenMark} from "./marked_words.js" */
/** @typedef {{ next: ChildNode | null, block: boolean, mark: OpenMark | null }} PageWalk the rest of an element */

/** How a text begins that may be a page: with a tag, after comments and instructions. */
const FIRST_TAG =
  /^\s*(?:(?:<!--(?:(?!-->)[^])*-->|<\?[^>]*>)\s*)*<(?:!doctype\s+html|([a-z][a-z0-9]*))(?=[\s/>])/i;
const JATS_ARTICLE = /<article\b[^>]*(\sarticle-type=|\sdtd-version=|\sxmlns:)|<article\b[^>]*>\s*<(front|body)\b/;
/** Elements without content, as XHTML writes them; in HTML they would swallow the page. */
const SELF_CLOSED = /<(script|style|title|textarea|iframe|noscript)(\s[^<>]*)?\/>/gi;
const DECLARED_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*(?!utf-16)([\w-]+)/i;
const SAVED_FROM = /<!-- saved from url=\(\d+\)(\S+) -->/g;
const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/i;
/** What stands in these is not shown. */
const UNSEEN_ELEMENTS = new Set(
  "audio canvas datalist head iframe noscript object rp script style svg template video".split(" "),
);
/** These stand in a line; all others begin a new one. */
const INLINE_ELEMENTS = new Set(
  ("a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var " +
    "wbr").split(" "),
);
const UNSEEN_CLASSES = /(^|\s)(footnote-back|screen-reader-text|sr-only|visually-?hidden)(?!\S)/;
const UNSEEN_STYLE = /\b(display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
/** @type {Record<string, MarkKind | undefined>} */
const MARK_OF_ELEMENT = {
  b: "strong",
  cite: "emphasis",
  em: "emphasis",
  i: "emphasis",
  strong: "strong",
  sub: "inferior",
  sup: "superior",
};

/**
 * Say whether a text begins like a page, and not like an article as journals hand it to archives.
 * @param {string} text
 * @returns {boolean}
 */
export function looksLikeAPage(text) {
  const first = FIRST_TAG.exec(text.slice(0, 100_000));
  if (!first || JATS_ARTICLE.test(text.slice(0, 4000))) return false;
  return !(document.createElement(first[1] ?? "html") instanceof HTMLUnknownElement);
}

/**
 * Return the encoding that a page declares; one that declares UTF-16 in ASCII is lying (HTML standard).
 * @param {string} beginning
 */
export function declaredEncoding(beginning) {
  return DECLARED_CHARSET.exec(beginning)?.[1] ?? "";
}

/**
 * Return the words of a page with their marks; each block element begins a new line.
 * @param {string} page
 * @param {string} format
 * @param {boolean} copied from a browser's window, where no page says its address
 * @param {number} end until when it may be read
 * @returns {SourceText}
 */
export function wordsOfPage(page, format = "html", copied = false, end = readingEnd()) {
  const isXhtml = page.trimStart().startsWith("<?xml") || page.slice(0, 1000).includes("//DTD XHTML");
  const tree = treeOfPage(isXhtml ? page.replace(SELF_CLOSED, "<$1$2></$1>") : page, end);
  const saved = new SavedPage(copied ? linkedAddresses(tree) : statedAddresses(tree, page));
  saved.read(tree.body, end);
  return saved.text.finish(format);
}

/** A page that is being read: what was built so far, and what decides later whether a link is a note call. */
class SavedPage {
  text = new MarkedText();
  /** @type {Map<string | null, number>} the offset at which each anchor begins */
  #anchors = new Map();
  /** @type {{ mark: OpenMark, anchor: string }[]} marks that may be calls */
  #calls = [];
  #own;

  /** @param {Set<string>} own the page's addresses */
  constructor(own) {
    this.#own = own;
  }

  /**
   * Walk the page without recursion, as it may be deep.
   * @param {Element} body
   * @param {number} end
   */
  read(body, end) {
    /** @type {PageWalk[]} */
    const walks = [];
    this.#enter(body, walks);
    while (walks.length) {
      refuseLate(end);
      const walk = walks[walks.length - 1];
      const node = walk.next;
      if (node) {
        walk.next = node.nextSibling;
        if (node instanceof Text) this.text.words(node.data);
        else if (node instanceof Element) this.#enter(node, walks);
      } else {
        walks.pop();
        if (walk.mark) this.text.close(walk.mark);
        if (walk.block) this.text.line();
      }
    }
    this.#settleCalls();
  }

  /**
   * Begin the walk through an element, unless its words are not to be seen.
   * @param {Element} element
   * @param {PageWalk[]} walks
   */
  #enter(element, walks) {
    for (const name of [element.id, element.getAttribute("name")]) {
      if (!this.#anchors.has(name)) this.#anchors.set(name, this.text.position);
    }
    const block = !INLINE_ELEMENTS.has(element.localName);
    const unseen = isUnseen(element);
    if (block && (!unseen || element.localName === "br")) this.text.line();
    if (unseen) return;
    walks.push({ next: element.firstChild, block, mark: this.#markOf(element) });
  }

  /**
   * @param {Element} element
   * @returns {OpenMark | null}
   */
  #markOf(element) {
    const kind = MARK_OF_ELEMENT[element.localName];
    if (kind) return this.text.open(kind);
    if (element.localName !== "a") return null;
    if (element.matches("[class~=footnote-ref], [role=doc-noteref]")) return this.text.open("note");
    const { href, address, anchor } = addressOf(element);
    if (anchor !== null && (!address || this.#own.has(address)) && isCallLabel(labelOf(element))) {
      const mark = this.text.open("note");
      this.#calls.push({ mark, anchor });
      return mark;
    }
    return WEB_ADDRESS.test(href) ? this.text.open("link", href) : null;
  }

  /** Take back what begins a line or leads to a place before it: the number at a note, which leads to its call. */
  #settleCalls() {
    for (const { mark, anchor } of this.#calls) {
      if (mark.first || (anchor && (this.#anchors.get(anchor) ?? mark.end) < mark.start)) mark.end = -1;
    }
  }
}

/**
 * Return the addresses that a page says that it has.
 * @param {Document} tree
 * @param {string} page
 */
function statedAddresses(tree, page) {
  const links = [...tree.querySelectorAll("link[rel=canonical], base")].map((link) => link.getAttribute("href") ?? "");
  const saved = [...page.slice(0, 4000).matchAll(SAVED_FROM)].map((match) => match[1]);
  return new Set([...links, ...saved].map((address) => address.replace(/#.*/, "")));
}

/**
 * Return the addresses of links that lead to places on the page: browsers write them out in full when they copy it.
 * @param {Document} tree
 */
function linkedAddresses(tree) {
  const links = [...tree.querySelectorAll("a[href*='#']")].map(addressOf);
  return new Set(links.filter(({ anchor }) => anchor && tree.getElementById(anchor)).map(({ address }) => address));
}

/**
 * Say whether a reader does not see an element.
 *
 * What is hidden from screen readers alone is seen. Inside a line it is an ornament or says again what stands beside
 * it, so it is left out; blocks are read, as a page that was saved under an open dialogue hides all of them.
 * @param {Element} element
 */
function isUnseen(element) {
  const value = (/** @type {string} */ name) => element.getAttribute(name) ?? "";
  return (
    UNSEEN_ELEMENTS.has(element.localName) ||
    (element.hasAttribute("hidden") && value("hidden") !== "until-found") ||
    (value("aria-hidden") === "true" && INLINE_ELEMENTS.has(element.localName)) ||
    value("role") === "doc-backlink" ||
    UNSEEN_CLASSES.test(value("class")) ||
    UNSEEN_STYLE.test(value("style"))
  );
}

/**
 * Return where a link leads, as browsers take it, without the spaces around it and the line ends in it: the address
 * and the place there, if it has one.
 * @param {Element} link
 */
function addressOf(link) {
  const href = (link.getAttribute("href") ?? "").trim().replace(/[\t\r\n]/g, "");
  const hash = href.indexOf("#");
  return hash < 0
    ? { href, address: href, anchor: null }
    : { href, address: href.slice(0, hash), anchor: href.slice(hash + 1) };
}
