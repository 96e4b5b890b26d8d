type Counts = {
  readonly held: number;
  readonly used: number;
  readonly unused: number;
  readonly unconsented: number;
  readonly unexplained: number;
  readonly overKept: number;
  /** Personal data that runs without being in the ledger. */
  readonly notOnRecord: number;
  /** On record without being held: proposed or retired. */
  readonly notHeld: number;
};

const some = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/**
 * What matters about the data held, in one or two sentences.
 *
 * @param unusedCost what the unused items cost a year, in words; null when they cost nothing
 */
export function ledgerSentence(
  { held, used, unused, unconsented, unexplained, overKept, notOnRecord, notHeld }: Counts,
  unusedCost: string | null,
): string {
  if (held === 0 && unconsented === 0 && notOnRecord === 0)
    return notHeld === 0
      ? "Nothing is written down yet about the data we hold."
      : `${notHeld} ${notHeld === 1 ? "kind of data is" : "kinds of data are"} on record, proposed or retired; we hold none of it.`;
  const first = `We hold ${held} ${held === 1 ? "kind" : "kinds"} of data and use ${used}.`;
  const wrong = [
    ...some(
      unused,
      `is collected for nothing${unusedCost ? `, for ${unusedCost} a year` : ""}`,
      `are collected for nothing${unusedCost ? `, for ${unusedCost} a year` : ""}`,
    ),
    ...some(unconsented, "lacks a basis or consent", "lack a basis or consent"),
    ...some(notOnRecord, "is used without being on record", "are used without being on record"),
    ...some(unexplained, "is used without a word to customers", "are used without a word to customers"),
    ...some(overKept, "is kept too long", "are kept too long"),
  ];
  return wrong.length === 0
    ? `${first} All of it has a purpose, a basis, an end, and customers are told what they get.`
    : `${first} ${wrong.join("; ")}.`;
}
