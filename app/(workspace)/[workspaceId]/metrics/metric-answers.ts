import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["metric"];

export type MetricDetail = Answers["one"];
type MetricLibrary = Answers["library"];
export type LibraryRow = MetricLibrary["metrics"][number];
/** What is wanted of a metric, as it stands; version 0 where nothing is stored. */
export type MetricWish = MetricDetail["setting"];
export type ChangeMark = Pick<MetricLibrary["marks"][number], "id" | "month" | "text" | "useCaseIds" | "version">;

export const familyWords: Readonly<Record<LibraryRow["family"], string>> = {
  cx: "Customer experience",
  trust: "Trust",
  commercial: "Commercial",
  programme: "The programme itself",
};

/** What a unit is called to people: "percent" as "%". */
export function unitWords(unit: string | null, currency: string): string {
  if (unit === null) return "no unit";
  if (unit === "percent") return "%";
  return unit === "currency" ? currency : unit;
}
