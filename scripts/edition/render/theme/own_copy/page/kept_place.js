/** The reader's place while the page around it changes its length. */

const STEPS = "main > *, main .block, main .notes li, main h2[id]";

/**
 * Change the page so that what the reader sees at the top of the window stays where it is.
 * @param {() => void} change
 */
export function keepPlace(change) {
  const html = document.documentElement;
  const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
  const steps = [...document.querySelectorAll(STEPS)];
  // What begins in the upper half of the window is read, or else the last that began above it
  const first =
    steps.find((step) => isWithin(topOf(step), bar, innerHeight / 2)) ?? steps.findLast((step) => topOf(step) < bar);
  const before = topOf(first);
  // The browser would hold another place
  html.style.overflowAnchor = "none";
  change();
  scrollBy({ top: topOf(first) - before, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    html.style.overflowAnchor = "";
    if (!html.getAttribute("style")) html.removeAttribute("style");
  }));
}

/** @param {Element} [step] */
function topOf(step) {
  return step?.getBoundingClientRect().top ?? 0;
}

/**
 * @param {number} place
 * @param {number} first
 * @param {number} last
 */
function isWithin(place, first, last) {
  return first <= place && place < last;
}
