// What pages gain with script: theme, search, the place kept between languages. They read and link without it.
(() => {
  "use strict";
  const html = document.documentElement;
  const { root, lang, labels: json } = document.body.dataset;
  const labels = JSON.parse(json);
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // What is kept from page to page, where the browser allows it
  const kept = {
    get: (name) => {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    set: (name, value) => {
      try {
        localStorage.setItem(name, value);
      } catch {
        // Storage may be forbidden: the choice lasts as long as the page.
      }
    },
  };

  // Light and dark
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (html.dataset.theme ? html.dataset.theme === "dark" : system.matches);
  const themeButton = one(".theme-button");
  const showTheme = () => themeButton.setAttribute("aria-pressed", isDark());
  themeButton.addEventListener("click", () => {
    html.dataset.theme = isDark() ? "light" : "dark";
    kept.set("edition-theme", html.dataset.theme);
    showTheme();
  });
  system.addEventListener("change", showTheme);
  showTheme();

  // A passage's number copies its address
  const toast = one(".toast");
  let toastTimer;
  const say = (words) => {
    toast.textContent = words;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => (toast.textContent = ""), 2500);
  };
  const copy = (text, said) => navigator.clipboard?.writeText(text).then(() => say(said), () => {});
  const addressOf = (hash) => {
    // From disk the folders of this machine are nobody's business
    const own = location.protocol === "file:" ? `${lang}/${location.pathname.split("/").pop()}` : location.href.split("#")[0];
    return ((location.protocol === "file:" && one("link[rel=canonical]")?.href) || own) + hash;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.block-number, a.note-number");
    if (link) copy(addressOf(link.hash), labels.copied);
  });

  // What a link leads to is unfolded, with all that it is folded in
  const targeted = () => {
    try {
      return location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // A fragment that is no UTF-8 leads nowhere
    }
  };
  const unfold = () => {
    const target = targeted();
    if (!target) return;
    const folded = [];
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) folded.push(at);
    const closed = folded.filter((details) => !details.open);
    for (const details of closed) details.open = true;
    if (closed.length) target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Lists are narrowed to what has a property; the buttons for it are hidden where no script runs
  const filters = one(".filters");
  if (filters) {
    filters.hidden = false;
    const under = new Map();
    for (const jumps of all(".jumps")) {
      const entries = [...jumps.nextElementSibling.children];
      const letters = all("a", jumps);
      const starts = letters.map((letter) => entries.findIndex(({ id }) => `#${id}` === letter.hash));
      letters.forEach((letter, at) => under.set(letter, entries.slice(starts[at], starts[at + 1])));
    }
    const isShown = (letter) => {
      const first = under.get(letter).find((entry) => !entry.hidden);
      if (first) letter.hash = first.id;
      return Boolean(first);
    };
    const narrow = (chosen) => {
      for (const item of all("[data-checked], [data-kind]")) {
        const { filter, value } = chosen?.dataset ?? {};
        item.hidden = Boolean(chosen) && !item.dataset[filter].split(" ").includes(value);
      }
      // Entries are counted; what leads to them, or holds them, goes with them
      const items = all("[data-checked], [data-kind]").filter(({ id }) => id);
      const shown = items.filter((item) => !item.hidden).length;
      one(".filter-count").textContent = chosen ? labels.shown.replace("#", shown).replace("#", items.length) : "";
      // A letter leads to the first entry that is shown under it
      for (const letter of all(".jumps a")) letter.hidden = !isShown(letter);
    };
    filters.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      const isOn = button.getAttribute("aria-pressed") !== "true";
      for (const other of all("button", filters)) other.setAttribute("aria-pressed", isOn && other === button);
      narrow(isOn ? button : null);
    });
    // A link to what is not shown shows all again
    addEventListener("hashchange", () => {
      const target = targeted();
      if (!target?.closest("[hidden]")) return;
      for (const button of all("button", filters)) button.setAttribute("aria-pressed", false);
      narrow(null);
      target.scrollIntoView();
    });
  }

  // What unfolds over the page closes by Escape and by a click beside it, as previews do
  const cite = one(".cite");
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !cite?.open) return;
    cite.open = false;
    one("summary", cite).focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (cite?.open && !cite.contains(event.target)) cite.open = false;
  });

  // Layers of marks that can be switched off, and the text as the witness has it
  const layers = one(".layers");
  let lookAtLayers;
  if (layers) {
    layers.hidden = false;
    const hidden = new Set((kept.get("edition-hidden") ?? "").split(" ").filter(Boolean));
    const witness = () => one(".witness-switch", layers);
    const showLayers = () => {
      html.dataset.hidden = [...hidden].join(" ");
      for (const button of all(".layer", layers)) button.setAttribute("aria-pressed", !hidden.has(button.dataset.layer));
      witness()?.setAttribute("aria-pressed", html.dataset.view === "witness");
    };
    lookAtLayers = () => {
      if (witness() && kept.get("edition-view") === "witness") html.dataset.view = "witness";
      else delete html.dataset.view;
      showLayers();
    };
    layers.addEventListener("click", ({ target }) => {
      const { layer } = target.closest("button")?.dataset ?? {};
      if (layer && !hidden.delete(layer)) hidden.add(layer);
      if (target.closest(".witness-switch")) html.dataset.view = html.dataset.view === "witness" ? "" : "witness";
      kept.set("edition-hidden", [...hidden].join(" "));
      kept.set("edition-view", html.dataset.view ?? "");
      showLayers();
    });
    lookAtLayers();
  }

  // All notes of the editors at once
  const openNotes = one(".open-notes");
  if (openNotes) {
    const showNotes = (isOpen) => {
      for (const details of all(".remarks")) details.open = isOpen;
      openNotes.setAttribute("aria-pressed", isOpen);
    };
    openNotes.hidden = false;
    if (kept.get("edition-notes") === "open") showNotes(true);
    openNotes.addEventListener("click", () => {
      const isOpen = openNotes.getAttribute("aria-pressed") !== "true";
      showNotes(isOpen);
      kept.set("edition-notes", isOpen ? "open" : "");
    });
  }

  // The language switch keeps the anchor, or else the passage being read
  const isInView = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 60 && top < innerHeight;
  };
  const place = () => {
    const target = targeted();
    if (target && isInView(target)) return location.hash;
    const read = scrollY > 200 && all(".block, .entry, .claim-card, .audit-card, .notes li, .sheet tbody[id], .term-card, .name, .app-entry, .aligned, .events tr[id], h2[id]").find(isInView);
    return read ? `#${read.id}` : "";
  };
  for (const link of all(".languages a")) {
    const page = link.getAttribute("href");
    const keep = (hash) => link.setAttribute("href", page + hash);
    for (const moment of ["pointerenter", "focus", "click"]) link.addEventListener(moment, () => keep(place()));
    addEventListener("hashchange", () => keep(location.hash));
    keep(location.hash);
  }

  // The heading being read is marked in the lists of headings
  const headings = new Map();
  for (const link of all(".toc a")) {
    const heading = document.getElementById(link.hash.slice(1));
    if (heading && heading.id !== "edition-main") headings.set(heading, [...(headings.get(heading) ?? []), link]);
  }
  const mark = () => {
    const isEnd = innerHeight + scrollY > html.scrollHeight - 4;
    const isPassed = (heading) => isEnd || heading.getBoundingClientRect().top < innerHeight / 3;
    const last = [...headings.keys()].findLast(isPassed);
    for (const link of all(".toc a[aria-current=location]")) link.removeAttribute("aria-current");
    for (const link of headings.get(last) ?? []) link.setAttribute("aria-current", "location");
  };
  addEventListener("scroll", mark, { passive: true });
  mark();

  // The menu closes when it has been used
  const menu = one(".menu");
  menu?.addEventListener("click", (event) => event.target.closest("a") && (menu.open = false));
  menu?.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    one("summary", menu).focus();
  });

  // Previews of works and notes: by hover, focus or a first tap; they can be entered, and Escape closes them (WCAG 1.4.13)
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const load = (path) =>
    new Promise((onload, onerror) => {
      document.head.append(make("script", { src: root + path, async: false, onload, onerror }));
    });
  const FETCHED = "a.term, a.entity, a.event, a.emendation, a.claim[data-verdict]";
  const PREVIEWED = `a.citation, .note-call a, .editors-call a, ${FETCHED}`;
  const sources = one("#edition-sources")?.content;
  // Texts on terms, names and claims are loaded when the first is asked for, and so are those on emendations
  const texts = {};
  let loading = Promise.resolve();
  const loadTexts = (name) => {
    const found = () => new Promise((hand, fail) => {
      window.editionPreviews = hand;
      load(`assets/${name}-${lang}.js`).catch(fail);
    });
    // One after the other, as both are handed over by one name
    return (loading = loading.then(found, found));
  };
  const previewed = (link) => {
    if (link.matches("sup a")) return link.hash && document.getElementById(link.hash.slice(1));
    const entry = `[data-entry="${CSS.escape(link.hash.slice("#ref-".length))}"]`;
    const near = link.closest(".block, .notes li");
    return (near && one(entry, near)) ?? (sources && one(entry, sources)) ?? one(`.sources ${entry}`) ?? one(`${entry} .entry-text`);
  };
  const preview = make("div", { className: "preview", id: "edition-preview", popover: "manual", role: "note" });
  let trigger = null;
  let wanted = null;
  let timer;
  const placePreview = () => {
    if (!trigger) return;
    // Below its link or above it, where more room is, and never on it
    const at = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect();
    const bar = one(".bar").getBoundingClientRect().bottom;
    const [below, above] = [innerHeight - at.bottom - 14, at.top - bar - 14];
    const isBelow = preview.scrollHeight <= below || below >= above;
    preview.style.maxHeight = `${Math.max(Math.min(isBelow ? below : above, innerHeight * 0.6), 64)}px`;
    const { offsetWidth: width, offsetHeight: height } = preview;
    preview.style.left = `${Math.max(8, Math.min(at.left, html.clientWidth - width - 8))}px`;
    preview.style.top = `${isBelow ? at.bottom + 6 : at.top - height - 6}px`;
  };
  const closePreview = () => {
    clearTimeout(timer);
    wanted = null;
    if (!trigger) return;
    trigger.removeAttribute("aria-describedby");
    trigger = null;
    preview.hidePopover();
    preview.remove();
  };
  const openPreview = async (link) => {
    clearTimeout(timer);
    if (trigger === link) return;
    closePreview();
    if (!link.matches(FETCHED)) return showPreview(link, previewed(link));
    wanted = link;
    const name = link.matches(".emendation") ? "emendations" : "previews";
    try {
      const found = (await (texts[name] ??= loadTexts(name)))[link.hash.slice(1)];
      if (found && wanted === link) showPreview(link, make("p", { innerHTML: found }));
    } catch {
      // Without its text the link still leads to the page
      delete texts[name];
    }
  };
  const showPreview = (link, source) => {
    const beside = link.closest("sup")?.nextElementSibling;
    if (!source || (beside?.matches(".side-note") && getComputedStyle(beside).display !== "none")) return;
    const content = one(":scope > .edition-text, :scope > .edition-summary", source) ?? source;
    const words = make("div", { className: "preview-words", lang: content.closest("[lang]")?.lang ?? lang });
    words.append(...[...content.childNodes].map((node) => node.cloneNode(true)));
    for (const element of all("[id]", words)) element.removeAttribute("id");
    for (const extra of all("details, .note-back, .side-note, .editors-call", words)) extra.remove();
    for (const inner of all("a", words)) inner.tabIndex = -1;
    const kind = ["citation", "claim", "term", "entity", "event", "emendation"].find((name) => link.classList.contains(name));
    const label = { ...labels, citation: labels.reference }[kind] ?? labels.note;
    preview.classList.toggle("editors", link.matches(".editors-call a"));
    // Enter on the link itself leads there too: the way on is no further stop of the keyboard
    preview.replaceChildren(words, make("a", { className: "preview-go", href: link.href, textContent: label, tabIndex: -1 }));
    (link.closest("sup") ?? link).after(preview);
    link.setAttribute("aria-describedby", preview.id);
    trigger = link;
    preview.showPopover();
    placePreview();
  };
  if (HTMLElement.prototype.showPopover) {
    const later = (action, delay) => {
      clearTimeout(timer);
      timer = setTimeout(action, delay);
    };
    const linkOf = (event) => event.target.closest?.(PREVIEWED);
    const isOwn = (element) => preview.contains(element);
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      if (isOwn(event.target)) return clearTimeout(timer);
      const link = linkOf(event);
      if (link) later(() => openPreview(link), 200);
      else if (trigger && !trigger.matches(":focus") && !isOwn(document.activeElement)) later(closePreview, 300);
      else if (!trigger) clearTimeout(timer);
    });
    document.addEventListener("focusin", (event) => {
      const link = linkOf(event);
      if (link?.matches(":focus-visible") && !isOwn(link)) openPreview(link);
      else if (!isOwn(event.target) && event.target !== trigger) closePreview();
    });
    let touched = false;
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (trigger && !isOwn(event.target) && linkOf(event) !== trigger) closePreview();
    });
    document.addEventListener("click", (event) => {
      const link = linkOf(event);
      if (!touched || !link || isOwn(link) || link === trigger) return;
      openPreview(link);
      if (link === trigger || link === wanted) event.preventDefault();
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !trigger) return;
      if (isOwn(document.activeElement)) trigger.focus();
      closePreview();
    });
    addEventListener("scroll", placePreview, { passive: true });
    addEventListener("resize", placePreview);
  }

  // What cites a passage opens a panel: the citation, ready to be copied, and the way to all other forms
  const citing = make("div", { className: "citing", id: "edition-citing", popover: "auto", role: "dialog" });
  const addressCited = (link) => addressOf(`#${link.pathname.split("/").pop().slice(0, -".html".length)}`);
  const cited = (link, isSummary) => {
    const { whose, name } = link.dataset;
    if (whose === "another") return one(".entry-text", link.closest(".entry")).textContent.trim();
    const { before, after } = labels.cite[isSummary ? "editors" : whose];
    const said = isSummary ? labels.summaryOf.replace("#", name) : name;
    return before + said[0].toUpperCase() + said.slice(1) + after + addressCited(link);
  };
  const openCiting = (link) => {
    const { whose, name, sign } = link.dataset;
    const words = make("p", { textContent: cited(link, false) });
    const button = (label, act) => {
      const made = make("button", { type: "button", textContent: label });
      made.addEventListener("click", act);
      return made;
    };
    const first = button(labels.copy, () => copy(words.textContent, labels.cited));
    const address = addressCited(link);
    const acts = [first];
    if (whose !== "another") {
      acts.push(button(labels.slide, () => copy(`${labels.cite[whose].slide}${sign}, ${address}`, labels.cited)));
    }
    acts.push(button(labels.address, () => copy(address, labels.copied)));
    if (one(":scope > .edition-summary, :scope > .edition-text", link.closest("[id]"))) {
      const summary = button(labels.summary, () => {
        const isSummary = summary.getAttribute("aria-pressed") !== "true";
        summary.setAttribute("aria-pressed", isSummary);
        words.textContent = cited(link, isSummary);
      });
      summary.setAttribute("aria-pressed", false);
      acts.push(summary);
    }
    citing.setAttribute("aria-label", name);
    citing.replaceChildren(words, make("p", { className: "citing-acts" }, ...acts, make("a", { href: link.href, textContent: labels.all })));
    link.after(citing);
    citing.showPopover();
    const at = link.getBoundingClientRect();
    const isBelow = innerHeight - at.bottom > citing.offsetHeight + 14;
    citing.style.left = `${Math.max(8, Math.min(at.left, html.clientWidth - citing.offsetWidth - 8))}px`;
    citing.style.top = `${scrollY + (isBelow ? at.bottom + 6 : Math.max(8, at.top - citing.offsetHeight - 6))}px`;
    first.focus({ preventScroll: true });
  };
  if (HTMLElement.prototype.showPopover) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a.cite-passage");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openCiting(link);
    });
    citing.addEventListener("toggle", ({ newState }) => newState === "closed" && citing.remove());
  }

  // A reader's own copy of the article, joined in the page: nothing is loaded before one is on its way, or was kept in this tab
  const opener = one(".open-copy");
  if (opener) {
    const key = `edition-own-copy ${new URL(root, location.href)}`;
    const about = one(".text-line a").href;
    let ownCopy;
    const loadOwnCopy = async () => {
      const program = new Promise((hand) => (window.editionOwnCopyReady = hand));
      const data = new Promise((hand) => (window.editionOwnCopy = hand));
      await Promise.all(["own-copy.js", `own-copy-${lang}.js`].map((name) => load(`assets/${name}`)));
      return (await program)(await data, { key, say, refresh: lookAtLayers, load: (name) => load(`assets/${name}`) });
    };
    // Where it cannot be loaded, the way is that of pages without script
    const ownCopyHere = () => (ownCopy ??= loadOwnCopy());
    const withOwnCopy = (act) => ownCopyHere().then(act, () => location.assign(about));
    for (const cite of all(".block-tools > .cite-passage")) {
      const button = make("button", { type: "button", className: "open-copy", title: opener.textContent }, opener.dataset.short);
      button.append(make("span", { className: "unseen" }, ` ${cite.dataset.sign}`));
      cite.after(button);
    }
    document.addEventListener("click", ({ target }) => {
      const button = target.closest(".open-copy");
      if (button) withOwnCopy((copy) => copy.open(button));
    });
    for (const moment of ["dragover", "dragleave", "drop"])
      addEventListener(moment, (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        html.toggleAttribute("data-dropping", moment === "dragover" || (moment === "dragleave" && event.relatedTarget !== null));
        // It is loaded while the file is on its way; whether that failed is said when it is there
        ownCopyHere().catch(() => {});
        const files = [...event.dataTransfer.files];
        if (moment === "drop" && files.length) withOwnCopy((copy) => copy.give(files));
      });
    try {
      if (sessionStorage.getItem(key)) withOwnCopy((copy) => copy.resume());
    } catch {
      // Storage may be forbidden: then nothing is kept
    }
  }

  // Search: nothing is loaded before its first use; scripts load from disk, requests do not
  const dialog = one(".search");
  if (!dialog) return;
  const input = one("input", dialog);
  const count = one(".search-count");
  const list = one(".search-results");
  let prepared;
  const prepare = async () => {
    const program = new Promise((hand) => (window.editionFinder = hand));
    await load("assets/search.js");
    return (await program)({ lang, root, load, make });
  };
  const show = async () => {
    count.textContent = labels.wait;
    let find;
    try {
      find = await (prepared ??= prepare());
    } catch {
      prepared = undefined;
      count.textContent = labels.failed;
      return;
    }
    const { isAsked, length, shown } = find(input.value);
    list.replaceChildren(...shown);
    const sentence = length === 0 ? labels.none : length === 1 ? labels.one : labels.many.replace("#", length);
    count.textContent = isAsked ? sentence : "";
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    show();
  };
  one(".search-button").addEventListener("click", open);
  one(".search-close").addEventListener("click", () => dialog.close());
  input.addEventListener("input", show);
  // Enter opens the first passage found; the button, whose name promises less, goes to it
  one("form", dialog).addEventListener("submit", (event) => {
    event.preventDefault();
    const first = one("a", list);
    if (document.activeElement === input) first?.click();
    else first?.focus();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".search-results a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...all("a", list)];
    event.preventDefault();
    stops[stops.indexOf(document.activeElement) + step]?.focus();
  });
  addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isSlash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
})();
