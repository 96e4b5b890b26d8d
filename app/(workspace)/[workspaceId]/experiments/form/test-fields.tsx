import { TextInput } from "@/ui/text-input";
import { ArmsPart } from "./arms-part";
import { HypothesisPart } from "./hypothesis-part";
import { MeasuresPart } from "./measures-part";
import { MoreParts } from "./more-part";
import type { PartProps } from "./test-draft";
import { WherePart } from "./where-part";

/** Every field of a test: first what it takes to log one, then the rest, folded. */
export function TestFields(props: PartProps) {
  const { draft, set, wrong } = props;
  return (
    <>
      <TextInput
        label="Name"
        maxLength={200}
        error={wrong["name"]}
        placeholder="Sofa finder quiz for first-time buyers"
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <HypothesisPart {...props} />
      <WherePart {...props} />
      <MeasuresPart {...props} />
      <ArmsPart {...props} />
      <MoreParts {...props} />
    </>
  );
}
