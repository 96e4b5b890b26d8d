export const password = "a bench of many people";
export const emailOf = (at: number): string => `person-${at + 1}@bench.test`;
