import type { AgreedAnswers } from "@/domain/scoring/rounds/round";
import type { Shown } from "./revealed-part";

/** What was agreed before, else the answers that people are close on; where they disagree, they decide. */
export function startingPoint({ agreed, reading }: Pick<Shown, "agreed" | "reading">): AgreedAnswers {
  const close = reading.criteria.flatMap(({ key, proposal, disagree }) =>
    proposal === null || disagree ? [] : [[key, proposal] as const],
  );
  return { ...Object.fromEntries(close), ...agreed };
}
