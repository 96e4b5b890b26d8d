import elements from "@/content/data_elements.json";
import enums from "@/content/enums.json";
import privacy from "@/content/privacy.json";
import { optionsOf } from "@/domain/exchange/tables/enum-cells";
import type { DataItem } from "@/domain/ledger/data-item";

type Basis = NonNullable<DataItem["legalBasis"]>;

const explained: ReadonlyMap<string, { use: string; needs: readonly string[] }> = new Map(
  privacy.lawfulBases.map(({ id, use, needs }) => [id, { use, needs }]),
);

/** The bases with what each is for and needs, where the content says so. */
export const bases = enums.legalBasis.map(({ id, label }) => ({
  id: id as Basis,
  label,
  use: explained.get(id)?.use ?? null,
  needs: explained.get(id)?.needs ?? [],
}));

const basisLabels: ReadonlyMap<string, string> = new Map(bases.map(({ id, label }) => [id, label]));
export const basisLabel = (basis: DataItem["legalBasis"]): string | null =>
  basis === null || basis === "unknown" ? null : (basisLabels.get(basis) ?? basis);

const libraryNames: ReadonlyMap<string, string> = new Map(elements.map(({ id, name }) => [id, name]));
export const libraryName = (element: string): string | null => libraryNames.get(element) ?? null;

const labelled = (list: "dataSource" | "ledgerStatus") =>
  optionsOf(list).map(({ value, label }) => ({ id: String(value), label }));

/** What an item can be set to, and what the law asks for in short; orientation only. */
export const ledgerChoices = {
  sources: labelled("dataSource"),
  statuses: labelled("ledgerStatus"),
  bases,
  jurisdictions: privacy.jurisdictions,
  specialCategories: privacy.specialCategories,
  inferenceRule: privacy.inferenceRule,
  liaChecklist: privacy.liaChecklist,
};

export const disclaimer = privacy.disclaimer;
