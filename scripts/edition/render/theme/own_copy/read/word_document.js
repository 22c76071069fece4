/**
 * A word processor's document (DOCX), turned into a page, which is then read as one.
 *
 * Each paragraph is a block. Notes stand at the end, in the order of their calls, which are numbered. Small capitals
 * are no mark, as the library has none from such documents. Its XML is built like a page, as no hostile one takes long
 * then, and nothing in it can grow; names are in lower case therefore.
 */

import { CopyRefused } from "./copy_refused.js";
import { decodeText } from "./decode_text.js";
import { treeOfPage } from "./page_tree.js";
import { unzipped } from "./zip_archive.js";

/** @import {Bytes} from "./zip_archive.js" */

const EMPTY_ELEMENT = /<([^\s<>/]+)([^<>]*)\/>/g;
const SWITCHED_OFF = /^(0|baseline|false|none|off)$/;
/** Words that were deleted or moved away, what stands beside itself in a form for older programs, and properties. */
const LEFT_OUT = /:(choice|del|movefrom|\w*pr)$/;
/** @type {Record<string, string | undefined>} */
const EMPHASIS_OF = { "w:i": "em", "w:b": "strong", "w:vertalign": "sup" };
/** @type {Record<string, string | undefined>} */
const PRINTED_SIGNS = { "w:tab": " ", "w:nobreakhyphen": "\u2011", "w:softhyphen": "\u00ad" };
/** @type {Record<string, string>} */
const MARKUP_SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Return a document as a page.
 * @param {Bytes} bytes
 * @param {number} end until when it may be read
 * @returns {Promise<string>}
 */
export async function pageOfDocument(bytes, end) {
  const part = async (/** @type {string} */ name) => {
    const content = await unzipped(bytes, `word/${name}`);
    return content && treeOfPage(decodeText(content).replace(EMPTY_ELEMENT, "<$1$2></$1>"), end);
  };
  const root = await part("document.xml");
  if (!root) throw new CopyRefused("not-a-document");
  const page = new DocumentPage(await part("styles.xml"));
  page.add(root.body, await part("_rels/document.xml.rels"));
  /** @type {Map<string, [Element, Document | null]>} */
  const notes = new Map();
  for (const kind of ["footnote", "endnote"]) {
    const links = await part(`_rels/${kind}s.xml.rels`);
    for (const note of elementsOf(await part(`${kind}s.xml`), `w:${kind}`)) notes.set(keyOf(note), [note, links]);
  }
  for (const key of new Set(page.called)) {
    const [note, links] = notes.get(key) ?? [];
    if (note) page.add(note, links ?? null);
  }
  return page.parts.join("");
}

/**
 * Return all elements of a name.
 * @param {Document | null} part
 * @param {string} name
 */
function elementsOf(part, name) {
  return [...(part?.getElementsByTagName(name) ?? [])];
}

/**
 * Return by what a note and its call know each other.
 * @param {Element} element
 */
function keyOf(element) {
  return element.localName.replace("reference", "") + element.getAttribute("w:id");
}

/**
 * Return the first child of a name.
 * @param {Element | undefined} element
 * @param {string} name
 */
function childOf(element, name) {
  return [...(element?.children ?? [])].find((child) => child.localName === name);
}

/**
 * Add and take away what properties of a run say of its emphasis.
 * @param {Set<string>} elements
 * @param {Element | undefined} properties
 */
function settleEmphasis(elements, properties) {
  for (const property of properties?.children ?? []) {
    const name = EMPHASIS_OF[property.localName];
    if (!name) continue;
    const value = property.getAttribute("w:val") ?? "";
    elements.delete(name);
    if (name === "sup") elements.delete("sub");
    if (!SWITCHED_OFF.test(value)) elements.add(value === "subscript" ? "sub" : name);
  }
}

/** A document that is being turned into a page. */
class DocumentPage {
  /** @param {Document | null} styles */
  constructor(styles) {
    this.styles = new Map(elementsOf(styles, "w:style").map((style) => [style.getAttribute("w:styleid"), style]));
    /** @type {string[]} */
    this.parts = ["<!DOCTYPE html><body>"];
    /** @type {string[]} the tags that hold what comes next */
    this.open = [];
    /** @type {string[]} notes in the order of their calls */
    this.called = [];
    /** @type {Map<string | null, string | null>} where links lead, by their ids */
    this.targets = new Map();
    /** Where what comes next leads. */
    this.link = "";
  }

  /**
   * Add what stands in a part.
   * @param {Element} element
   * @param {Document | null} links
   */
  add(element, links) {
    const targets = elementsOf(links, "relationship");
    this.targets = new Map(targets.map((one) => [one.getAttribute("id"), one.getAttribute("target")]));
    this.inside(element, []);
  }

  /**
   * Add what stands in an element, which is never deep; emphasis: of the run around it.
   * @param {Element} element
   * @param {string[]} emphasis
   */
  inside(element, emphasis) {
    for (const child of element.children) {
      if (!LEFT_OUT.test(child.localName)) this.take(child, emphasis);
    }
  }

  /**
   * @param {Element} element
   * @param {string[]} emphasis
   */
  take(element, emphasis) {
    const name = element.localName;
    if (name === "w:p") this.paragraph(element);
    else if (name === "w:r") this.inside(element, this.emphasisOf(element));
    else if (name === "w:hyperlink") this.linked(element);
    else if (name === "w:t") this.words(element.textContent ?? "", emphasis);
    else if (PRINTED_SIGNS[name]) this.words(PRINTED_SIGNS[name], emphasis);
    else if (name === "w:br") this.parts.push("<br>");
    else if (name === "w:footnotereference" || name === "w:endnotereference") this.call(element);
    else this.inside(element, emphasis);
  }

  /** @param {Element} element */
  paragraph(element) {
    this.within([]);
    this.parts.push("<p>");
    this.inside(element, []);
    this.within([]);
    this.parts.push("</p>");
  }

  /** @param {Element} run */
  emphasisOf(run) {
    const properties = childOf(run, "w:rpr");
    const style = this.styles.get(childOf(properties, "w:rstyle")?.getAttribute("w:val") ?? "");
    /** @type {Set<string>} */
    const elements = new Set();
    settleEmphasis(elements, childOf(style, "w:rpr"));
    settleEmphasis(elements, properties);
    return ["em", "strong", "sup", "sub"].filter((name) => elements.has(name));
  }

  /** @param {Element} element */
  linked(element) {
    const anchor = element.getAttribute("w:anchor");
    const link = (this.targets.get(element.getAttribute("r:id")) ?? "") + (anchor ? `#${anchor}` : "");
    // It is written out at each of its words, and no address is longer.
    this.link = link.slice(0, 2000);
    this.inside(element, []);
    this.link = "";
  }

  /**
   * Add words inside the link that is open and the emphasis of their run.
   * @param {string} words
   * @param {string[]} emphasis
   */
  words(words, emphasis) {
    this.within(this.link ? [`a href="${asMarkup(this.link)}"`, ...emphasis] : emphasis);
    this.parts.push(asMarkup(words));
  }

  /** @param {Element} reference */
  call(reference) {
    this.within([]);
    this.called.push(keyOf(reference));
    this.parts.push(`<a class="footnote-ref"><sup>${this.called.length}</sup></a>`);
  }

  /**
   * Close tags and open others so that what comes next stands in these alone; what can stay open stays.
   * @param {string[]} tags
   */
  within(tags) {
    while (this.open.some((tag) => !tags.includes(tag))) this.parts.push(`</${this.open.pop()?.split(" ")[0]}>`);
    for (const tag of tags.filter((one) => !this.open.includes(one))) {
      this.open.push(tag);
      this.parts.push(`<${tag}>`);
    }
  }
}

/** @param {string} text */
function asMarkup(text) {
  return text.replace(/[&<>"]/g, (sign) => MARKUP_SIGNS[sign]);
}
