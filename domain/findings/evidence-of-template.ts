/** What speaks for or against single templates, beside what follows from their kind. */
const ofTemplate: Readonly<Record<string, readonly string[]>> = {
  "UC-06": ["EV-SHARED"],
  "UC-07": ["EV-RSA-PRACTICES"],
  "UC-08": ["EV-RSA-PRACTICES"],
  "UC-09": ["EV-RSA-PRACTICES"],
  "UC-10": ["EV-MARIGOLD"],
  "UC-11": ["EV-RUSH-28", "EV-HASTE"],
  "UC-17": ["EV-PUSH-74"],
  "UC-26": ["EV-LOYALTY-22"],
  "UC-27": ["EV-MARIGOLD"],
  "UC-29": ["EV-COLLECT-USE"],
  "UC-30": ["EV-CROSS"],
  "UC-31": ["EV-RSA-PRACTICES", "EV-MARIGOLD-23"],
  "UC-34": ["EV-PUSH-74", "EV-MARIGOLD-23"],
  "UC-37": ["EV-ACTIVE-PIVOT"],
  "UC-42": ["EV-121-FALSE", "EV-DIMENSIONS"],
  "UC-43": ["EV-MARIGOLD"],
};

const quizzes: readonly string[] = ["quiz", "gamified_assessment"];

type Template = {
  readonly id: string;
  readonly mode: string;
  readonly activeForm: string | null;
  readonly tableStakes: boolean;
};

/**
 * Ids of the cards that belong beside a template: what is known of active tactics and of answers given on purpose,
 * that a table stake is no advantage, and what speaks for or against this one. Each once.
 */
export function evidenceOfTemplate({ id, mode, activeForm, tableStakes }: Template): string[] {
  const cards = [
    ...(ofTemplate[id] ?? []),
    ...(tableStakes ? ["EV-BASELINE"] : []),
    ...(mode === "active" ? ["EV-CONFIDENT-23"] : []),
    ...(activeForm !== null && quizzes.includes(activeForm) ? ["EV-ZPD"] : []),
  ];
  return [...new Set(cards)];
}
