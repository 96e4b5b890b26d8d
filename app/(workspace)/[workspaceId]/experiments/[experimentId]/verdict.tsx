import { dayInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { Notice } from "@/ui/states";
import { DecisionTag, decisionWord, OverrideTag } from "../decision-tag";
import type { ArmView, ReadoutView } from "../test-view";

/** What the rule says of a treatment, naming both sides; and what somebody decided in its place. */
export function Verdict({ arm, test, several }: { arm: ArmView; test: ReadoutView; several: boolean }) {
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2">
        {test.split.checked ? (
          <DecisionTag decision={arm.decision} hollowWin={arm.hollowWin} />
        ) : (
          <Tag look="plain">Cannot be read yet</Tag>
        )}
        {test.override && arm.leading && (
          <>
            <OverrideTag decision={test.override.decision} />
            <span className="text-12 text-ink-2">by {test.override.by ?? "somebody who has left"}</span>
          </>
        )}
        {several && (
          <span className="text-12 text-ink-3">
            {arm.name}
            {arm.leading && ", leading"}
          </span>
        )}
      </p>
      <p className="mt-2 max-w-[46ch] font-serif text-22 leading-[1.22] sm:text-[26px]">{arm.sentence}</p>
    </div>
  );
}

/** Who decided otherwise, when and why, with what the rule says: it stays with the test for ever. */
export function OverrideNote({ test }: { test: ReadoutView }) {
  if (!test.override) return null;
  const { by, at, decision, reason } = test.override;
  return (
    <Notice tone="harm">
      <b className="font-semibold">
        {by ?? "Somebody who has left"} decided otherwise{at ? ` on ${dayInWords(at.slice(0, 10))}` : ""}:{" "}
        {decisionWord(decision)}.
      </b>{" "}
      Reason: {reason} The rule says: {decisionWord(test.decision).toLowerCase()}.
    </Notice>
  );
}

/** What must be read with the verdict: harm in a group and results too good to be true first. */
export function Notices({ arm }: { arm: ArmView }) {
  if (arm.notices.length === 0) return null;
  const loud = (code: string) => code === "SEGMENT_HARM" || code === "TWYMAN";
  return (
    <div className="grid gap-2">
      {arm.notices
        .toSorted((a, b) => Number(loud(b.code)) - Number(loud(a.code)))
        .map(({ code, sentence }) => (
          <Notice key={code} tone={loud(code) ? "harm" : "plain"}>
            {sentence}
          </Notice>
        ))}
    </div>
  );
}
