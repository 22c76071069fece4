/** The join beside the page, which stays at the reader's hand, or in the page where a browser allows no worker. */

/** @import {JoinedWords, Joining} from "./joined_words.js" */
import { joinWords } from "./joined_words.js";

const MOST_TIME = 10_000;

/** A join that took too long. */
export class JoinStopped extends Error {}

/**
 * Join a copy in a worker that is made from the script itself.
 * @param {Function} program the whole script
 * @param {Joining} joining
 * @returns {Promise<JoinedWords>}
 */
export async function joinApart(program, joining) {
  const address = URL.createObjectURL(new Blob([`(${program})("worker");`], { type: "text/javascript" }));
  try {
    return await answerOf(new Worker(address), joining);
  } catch (error) {
    if (error instanceof JoinStopped) throw error;
    return joinWords(joining);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * Ask a worker; it is ended with its answer, or when it takes too long.
 * @param {Worker} worker
 * @param {Joining} joining
 * @returns {Promise<JoinedWords>}
 */
function answerOf(worker, joining) {
  /** @type {number} */
  let timer;
  /** @type {Promise<JoinedWords>} */
  const answer = new Promise((answered, failed) => {
    timer = setTimeout(() => failed(new JoinStopped()), MOST_TIME);
    worker.addEventListener("message", (event) => answered(event.data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      failed(new Error(event.message));
    });
    worker.postMessage(joining);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

/** Join what the page sends; called where the script runs as a worker. */
export function answerPage() {
  addEventListener("message", ({ data }) => postMessage(joinWords(data)));
}
