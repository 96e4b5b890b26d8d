import { OpensNumber } from "@/ui/opens-number";
import { Notice } from "@/ui/states";
import type { SplitView } from "./results-view";

/** Whether people came into the arms as planned; a wrong split says where to look and what it hides. */
export function SplitWords({ split }: { split: SplitView }) {
  const how = (
    <OpensNumber
      className="underline"
      title="The split check"
      value="How this was computed"
      parts={split.parts}
      note="Compares how many people each arm got with what was planned (sample ratio mismatch). When it fails, nothing else is read."
    />
  );
  if (split.state === "right" || split.state === "unknown")
    return (
      <p className="text-ink-2" role="status">
        {split.sentence} {how}
      </p>
    );
  return (
    <Notice tone="harm">
      <p>
        {split.sentence} {split.lookAt} {split.state === "wrong" && "Until then lifts and intervals stay hidden."}
      </p>
      <p className="mt-1">{how}</p>
    </Notice>
  );
}
