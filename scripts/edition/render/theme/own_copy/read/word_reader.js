/** The script that reads DOCX, for itself: it is loaded with the first that is given, as few copies are one. */

import { pageOfDocument } from "./word_document.js";

/** Hand the reader over to the page's script that waits for it. */
export function beginWordReader() {
  /** @type {any} */ (window).editionWordReader(pageOfDocument);
}
