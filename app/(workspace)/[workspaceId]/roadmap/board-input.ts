/** What a board is asked for with: the plan without a scenario, so that its key is always the same. */
export const boardInput = (workspaceId: string, scenarioId: string | null) =>
  scenarioId === null ? { workspaceId } : { workspaceId, scenarioId };
