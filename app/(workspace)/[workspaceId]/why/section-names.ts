/** What the sections of the strategy page are called. */
export const sectionNames: Readonly<Record<string, string>> = {
  why: "Why",
  align: "What both sides want",
  cx: "What customers will notice",
  focus: "Where first",
  sequence: "In which order",
  data: "With which data",
  learn: "What we must learn",
  return: "When it pays, and when we stop",
  people: "Who stands behind it",
};
