import type { ReactNode } from "react";
import { quarterInWords, withQuartersInWords } from "@/domain/quarters";
import { counted, grouped } from "@/domain/roadmap/wording";
import { PairMark } from "@/ui/marks";
import { Meter } from "@/ui/meter";
import { shortMoney } from "../board-words";
import type { OrderEffect as Effect } from "./sequence-input";

type Change = Effect["load"][number];

/** What the order would do to people, money and customers, before it is accepted. */
export function OrderEffect({ effect, sign }: { effect: Effect; sign: string }) {
  const { load, roles, content, cost, pitfalls } = effect;
  const sooner = pitfalls.filter(({ quarters }) => quarters < 0);
  const longer = pitfalls.filter(({ quarters }) => quarters > 0);
  const stillOver = [...roles, ...content].filter(({ isOver }) => isOver);
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(240px,1fr))] gap-x-8 gap-y-4">
      <Part title="Person-weeks" big={overWords(load.length > 0 ? [...load, ...roles] : [])}>
        <Quarters changes={load} shown={(amount) => grouped(Math.round(amount * 10) / 10)} />
        <Sentences of={stillOver.map(({ sentence }) => withQuartersInWords(sentence))} />
      </Part>
      <Part
        title={
          <>
            <PairMark side="commercial" /> Budget
          </>
        }
        big={overWords(cost)}
      >
        <Quarters changes={cost} shown={(amount) => shortMoney(sign, amount)} />
      </Part>
      <Part
        title={
          <>
            <PairMark side="customer" hollow /> Customers
          </>
        }
        big={customerWords(sooner.length, longer.length)}
      >
        <Sentences of={[...longer, ...sooner].map(({ sentence }) => sentence)} />
      </Part>
    </div>
  );
}

function overWords(changes: readonly Change[]): string {
  if (changes.length === 0) return "No change";
  const quartersOf = (over: (change: Change) => boolean) =>
    new Set(changes.filter(over).map(({ quarter }) => quarter)).size;
  const [was, is] = [quartersOf(({ wasOver }) => wasOver), quartersOf(({ isOver }) => isOver)];
  if (was === 0 && is === 0) return "Never over";
  if (is === 0) return `No longer over in ${counted(was, "quarter")}`;
  return `Over in ${counted(is, "quarter")}, ${was} before`;
}

function customerWords(sooner: number, longer: number): string {
  if (sooner + longer === 0) return "Nobody waits longer";
  if (longer === 0) return `Help comes sooner for ${counted(sooner, "pitfall")}`;
  if (sooner === 0) return `Customers wait longer for ${counted(longer, "pitfall")}`;
  return `Sooner for ${counted(sooner, "pitfall")}, later for ${longer}`;
}

function Part({ title, big, children }: { title: ReactNode; big: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 content-start gap-1.5">
      <h3 className="flex items-center gap-1.5 text-12 font-medium text-ink-2">{title}</h3>
      <p className="text-16 leading-tight">{big}</p>
      {children}
    </section>
  );
}

function Quarters({ changes, shown }: { changes: readonly Change[]; shown: (amount: number) => string }) {
  return (
    <ul className="grid gap-1 text-13">
      {changes.map(({ quarter, before, after, capacity, isOver, sentence }) => (
        <li key={quarter} className="grid grid-cols-[60px_1fr_auto] items-center gap-x-2">
          <span className="figure">{quarterInWords(quarter)}</span>
          <Meter thin used={after} available={capacity} label={withQuartersInWords(sentence)} />
          <span className={isOver ? "figure text-harm" : "figure"}>
            {shown(before)} → <b className="font-semibold">{shown(after)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="grid gap-1 text-13 text-ink-2">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
