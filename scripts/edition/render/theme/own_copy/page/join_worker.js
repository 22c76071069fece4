/** The join beside the page, which stays at the reader's hand, or in the page where a browser allows no worker. */

/** @import {SourceText} from "../types.js" */
/** @import {JoinedWords, Known} from "./joined_words.js" */
import { CopyRefused } from "../read/copy_refused.js";
import { joinWords } from "./joined_words.js";

const MOST_TIME = 10_000;
/** Milliseconds after which a copy is not given at once, so that a rehearsal would not hold it up. */
const REHEARSAL = 300;

/**
 * Begin a worker that is made from the script itself, and tell it what is known, before there is a copy: it takes time
 * to begin. It joins one copy, and is ended with its answer, or when it takes too long.
 * @param {Function} program the whole script
 * @param {Known} known
 * @returns {(source: SourceText) => Promise<JoinedWords>}
 */
export function beginJoin(program, known) {
  const address = URL.createObjectURL(new Blob([`(${program})("worker");`], { type: "text/javascript" }));
  /** @type {Worker} */
  let worker;
  /** @type {(error: Error) => void} */
  let fail;
  /** @type {Promise<JoinedWords>} */
  const answer = new Promise((answered, failed) => {
    fail = failed;
    worker = new Worker(address);
    worker.addEventListener("message", (event) => answered(event.data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      failed(new Error(event.message));
    });
    worker.postMessage(known);
  });
  // Whether it failed is asked when there is a copy
  answer.catch(() => {});
  return async (source) => {
    const timer = setTimeout(() => fail(new CopyRefused("slow")), MOST_TIME);
    worker?.postMessage(source);
    try {
      return await answer;
    } catch (error) {
      if (error instanceof CopyRefused) throw error;
      return joinWords(known, source);
    } finally {
      clearTimeout(timer);
      worker?.terminate();
      URL.revokeObjectURL(address);
    }
  };
}

/**
 * Join what the page sends, after what it knows; called where the script runs as a worker. While the reader chooses, it
 * rehearses: a browser makes code quick that has run.
 */
export function answerPage() {
  /** @type {Known} */
  let known;
  addEventListener("message", ({ data }) => {
    if (known) return postMessage(joinWords(known, data));
    known = data;
    const text = JSON.stringify(known.weave);
    setTimeout(() => joinWords(known, { text, marks: [], format: "", hidden: 0 }), REHEARSAL);
  });
}
