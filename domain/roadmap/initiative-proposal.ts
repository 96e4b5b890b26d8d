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

/**
 * A building block raised to a level, by one from where it is if none is named, with the effort that is typical by our
 * default.
 *
 * @param to 1 to 4
 */
export function proposalOfBlock(
  { id, name, level, typicalEffortWeeks }: ProposableBlock,
  to: number = level + 1,
): Proposal {
  const raisesBlockTo = Math.min(4, to);
  return {
    kind: "building_block",
    refId: id,
    name: `${name} to level ${raisesBlockTo}`,
    raisesBlockTo,
    effortWeeks: typicalEffortWeeks,
  };
}

/**
 * What an address asks to add: `useCase:ID`, `block:ID` or `block:ID:LEVEL`; null where it names nothing that is here.
 * A level that is none, or not above the one it has, counts as not named.
 */
export function askedProposal(
  asked: string,
  {
    useCases,
    blocks,
  }: { readonly useCases: readonly ProposableUseCase[]; readonly blocks: readonly ProposableBlock[] },
): Proposal | null {
  const [what, wanted, level] = asked.split(":");
  const useCase = what === "useCase" ? useCases.find(({ id }) => id === wanted) : undefined;
  if (useCase) return proposalOfUseCase(useCase);
  const block = what === "block" ? blocks.find(({ id }) => id === wanted) : undefined;
  if (!block) return null;
  const to = Number(level);
  return proposalOfBlock(block, Number.isInteger(to) && to > block.level && to <= 4 ? to : undefined);
}
