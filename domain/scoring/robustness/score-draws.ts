import { benefitCount, robustnessParts } from "./plausible-weights";
import { fillWords, type RandomState } from "./random-words";
import { type RobustnessInputs, viewsOf } from "./robustness-inputs";
import { triangularTables } from "./triangular-draws";

/** What the draws read: for each view and part the lowest value, mode to highest, lowest to mode. */
export type ViewRecords = {
  /** Where the views of an item start; one entry more than items. */
  readonly starts: Uint32Array;
  readonly records: Float64Array;
  readonly smaller: Float64Array;
  readonly larger: Float64Array;
};

const parts = robustnessParts.length;
const recordSize = 16;

/**
 * Everybody's view of every item in the form that `fillBlock` reads, benefits multiplied by their confidence.
 *
 * @param widths half-widths of the triangles by sureness 1 to 5, points
 */
export function viewRecords(inputs: RobustnessInputs, widths: readonly number[]): ViewRecords {
  const views = inputs.ids.map((_, item) => viewsOf(inputs, item));
  const starts = new Uint32Array(views.length + 1);
  views.forEach((of, item) => {
    starts[item + 1] = starts[item]! + of.length;
  });
  const records = new Float64Array(starts[views.length]! * recordSize);
  views.flat().forEach(({ parts: modes, confidence, sureness }, at) => {
    const width = widths[sureness - 1] ?? 0;
    modes.forEach((mode, part) => {
      const multiplier = part < benefitCount ? (inputs.multipliers[confidence - 1] ?? 1) : 1;
      const [low, high] = [Math.max(0, mode - width), Math.min(100, mode + width)];
      records.set(
        [multiplier * low, multiplier * (high - mode), multiplier * (mode - low)],
        at * recordSize + 3 * part,
      );
    });
  });
  return { starts, records, ...triangularTables() };
}

/**
 * Draws the values of every item for a block of samples.
 *
 * @param weights samples × 5, those of harms negative
 * @param first the first sample of the block
 * @param words room for two words for each sample of the block
 * @param values block × items; written at sample · items + item
 */
export function fillBlock(
  views: ViewRecords,
  weights: Float64Array,
  first: number,
  size: number,
  state: RandomState,
  words: Uint32Array,
  values: Float32Array,
): void {
  const items = views.starts.length - 1;
  for (let item = 0; item < items; item++) {
    fillWords(state, words);
    drawItem(views, item, weights, first, size, words, values, items);
  }
}

/**
 * One item: two words of 32 random bits each give five indexes of 10 bits for the five parts and 12 bits for whose view
 * it is.
 */
function drawItem(
  { starts, records, smaller, larger }: ViewRecords,
  item: number,
  weights: Float64Array,
  first: number,
  size: number,
  words: Uint32Array,
  values: Float32Array,
  items: number,
): void {
  const start = starts[item]!;
  const views = starts[item + 1]! - start;
  for (let sample = 0, w = first * parts; sample < size; sample++, w += parts) {
    const one = words[2 * sample]!;
    const two = words[2 * sample + 1]!;
    const at = (start + (((two >>> 20) * views) >>> 12)) * recordSize;
    const a = one & 1023;
    const b = (one >>> 10) & 1023;
    const c = (one >>> 20) & 1023;
    const d = two & 1023;
    const e = (two >>> 10) & 1023;
    values[sample * items + item] =
      weights[w]! * (records[at]! + records[at + 1]! * smaller[a]! + records[at + 2]! * larger[a]!) +
      weights[w + 1]! * (records[at + 3]! + records[at + 4]! * smaller[b]! + records[at + 5]! * larger[b]!) +
      weights[w + 2]! * (records[at + 6]! + records[at + 7]! * smaller[c]! + records[at + 8]! * larger[c]!) +
      weights[w + 3]! * (records[at + 9]! + records[at + 10]! * smaller[d]! + records[at + 11]! * larger[d]!) +
      weights[w + 4]! * (records[at + 12]! + records[at + 13]! * smaller[e]! + records[at + 14]! * larger[e]!);
  }
}
