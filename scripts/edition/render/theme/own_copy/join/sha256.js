/** SHA-256 (FIPS 180-4), at once and not by promise: a copy has as many runs of letters as letters. */

const ROUND_CONSTANTS = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const FIRST_STATE = new Uint32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);
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
 * Return the digest of a text in UTF-8, in hexadecimal.
 * @param {string} text
 * @returns {string}
 */
export function hexDigest(text) {
  return [...sha256(new TextEncoder().encode(text))].map((word) => word.toString(16).padStart(8, "0")).join("");
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
