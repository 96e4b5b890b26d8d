import type { Approval, ApprovalVoice } from "./talk";

/** How an approval stands: `changed` was decided once, and something else was stored since. */
export const approvalStates = ["waiting", "approved", "refused", "changed", "withdrawn"] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** Changes told since an approval; beyond them the history of the thing itself tells. */
export const mostChangesTold = 50;

export type StandingVoice = ApprovalVoice & {
  /** Whether it was said of what stands now. */
  readonly stands: boolean;
};

export type ApproverStanding = { readonly userId: string; readonly voice: StandingVoice | null };

export type ApprovalStanding = {
  readonly state: ApprovalState;
  /** Everybody who was asked, in the order in which they were. */
  readonly approvers: readonly ApproverStanding[];
  /** Who has still to say something of what stands now. */
  readonly waitingFor: readonly string[];
};

/**
 * How an approval stands, given which versions of its subject are the same as what stands now.
 *
 * @param stands whether nothing was changed since a fingerprint was taken
 */
export function approvalStanding(
  { approverIds, voices, withdrawnAt }: Pick<Approval, "approverIds" | "voices" | "withdrawnAt">,
  stands: (fingerprint: string) => boolean,
): ApprovalStanding {
  const approvers = approverIds.map((userId) => {
    const voice = voices.findLast((each) => each.userId === userId);
    return { userId, voice: voice ? { ...voice, stands: stands(voice.fingerprint) } : null };
  });
  const waitingFor = approvers.filter(({ voice }) => !voice?.stands).map(({ userId }) => userId);
  const now = approvers.flatMap(({ voice }) => (voice?.stands ? [voice.verdict] : []));
  const state = (): ApprovalState => {
    if (withdrawnAt !== null) return "withdrawn";
    if (now.includes("refused")) return "refused";
    if (waitingFor.length === 0 && approvers.length > 0) return "approved";
    return approvers.some(({ voice }) => voice !== null && !voice.stands) ? "changed" : "waiting";
  };
  return { state: state(), approvers, waitingFor };
}

/** What somebody says takes the place of what the same person said before. */
export function withVoice(voices: readonly ApprovalVoice[], voice: ApprovalVoice): ApprovalVoice[] {
  return [...voices.filter(({ userId }) => userId !== voice.userId), voice];
}

/** Why somebody cannot speak to an approval, in a sentence; null when they can. */
export function voiceProblem(
  { approverIds, withdrawnAt }: Pick<Approval, "approverIds" | "withdrawnAt">,
  userId: string,
): string | null {
  if (withdrawnAt !== null) return "Whoever asked for this approval has withdrawn it. Leave a comment instead.";
  return approverIds.includes(userId) ? null : "You were not asked to approve this. Leave a comment instead.";
}
