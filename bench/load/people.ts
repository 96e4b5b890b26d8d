/** Who works in the workspaces that figures are measured on. */
export const members = 40;
export const password = "a bench of many people";
export const emailOf = (at: number): string => `person-${at + 1}@bench.test`;

const roles = ["owner", "admin", "editor", "editor", "editor", "contributor", "contributor", "contributor"] as const;
/** One owner; of the others, some of each role. */
export const roleOf = (at: number) => roles[at === 0 ? 0 : 1 + (at % (roles.length - 1))]!;
export const mayEdit = (at: number): boolean => roleOf(at) !== "contributor";
