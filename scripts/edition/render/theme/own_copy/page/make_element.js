/** Elements of the panel and the report, made one by one: what a copy says is never read as HTML. */

/**
 * Make an element with properties and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<Omit<HTMLElementTagNameMap[Name], "dataset">>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function makeElement(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/**
 * Make a button that does something.
 * @param {string} words
 * @param {string} className
 * @param {() => void} act
 */
export function makeButton(words, className, act) {
  const button = makeElement("button", { type: "button", className }, words);
  button.addEventListener("click", act);
  return button;
}

/**
 * Make what a label says, of which words in brackets are a link.
 * @param {string} label
 * @param {string} href
 */
export function linkedWords(label, href) {
  const [before, words, after] = label.split(/[[\]]/u);
  if (words === undefined) return [label];
  return [before, makeElement("a", { href, target: "_blank", rel: "noopener" }, words), after];
}

/**
 * Put numbers in the places that a label keeps for them.
 * @param {string} label
 * @param {number[]} numbers
 */
export function filledLabel(label, ...numbers) {
  return numbers.reduce((said, number) => said.replace("#", String(number)), label);
}
