import library from "@/content/pitfalls.json";
import type { Pitfall } from "./audience";

const defaults: ReadonlyMap<string, number> = new Map(library.map((entry) => [entry.id, entry.defaultSeverity]));

/**
 * Severity of a pitfall, whole 1 to 5: ⌈prevalence · intensity / 5⌉ (formula 3). A register entry that
 * was not measured counts with its library default, an unknown one with 1.
 */
export function pitfallSeverity(pitfall: Pick<Pitfall, "pitfallId" | "prevalence" | "intensity">): number {
  if (pitfall.prevalence === null || pitfall.intensity === null) return defaults.get(pitfall.pitfallId) ?? 1;
  return Math.ceil((pitfall.prevalence * pitfall.intensity) / 5);
}

/** Severity of each pitfall of a register, by pitfall id. */
export function pitfallSeverities(register: readonly Pitfall[]): ReadonlyMap<string, number> {
  return new Map(register.map((pitfall) => [pitfall.pitfallId, pitfallSeverity(pitfall)]));
}

/**
 * The worst severity among the pitfalls a use case meets (formula 3): one missing from the register
 * counts with its library default, an unknown one with 1, none at all as 1.
 */
export function worstSeverity(pitfallIds: readonly string[], register: ReadonlyMap<string, number>): number {
  return pitfallIds.reduce((worst, id) => Math.max(worst, register.get(id) ?? defaults.get(id) ?? 1), 1);
}
