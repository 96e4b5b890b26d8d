import privacy from "@/content/privacy.json";
import { isFilled } from "../ordering";
import type { UseCase } from "../scoring/use-case";
import type { DataItem } from "./data-item";
import type { LaunchGate } from "./launch-gate";
import { lacksBasis } from "./needed-items";

/** The checks as shipped; the key is their number, from 1. */
export const launchChecks: readonly { readonly key: string; readonly text: string }[] = privacy.launchGate.map(
  (text, at) => ({ key: String(at + 1), text }),
);

/** What the data on record says to a check: that it holds, that it does not, or nothing; with the reason. */
export type CheckHint = { readonly says: boolean | null; readonly because: string };

export type GateScene = {
  readonly useCase: Pick<
    UseCase,
    "scores" | "sensitiveCategories" | "purchaseCycleSuppression" | "dataElementIds" | "channelIds"
  >;
  /** Ledger rows, not retired, of what it needs. */
  readonly needed: readonly DataItem[];
  /** Names of needed data that the ledger does not hold. */
  readonly missing: readonly string[];
  /** Names of its channels that others may see. */
  readonly sharedChannels: readonly string[];
};

const listed = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
const namesOf = (items: readonly DataItem[]) => items.map(({ name }) => name);

/** What the record says to each check, by its key. A person ticks; the record only proposes. */
export function checkHints(scene: GateScene): Readonly<Record<string, CheckHint>> {
  return {
    1: benefitHint(scene),
    2: basisHint(scene),
    3: offSwitchHint(scene),
    4: suppressionHint(scene),
    5: sensitiveHint(scene),
    6: sharedScreenHint(scene),
    7: { says: null, because: "No record can answer this. Ask somebody who does not work on it." },
  };
}

function benefitHint({ needed, missing }: GateScene): CheckHint {
  const silent = needed.filter((item) => !isFilled(item.purpose) || !isFilled(item.benefitStatement));
  const open = [...namesOf(silent), ...missing];
  if (open.length > 0) return { says: false, because: `Purpose or benefit is not written for: ${listed(open)}.` };
  return needed.length === 0
    ? { says: null, because: "It names no data, so there is nothing to explain." }
    : { says: null, because: "Written for every item. Look whether it is shown where the data is asked for." };
}

function basisHint({ needed, missing }: GateScene): CheckHint {
  const bare = needed.filter(
    (item) => lacksBasis(item) || (item.specialCategory && item.legalBasis !== "explicit_consent"),
  );
  const open = [...namesOf(bare), ...missing.map((name) => `${name} (not on record)`)];
  if (open.length > 0) return { says: false, because: `No basis is on record for: ${listed(open)}.` };
  return {
    says: true,
    because: needed.length === 0 ? "It names no data." : `All ${needed.length} items have a basis on record.`,
  };
}

function offSwitchHint({ useCase }: GateScene): CheckHint {
  const relief = useCase.scores?.regret?.reliefFeatures ?? [];
  const explains = relief.includes("explain_why");
  const changes = relief.includes("edit_inputs") || relief.includes("dismiss_undo");
  if (explains && changes)
    return { says: null, because: "The scores say that it explains itself and can be changed or dismissed." };
  const lacks = [explains ? [] : "explain why people see it", changes ? [] : "let people change or dismiss it"].flat();
  return { says: false, because: `By its scores it does not ${lacks.join(" or ")}.` };
}

function suppressionHint({ useCase }: GateScene): CheckHint {
  if (useCase.purchaseCycleSuppression === true)
    return { says: null, because: "It is meant to pause after a purchase. Say how that was tested." };
  if (useCase.purchaseCycleSuppression === false)
    return { says: false, because: "It does not pause after a purchase." };
  return { says: null, because: "Nobody said whether it pauses after a purchase." };
}

function sensitiveHint({ useCase, needed }: GateScene): CheckHint {
  const special = namesOf(needed.filter(({ specialCategory }) => specialCategory));
  const found = [...useCase.sensitiveCategories, ...special];
  return found.length > 0
    ? { says: false, because: `It touches: ${listed(found)}.` }
    : { says: true, because: "It names no sensitive category and no special category item." };
}

function sharedScreenHint({ useCase, sharedChannels }: GateScene): CheckHint {
  const { identity, sensitivity } = useCase.scores?.creepiness ?? {};
  if (sharedChannels.length === 0) return { says: true, because: "Others rarely see its channels." };
  const personal = (identity ?? 0) >= 3 && (sensitivity ?? 0) >= 3;
  return personal
    ? { says: false, because: `It is personal, and others may see it: ${listed(sharedChannels)}.` }
    : { says: null, because: `Others may see it: ${listed(sharedChannels)}. What it shows is not very personal.` };
}

/** How many of the checks somebody ticked, of how many. */
export function gateStanding(gate: Pick<LaunchGate, "checks"> | null): {
  readonly passed: number;
  readonly of: number;
} {
  return { passed: launchChecks.filter(({ key }) => gate?.checks[key]?.passed).length, of: launchChecks.length };
}

/**
 * Why a check cannot be ticked, in a sentence; null when it can: against what the record says, a note is needed.
 */
export function tickRefusal(
  { passed, note }: { readonly passed: boolean; readonly note: string | null },
  hint: CheckHint | undefined,
): string | null {
  return passed && hint?.says === false && !isFilled(note)
    ? `The record says otherwise. ${hint.because} Say why it holds.`
    : null;
}

/**
 * Why a use case cannot go live just like that: with checks open, somebody says why. Null when nothing is asked.
 *
 * @param asked where the reason can be written down: where the status is being set, or only on the use case's own page
 */
export function openGateRefusal(
  gate: Pick<LaunchGate, "checks"> | null,
  reason: string | null,
  asked: "here" | "onItsPage" = "here",
): string | null {
  const { passed, of } = gateStanding(gate);
  if (passed === of || isFilled(reason)) return null;
  const open = `${of - passed} of ${of} launch checks are open.`;
  return asked === "here"
    ? `${open} Tick them, or write down why it goes live without.`
    : `${open} Tick them on its page, or set it live there and write down why it goes without.`;
}
