/** The copy in this tab, for pages in other languages: kept only when the reader asks, and gone with the tab. */

/** @import {SourceText} from "../types.js" */

/**
 * Keep a copy; say whether the browser would.
 * @param {string} key
 * @param {SourceText} source
 * @returns {boolean}
 */
export function keepCopy(key, source) {
  try {
    sessionStorage.setItem(key, JSON.stringify(source));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function forgetCopy(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden, nothing is kept
  }
}

/**
 * Return the copy that is kept.
 * @param {string} key
 * @returns {SourceText | null}
 */
export function keptCopy(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
