import type { BusinessObjective, CustomerObjective, Outcome, Strategy } from "./strategy";

/** The chain behind the page: kept with it, so that a signature covers what it was given for. */
export type Chain = {
  readonly businessObjectives: readonly BusinessObjective[];
  readonly customerObjectives: readonly CustomerObjective[];
  readonly outcomes: readonly Outcome[];
};

/** A version of the strategy page as it is kept; versions from before the chain was kept have none. */
export type KeptPage = Strategy & { readonly chain?: Chain | null };

/** A version that is kept because somebody signed. */
const atSigning = "signed-";
/** A version that is kept because a page was reopened that was signed without one, such as an imported page. */
const atReopening = "reopened-";

export const signedVersionId = (dice: string): string => `${atSigning}${dice}`;
export const reopenedVersionId = (dice: string): string => `${atReopening}${dice}`;

/** Whether a kept version is what was signed, and whether whoever kept it is who signed. */
export const isSigned = (versionId: string): boolean =>
  versionId.startsWith(atSigning) || versionId.startsWith(atReopening);
export const isKeptBySigner = (versionId: string): boolean => versionId.startsWith(atSigning);
