import type { UseCaseStatus } from "../enums";
import type { UseCaseVerdict } from "./verdict";

type Facts = {
  readonly status: UseCaseStatus;
  readonly verdict: UseCaseVerdict;
  /** The sentence of the verdict. */
  readonly reason: string;
  /** A reviewer keeps it from going live. */
  readonly blocked: boolean;
  readonly findings: readonly { readonly severity: "error" | "warning" | "info" }[];
};

const isBad = (verdict: UseCaseVerdict) => verdict === "redesign" || verdict === "blocked";

/** What matters about one use case: that people keep it back, that it runs and should not, else what its verdict rests on; then what fails. */
export function useCaseSentence({ status, verdict, reason, blocked, findings }: Facts): string {
  const running = status === "live" || status === "testing";
  const first =
    running && isBad(verdict)
      ? `It ${status === "live" ? "runs" : "is being tested"} today and should not as it is. ${reason}`
      : status === "stopped" || status === "rejected"
        ? `It was ${status} and is kept as a memory.`
        : reason;
  const failing = findings.filter(({ severity }) => severity !== "info").length;
  const rest =
    failing === 0 ? "No rule fails for it." : `${failing === 1 ? "One rule fails" : `${failing} rules fail`} for it.`;
  const kept = `A reviewer blocks it: ${running ? "pause or stop it" : "it cannot go live"} until that is lifted. `;
  return `${blocked ? kept : ""}${first} ${rest}`;
}
