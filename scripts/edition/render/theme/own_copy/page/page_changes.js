/** Changes of the page that can be undone: what was there is kept as it is, and put back in its place. */

/**
 * Read HTML that the build or the weaving made.
 * @param {string} html
 * @returns {ChildNode[]}
 */
export function nodesOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.childNodes];
}

/** What was done to the page, each with how it is undone. */
export class PageChanges {
  /** @type {(() => void)[]} */
  #undoing = [];

  /**
   * Put nodes in the place of another; of one that is not wanted, none.
   * @param {ChildNode} old
   * @param {ChildNode[]} nodes
   */
  replace(old, nodes) {
    const [parent, next] = [/** @type {ParentNode} */ (old.parentNode), old.nextSibling];
    old.replaceWith(...nodes);
    this.#undoing.push(() => {
      for (const node of nodes) node.remove();
      parent.insertBefore(old, next?.parentNode === parent ? next : null);
    });
  }

  /**
   * Put nodes before a child of an element, or at its end.
   * @param {Element} parent
   * @param {ChildNode[]} nodes
   * @param {ChildNode | null} next
   */
  insert(parent, nodes, next) {
    for (const node of nodes) parent.insertBefore(node, next);
    this.#undoing.push(() => nodes.forEach((node) => node.remove()));
  }

  /**
   * Give an element other contents.
   * @param {Element} element
   * @param {ChildNode[]} nodes
   */
  fill(element, nodes) {
    const old = [...element.childNodes];
    element.replaceChildren(...nodes);
    this.#undoing.push(() => element.replaceChildren(...old));
  }

  /**
   * Give an element a class, or take it away.
   * @param {Element} element
   * @param {string} name
   * @param {boolean} isOn
   */
  mark(element, name, isOn) {
    if (element.classList.contains(name) === isOn) return;
    const old = element.className;
    element.classList.toggle(name, isOn);
    this.#undoing.push(() => (element.className = old));
  }

  /** Put all back as it was. */
  undo() {
    for (const undoing of this.#undoing.splice(0).toReversed()) undoing();
  }
}
