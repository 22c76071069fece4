// On the page of a passage: each way of citing it can be copied.
(() => {
  "use strict";
  const toast = document.querySelector(".toast");
  if (!navigator.clipboard) return;
  for (const given of document.querySelectorAll("dd")) {
    const { copy, copied } = given.closest("section").dataset;
    const label = given.previousElementSibling.textContent;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: copy, ariaLabel: `${copy} (${label})` });
    const text = given.textContent.trim();
    button.addEventListener("click", () => navigator.clipboard.writeText(text).then(() => (toast.textContent = copied), () => {}));
    given.append(" ", button);
  }
})();
