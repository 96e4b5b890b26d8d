/** Four words of state, not all 0; every draw changes them. */
export type RandomState = Int32Array;

/**
 * A state from a seed, by the mixing function SplitMix32, so that neighbouring seeds give unrelated sequences.
 *
 * @param seed any whole number; its lowest 32 bits count
 */
export function randomState(seed: number): RandomState {
  let mixed = seed | 0;
  return Int32Array.from({ length: 4 }, () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = mixed ^ (mixed >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  });
}

/**
 * Fills the list with words of 32 random bits: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom
 * number generators", ACM Transactions on Mathematical Software 47, 2021; the authors put it in the public domain).
 * The same state gives the same words on every machine.
 */
export function fillWords(state: RandomState, words: Uint32Array): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let at = 0; at < words.length; at++) {
    const product = Math.imul(b, 5);
    words[at] = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

const bufferSize = 1024;

/** Draws of a number from 0 to below 1, in steps of 2⁻³², one after the other. */
export function randomShares(state: RandomState): () => number {
  const words = new Uint32Array(bufferSize);
  let at = bufferSize;
  return () => {
    if (at === bufferSize) {
      fillWords(state, words);
      at = 0;
    }
    return words[at++]! / 4_294_967_296;
  };
}
