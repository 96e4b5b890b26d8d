import { libraryBlock } from "./block-library";

/** What blocks are about, in the order in which the library has them; `own` are the blocks of a workspace. */
export const dimensionWords: Readonly<Record<string, string>> = {
  strategy: "Strategy",
  organisation: "Organisation",
  customer_understanding: "Understanding customers",
  measurement: "Measurement",
  data_consent: "Data and consent",
  content_experience: "Content and experience",
  decisioning_technology: "Decisions and technology",
  own: "Our own blocks",
};

/** The dimension of a block; a block only the workspace has is `own`. */
export function dimensionOf(block: string): string {
  return libraryBlock(block)?.dimension ?? "own";
}

const nothing = "Nothing yet, or nobody knows";
/** For blocks without a rubric of their own: our default words. */
const anyBlock = [
  "Ad hoc: begun by some",
  "Defined: agreed, and in place where it is needed first",
  "Operating: in place everywhere",
  "Improving: changed on evidence",
];

/** What levels 0 to 4 of a block mean, in order; those of a block of one's own are our default words. */
export function levelTexts(block: string): readonly string[] {
  const rubric = libraryBlock(block)?.levelDescriptions;
  return [nothing, ...(rubric ? [rubric["1"], rubric["2"], rubric["3"], rubric["4"]] : anyBlock)];
}
