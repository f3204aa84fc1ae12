/**
 * What the rules use of Node's `node:crypto`, for browsers: SHA-256 that needs no waiting (FIPS 180-4). It names the rule set; a
 * receipt's hash is computed by the browser's own cryptography.
 */
export function createHash(algorithm: "sha256") {
  if (algorithm !== "sha256") throw new Error(`There is no ${algorithm} here.`);
  return { update: (text: string, _encoding: "utf8") => ({ digest: (_form: "hex") => sha256(text) }) };
}

const CONSTANTS = constants();

function sha256(text: string): string {
  const state = Uint32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const message = padded(new TextEncoder().encode(text));
  for (let at = 0; at < message.byteLength; at += 64) digestBlock(state, new DataView(message.buffer, at, 64));
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function padded(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return message;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

function digestBlock(state: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64);
  for (let index = 0; index < 16; index++) words[index] = block.getUint32(index * 4);
  for (let index = 16; index < 64; index++) {
    const [two, fifteen] = [at(words, index - 2), at(words, index - 15)];
    const one = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10);
    const none = turned(fifteen, 7) ^ turned(fifteen, 18) ^ (fifteen >>> 3);
    words[index] = at(words, index - 16) + none + at(words, index - 7) + one;
  }
  const next = Uint32Array.from(state);
  for (let round = 0; round < 64; round++) turn(next, at(words, round), at(CONSTANTS, round));
  for (let index = 0; index < 8; index++) state[index] = at(state, index) + at(next, index);
}

function turn(state: Uint32Array, word: number, constant: number): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constant + word;
  const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
  state.set([one + two, a, b, c, d + one, e, f, g]);
}

/** The first bits of the cube roots of the first 64 primes. */
function constants(): Uint32Array {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return Uint32Array.from(primes, (prime) => rootBits(BigInt(prime)));
}

/** floor(2^32 * cube root), without its whole part: in whole numbers, since the last bits count. */
function rootBits(prime: bigint): number {
  let low = 0n;
  let high = 8n << 32n;
  const wanted = prime << 96n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle * middle * middle <= wanted) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}
