/** What a reviewer for privacy or customer experience said of a use case; one of each reviewer, their latest. */
export type SignOff = {
  readonly id: string;
  readonly useCaseId: string;
  readonly verdict: SignOffVerdict;
  /** Never empty for a block: whoever is stopped is told why. */
  readonly reason: string | null;
  /** The account of the reviewer. */
  readonly reviewerId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export const signOffVerdicts = ["signed_off", "blocked"] as const;
export type SignOffVerdict = (typeof signOffVerdicts)[number];
