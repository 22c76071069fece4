/** The first and last words of a passage, which the page has in the link to it on the journal's page. */

/**
 * Return the recorded first and last words of a block.
 * @param {string} id
 */
export function passageOf(id) {
  const link = document.getElementById(id)?.querySelector("a.journal")?.getAttribute("href") ?? "";
  const [first = "", last = ""] = link.slice(link.indexOf(":~:text=") + 8).split(",");
  return [decodeURIComponent(first), decodeURIComponent(last)];
}
