import type { LaunchGate } from "../../ledger/launch-gate";
import type { EditScene } from "../../scoring/fields-refusal";
import type { Option } from "./choice-cells";

/** What a table of use cases may point at, by name, and what its rules look at. */
export type UseCaseScene = {
  readonly edit: EditScene;
  /** What was checked before going live, by use case. */
  readonly gates: ReadonlyMap<string, Pick<LaunchGate, "checks">>;
  readonly people: readonly Option[];
  /** The tasks of the journey in their order, own ones included. */
  readonly tasks: readonly Option[];
  readonly outcomes: readonly Option[];
  readonly metrics: readonly Option[];
  readonly audiences: readonly Option[];
  readonly channels: readonly Option[];
  readonly pitfalls: readonly Option[];
  readonly dataElements: readonly Option[];
  readonly blocks: readonly Option[];
  readonly templates: readonly Option[];
  /** YYYY-MM-DD */
  readonly today: string;
};
