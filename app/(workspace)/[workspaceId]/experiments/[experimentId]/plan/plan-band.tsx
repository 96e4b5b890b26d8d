import type { ReactNode } from "react";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Tag } from "@/ui/marks";
import { Notice } from "@/ui/states";
import type { PlannerState } from "./use-planner";

const states = {
  fits: ["strong", "Can be learned"],
  long: ["outlined", "Long"],
  too_small: ["harm", "Too small to learn"],
  not_sized: ["thin", "Not sized yet"],
} as const;

/** What the plan comes to, in one sentence, and the way to keep it. */
export function PlanBand({
  planner,
  stored,
  children,
}: {
  planner: PlannerState;
  /** People per arm of the plan that was kept last. */
  stored: number | null;
  children: ReactNode;
}) {
  const { words, changed, problems, busy, isSizing } = planner;
  const [look, word] = states[words.reading.state];
  const unreadable = Object.keys(problems).length > 0 ? "A number cannot be read. Correct it first." : null;
  const sized = words.sizes?.peoplePerArm ?? null;
  const isOld = !changed && stored !== null && sized !== null && sized !== stored;
  return (
    <section aria-label="Result of the plan" className="grid gap-3 border-t border-line px-7 py-5 max-lg:px-4">
      <div aria-live="polite" className={classNames("transition-quiet", isSizing && "opacity-60")}>
        <Tag look={look}>{word}</Tag>
        <p className="mt-2 max-w-[64ch] font-serif text-22 leading-snug">{words.reading.sentence}</p>
        {words.reading.state === "too_small" && (
          <p className="mt-2 max-w-[78ch] text-ink-2">
            {words.shorter.length > 0
              ? "It would run for more than half a year, and what is tested will have changed before it is read. What would make it shorter stands beside the plan; or learn by talking to customers."
              : "Nothing here would make it short enough. Look for a larger change, test where more people come by, or learn by talking to customers."}
          </p>
        )}
      </div>
      {isOld && (
        <Notice>
          The plan that was kept says {stored.toLocaleString("en-GB")} people per arm; with what stands here now it is{" "}
          {sized.toLocaleString("en-GB")}. Keep the plan to store the new size.
        </Notice>
      )}
      {planner.refusal && !planner.overtaken && (
        <Notice tone="harm">{planner.refusal} What you typed is kept here.</Notice>
      )}
      {children}
      <div className="no-print flex flex-wrap items-center gap-3">
        <Button
          look="primary"
          busy={busy}
          disabledBecause={changed || isOld ? unreadable : "Nothing was changed."}
          onClick={planner.keep}
        >
          Keep this plan
        </Button>
        {changed && (
          <Button look="quiet" onClick={planner.drop}>
            Drop what I typed
          </Button>
        )}
        <p role="status" className="text-12 text-ink-3">
          {changed ? "Not kept yet; it waits in this browser." : stored === null ? "Nothing is kept yet." : "Kept."}
        </p>
      </div>
    </section>
  );
}
