/** A sentence as a title: without the stop at its end. */
export function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, "");
}
