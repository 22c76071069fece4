// What is found, for the search of edition.js: loaded with its first use.
"use strict";
window.editionFinder(async ({ lang, root, load, make }) => {
  const MOST = 30;
  const WORD = /[\p{L}\p{N}]+/gu;
  const LETTER = /(?<![\p{L}\p{N}-])(\p{L})[-‐‑](?=\p{L}{2})/gu;
  const HYPHENED = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;
  const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’](?=\p{L})/giu;

  const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Words with their offsets; articles and pronouns before an apostrophe, and single letters, are left out
  const words = (text) =>
    [...text.replace(ELIDED, (found) => " ".repeat(found.length)).matchAll(WORD)].filter(([word]) => /\d|../u.test(word));

  // A word is found by itself, by its stem, and without the ending of a plural, as written and without accents
  const known = new Map();
  const forms = (word) => {
    if (!known.has(word)) {
      const stemmer = lunr[lang]?.stemmer ?? lunr.stemmer;
      const stem = (text) => fold(stemmer(new lunr.Token(text)).toString());
      const bare = fold(word);
      known.set(word, [...new Set([bare, stem(word.toLowerCase()), stem(bare), bare.replace(/(?<=...)[sx]$/, "")])]);
    }
    return known.get(word);
  };
  // What is joined by hyphens is one word too: porte-à-porte, micro-targeting, e-mail
  const joined = (text) => [...text.matchAll(HYPHENED)].map(([word]) => fold(word.replace(/[-‐‑]/gu, "")));

  // Words that say nothing by themselves are not looked for, unless there is no other
  const asking = (text) => {
    const filter = lunr[lang]?.stopWordFilter ?? lunr.stopWordFilter;
    const typed = [...new Set(words(text.replace(LETTER, "$1")).map(([word]) => word))];
    const telling = typed.filter((word) => filter(new lunr.Token(word.toLowerCase())) && !lunr.unasked.includes(word.toLowerCase()));
    return telling.length ? telling : typed;
  };

  const build = (documents) => {
    const builder = new lunr.Builder();
    builder.tokenizer = (text = "") =>
      [...words(text).flatMap(([word]) => forms(word)), ...joined(text)].map((form) => new lunr.Token(form));
    builder.ref("number");
    builder.field("title", { boost: 3 });
    builder.field("text");
    builder.field("also");
    // What the article says comes before what is said of it, and before the works that it cites
    const boosts = { "article.html#p": 3, "audit.html": 0.4, "references.html": 0.4, "apparatus.html": 0.4, "timeline.html": 0.6, "claims.html": 0.6, "notebooks/": 0.6 };
    const boost = ({ href }) => Object.entries(boosts).find(([start]) => href.startsWith(start))?.[1] ?? 1;
    documents.forEach((found, number) => builder.add({ number, ...found }, { boost: boost(found) }));
    return { documents, index: builder.build() };
  };

  // What holds every word comes first; what lacks one, only where a reader would have few results. The last word may be
  // unfinished; one that nothing has may be mistyped, or have another ending than the stemmer knows.
  const FEW = 3;
  const begun = () => ({ usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
  const near = (word) => {
    const bare = fold(word);
    return bare.length < 5 ? [] : [[bare, { usePipeline: false, editDistance: 1 }], [bare.slice(0, Math.ceil(bare.length * 0.6)), begun()]];
  };
  const search = ({ index, documents }, asked, typed) => {
    const hits = (...terms) => index.query((query) => terms.forEach(([term, options]) => query.term(term, options)));
    const scores = asked.map((word, position) => {
      const exact = forms(word).map((form) => [form, { usePipeline: false, boost: 2 }]);
      const isLast = position === asked.length - 1;
      const ways = [[...exact, ...(isLast ? [[fold(word), begun()]] : [])], ...near(word).map((way) => [way])];
      const found = ways.reduce((before, way) => (before.length ? before : hits(...way)), []);
      return new Map(found.map(({ ref, score }) => [ref, score]));
    });
    const refs = [...new Set(scores.flatMap((score) => [...score.keys()]))];
    const held = new Map(refs.map((ref) => [ref, scores.filter((score) => score.has(ref)).length]));
    const having = (number) => refs.filter((ref) => held.get(ref) >= number);
    let least = asked.length;
    while (least > 1 && having(least).length < FEW) least--;
    // What has the words as they were typed, next to each other, comes first
    const phrase = fold(typed.trim());
    const asTyped = (ref) => (asked.length > 1 && fold(documents[ref].text).includes(phrase) ? 100 : 0);
    const totals = new Map(refs.map((ref) => [ref, asTyped(ref) + scores.reduce((sum, score) => sum + (score.get(ref) ?? 0), 0)]));
    const found = having(least).sort((a, b) => held.get(b) - held.get(a) || totals.get(b) - totals.get(a));
    // An address, p10 or ed21, or the sign of a place, ¶ 10, leads to it
    const bare = (text) => fold(text).replace(/[\s.]/g, "");
    const named = documents.findIndex(({ href, title }) => href.endsWith(`#${typed.trim().toLowerCase()}`) || bare(title) === bare(typed));
    return named < 0 ? found : [String(named), ...found.filter((ref) => ref !== String(named))];
  };

  // The words around the first hit, hits marked
  const snippet = (text, asked) => {
    const wanted = new Set(asked.flatMap(forms));
    const start = fold(asked[asked.length - 1]);
    const hits = words(text).filter(([word]) => fold(word).startsWith(start) || forms(word).some((form) => wanted.has(form)));
    // The stretch that has most of the different words
    const within = (hit) => new Set(hits.filter(({ index }) => index >= hit.index && index < hit.index + 140).map(([word]) => fold(word))).size;
    const best = hits.reduce((most, hit) => (most && within(most) >= within(hit) ? most : hit), null);
    const first = best?.index ?? 0;
    const from = first < 70 ? 0 : text.indexOf(" ", first - 60) + 1;
    const to = text.length < from + 200 ? text.length : text.lastIndexOf(" ", from + 200);
    const line = make("span", {}, from ? "… " : "");
    let at = from;
    for (const { 0: word, index } of hits) {
      if (index < from || index + word.length > to) continue;
      line.append(text.slice(at, index), make("mark", {}, word));
      at = index + word.length;
    }
    line.append(text.slice(at, to), to < text.length ? " …" : "");
    return line;
  };

  const item = ({ href, title, text, excerpt }, asked) =>
    make("li", {}, make("a", { href: `${root}${lang}/${href}` }, make("b", {}, title), snippet(text || excerpt || "", asked)));

  const handed = new Promise((hand) => (window.editionSearch = hand));
  await Promise.all(["lunr.js", `lunr.${lang}.js`, `search-${lang}.js`].map((name) => load(`assets/${name}`)));
  const ready = build(await handed);
  return (typed) => {
    const asked = asking(typed);
    const refs = asked.length ? search(ready, asked, typed) : [];
    const shown = refs.slice(0, MOST).map((ref) => item(ready.documents[ref], asked));
    return { isAsked: asked.length > 0, length: refs.length, shown };
  };
});
