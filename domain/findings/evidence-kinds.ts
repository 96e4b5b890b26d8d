/** Kinds of evidence in order of strength, the strongest first; the same as in the library of cards. */
export const evidenceKinds = [
  "experiment",
  "experience_survey",
  "telemetry",
  "standard_or_law",
  "stated_intention_survey",
  "self_report_by_marketers",
  "analyst_opinion",
  "case_anecdote",
  "vendor_claim",
  "prediction",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

type KindWords = { readonly name: string; readonly use: string };

const words: Readonly<Record<EvidenceKind, KindWords>> = {
  experiment: {
    name: "Experiment",
    use: "The direction of an effect, for people like those who took part. Repeat it with your own customers before you plan with its size.",
  },
  experience_survey: {
    name: "Survey of what people experienced",
    use: "How often an experience occurs among those asked. It does not show what caused it.",
  },
  telemetry: {
    name: "Counted behaviour",
    use: "What people did. It shows neither how they felt nor what it earned.",
  },
  standard_or_law: { name: "Standard or law", use: "A rule to keep, or a way of measuring to follow." },
  stated_intention_survey: {
    name: "What people said they would do",
    use: "An upper bound only: more people say it than do it.",
  },
  self_report_by_marketers: {
    name: "Marketers about themselves",
    use: "What marketers believe, as context. It is no proof of an effect.",
  },
  analyst_opinion: { name: "Analyst opinion", use: "A reason to look. It holds no figure to plan with." },
  case_anecdote: { name: "Single case", use: "An idea to test. One case proves nothing about the next." },
  vendor_claim: {
    name: "Vendor claim",
    use: "Context only: whoever says it also sells it. It cannot feed a forecast.",
  },
  prediction: {
    name: "Prediction",
    use: "Context only: somebody expected it, nobody measured it. It cannot feed a forecast.",
  },
};

/** Whether a word is one of the kinds of evidence. */
export const isKind = (kind: string): kind is EvidenceKind => Object.hasOwn(words, kind);

/** A kind of evidence in a marketer's words; an unknown kind as it was written. */
export function kindInWords(kind: string): string {
  return isKind(kind) ? words[kind].name : kind.replaceAll("_", " ");
}

/** What a card of a kind may be used for, in a sentence. */
export function purposeOfKind(kind: string): string {
  return isKind(kind) ? words[kind].use : "Context only: its kind is not known.";
}

/** Place in the order of strength, 0 the strongest; unknown kinds come last. */
export function strengthOf(kind: string): number {
  return isKind(kind) ? evidenceKinds.indexOf(kind) : evidenceKinds.length;
}
