type Keyed = {
  readonly ruleId: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly detail: string | null;
};

/** What makes a finding the same finding tomorrow: rule, thing and detail, as one text. */
export const keyOfFinding = ({ ruleId, entityType, entityId, detail }: Keyed): string =>
  JSON.stringify([ruleId, entityType, entityId, detail]);
