/** SHA-256 (FIPS 180-4), at once and not by promise: a copy has as many runs of letters as letters. */

/** The first 64 primes: of their square and cube roots the standard takes the first 32 bits after the point. */
const PRIMES = [2];
for (let next = 3; PRIMES.length < 64; next += 2) if (PRIMES.every((prime) => next % prime)) PRIMES.push(next);
const FIRST_STATE = Uint32Array.from(PRIMES.slice(0, 8), (prime) => (Math.sqrt(prime) % 1) * 2 ** 32);
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32);
const CHUNK = 64;
const schedule = new Uint32Array(CHUNK);

/**
 * Return the digest of some bytes as eight words.
 * @param {Uint8Array} bytes
 * @returns {Uint32Array}
 */
export function sha256(bytes) {
  const { length } = bytes;
  const padded = new Uint8Array(Math.ceil((length + 9) / CHUNK) * CHUNK);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, length << 3);
  const state = FIRST_STATE.slice();
  for (let at = 0; at < padded.length; at += CHUNK) compress(state, view, at);
  return state;
}

/** Digests of texts of fewer than 56 bytes, of which one is asked for after the other. */
export class ShortDigests {
  bytes = new Uint8Array(CHUNK);
  view = new DataView(this.bytes.buffer);
  state = FIRST_STATE.slice();

  /**
   * Return the first byte of the digest of the bytes of which so many were put in.
   * @param {number} length
   */
  firstByte(length) {
    this.bytes.fill(0, length);
    this.bytes[length] = 0x80;
    this.view.setUint16(CHUNK - 2, length << 3);
    this.state.set(FIRST_STATE);
    compress(this.state, this.view, 0);
    return this.state[0] >>> 24;
  }
}

/**
 * Return the first half of the digest of a text in UTF-8, in hexadecimal.
 * @param {string} text
 * @returns {string}
 */
export function halfDigest(text) {
  const words = sha256(new TextEncoder().encode(text)).subarray(0, 4);
  return Array.from(words, (word) => word.toString(16).padStart(8, "0")).join("");
}

/**
 * Take one chunk of 64 bytes into the state.
 * @param {Uint32Array} state
 * @param {DataView} view
 * @param {number} at
 */
function compress(state, view, at) {
  for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(at + 4 * i);
  for (let i = 16; i < CHUNK; i++) {
    const x = schedule[i - 15];
    const y = schedule[i - 2];
    const low = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const high = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    schedule[i] = schedule[i - 16] + low + schedule[i - 7] + high;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < CHUNK; i++) {
    const chosen = (e & f) ^ (~e & g);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + ROUND_CONSTANTS[i] + schedule[i]) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] += word));
}

/**
 * Return a word turned right by some bits.
 * @param {number} word
 * @param {number} bits
 */
function turned(word, bits) {
  return (word >>> bits) | (word << (32 - bits));
}
