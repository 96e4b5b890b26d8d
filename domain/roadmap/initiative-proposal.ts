import type { Initiative } from "./initiative";

/** Everything about a piece of work but its id and where it stands. */
export type InitiativeFacts = Omit<Initiative, "id" | "status">;

/** What a new piece of work starts from; what is not named is empty. */
export type Proposal = Partial<InitiativeFacts> & Pick<Initiative, "kind">;

/** A piece of work of one quarter that nothing is known of but what is proposed. */
export function proposedFacts(proposal: Proposal, startQuarter: string): InitiativeFacts {
  return {
    name: "",
    refId: null,
    lane: null,
    startQuarter,
    durationQuarters: 1,
    effortWeeks: null,
    ownerId: null,
    raisesBlockTo: null,
    cost: null,
    contentVersions: null,
    hoursPerVersion: null,
    platformPurchase: null,
    linkedUseCaseIds: [],
    firstReleaseQuarter: null,
    effortByRole: {},
    earliestQuarter: null,
    deadlineQuarter: null,
    pinned: false,
    horizon: null,
    payoffPerQuarter: null,
    payoffLagQuarters: null,
    needsIds: [],
    stopRule: null,
    ...proposal,
  };
}

type ProposableUseCase = {
  readonly id: string;
  readonly name: string;
  readonly effortWeeks: number | null;
  readonly ownerId: string | null;
  readonly function: Initiative["horizon"];
};

/** A use case as work on the roadmap, with what is known of it: its name, effort, owner and whose horizon it has. */
export function proposalOfUseCase({ id, name, effortWeeks, ownerId, function: horizon }: ProposableUseCase): Proposal {
  return { kind: "use_case", refId: id, name, effortWeeks, ownerId, horizon };
}

type ProposableBlock = {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly typicalEffortWeeks: number | null;
};

/** A building block raised by one level from where it is, with the effort that is typical by our default. */
export function proposalOfBlock({ id, name, level, typicalEffortWeeks }: ProposableBlock): Proposal {
  const raisesBlockTo = Math.min(4, level + 1);
  return {
    kind: "building_block",
    refId: id,
    name: `${name} to level ${raisesBlockTo}`,
    raisesBlockTo,
    effortWeeks: typicalEffortWeeks,
  };
}
