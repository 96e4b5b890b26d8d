import type { PressureAt } from "@/domain/customers/message-pressure-by-quarter";
import { excessInWords } from "@/domain/customers/pressure-sentence";
import { quarterInWords } from "@/domain/quarters";
import { Meter } from "@/ui/meter";

export const timeInWords = (quarter: string | null): string => (quarter === null ? "Now" : quarterInWords(quarter));

const ofCap = (cap: number | null) => (cap === null ? "no cap" : `of ${cap} allowed`);

/** How much, against what is allowed, in words. */
export function pressureInWords({ weeklyTouches, over, excess }: PressureAt, cap: number | null): string {
  const sum = `${weeklyTouches.toFixed(2)} a week, ${ofCap(cap)}`;
  return over ? `${sum}: ${excessInWords(excess)}` : sum;
}

/** One time of one audience and channel: the number, its meter with what is over hatched, and the same in words. */
export function PressureMark({ at, cap }: { at: PressureAt; cap: number | null }) {
  if (at.counting.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <span className="grid gap-1">
      <span className={at.over ? "figure font-semibold text-harm" : "figure"}>{at.weeklyTouches.toFixed(2)}</span>
      {cap !== null && <Meter used={at.weeklyTouches} available={cap} label={pressureInWords(at, cap)} />}
      {at.over && <span className="text-11 leading-tight text-harm">{excessInWords(at.excess)}</span>}
    </span>
  );
}

/** The same on a line of its own. */
export function PressureAtLine({ at, cap }: { at: PressureAt; cap: number | null }) {
  return (
    <>
      <p className="flex justify-between gap-3">
        <span>{timeInWords(at.quarter)}</span>
        <span className={at.over ? "figure font-semibold text-harm" : "figure text-ink-2"}>
          {at.weeklyTouches.toFixed(2)} a week, {ofCap(cap)}
        </span>
      </p>
      {cap !== null && <Meter thin used={at.weeklyTouches} available={cap} label={pressureInWords(at, cap)} />}
      {at.over && <p className="mt-0.5 text-12 text-harm">{excessInWords(at.excess)}</p>}
    </>
  );
}
