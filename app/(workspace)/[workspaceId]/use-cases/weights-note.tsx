import { comesLater } from "@/ui/comes-later";
import type { Why } from "./use-why";

const WeightsLine = comesLater(() => import("./weights/weights-line").then((module) => module.WeightsLine));

/** Whose weights made the number, and what they rest on. */
export function WeightsNote({ why, workspaceId }: { why: Why; workspaceId: string }) {
  return (
    <p className="text-12 text-ink-3">
      <WeightsLine workspaceId={workspaceId} />
      <span className="block">{why.weightsNote}</span>
    </p>
  );
}
