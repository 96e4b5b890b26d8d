"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { quarterInWords, withQuartersInWords } from "@/domain/quarters";
import { type Consequences, consequencesOf } from "@/domain/roadmap/consequences";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { PairMark } from "@/ui/marks";
import { Meter } from "@/ui/meter";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import type { Board, Draft } from "./board-view";
import { laneInWords, moveInWords, shortMoney } from "./board-words";

type Props = {
  board: Board;
  draft: Draft;
  onReason: (reason: string) => void;
  onConfirm: () => void;
  onCancel: () => void;
};

const objectedWords = "The privacy lead objects: it cannot be moved until the objection is resolved.";

/** What a move would do, before it is made. */
export function ConsequencePanel({ board, draft, onReason, onConfirm, onCancel }: Props) {
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(false);
  const item = board.plan.initiatives.find(({ id }) => id === draft.initiativeId);
  const needed = item ? needsReason(item, board.today) : false;
  const told = consequencesOf(board.plan, draft);

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(needed ? "textarea" : "[data-confirm]")?.focus();
  }, [needed]);

  if (!item || !told) return null;
  const from = { quarter: item.startQuarter, lane: item.lane };
  const to = { quarter: draft.startQuarter, lane: draft.lane };
  const isThere = moveInWords(from, to) === "";
  const missing = needed && draft.reason.trim() === "";
  const objected = item.refId !== null && board.facts[item.refId]?.objected === true;
  const confirm = () => {
    if (objected) return;
    setAsked(true);
    if (missing) panel.current?.querySelector("textarea")?.focus();
    else onConfirm();
  };
  const place = (at: typeof from) =>
    [from.quarter === to.quarter ? [] : quarterInWords(at.quarter), from.lane === to.lane ? [] : laneInWords(at.lane)]
      .flat()
      .join(", ");

  return (
    <section
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) confirm();
      }}
      className="z-(--z-sticky) max-h-[56dvh] shrink-0 overflow-auto border-t-2 border-ink bg-raised px-7 pt-3 pb-4 max-lg:sticky max-lg:bottom-0 max-lg:px-4"
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="text-18 leading-tight">
          {isThere
            ? `${item.name} already stands in ${quarterInWords(item.startQuarter)}`
            : `If ${item.name} moves from ${place(from)} to ${place(to)}`}
        </h2>
        <p className="text-12 text-ink-3">Nothing has changed yet. Escape cancels and leaves no trace.</p>
      </div>
      {(draft.problem ?? objected) && (
        <div className="mb-3">
          <Notice tone="harm">{draft.problem ?? objectedWords}</Notice>
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-x-8 gap-y-3">
        <Prerequisites told={told} />
        <Capacity told={told} />
        <Money told={told} board={board} />
        <Customers told={told} />
        <div className="min-w-0">
          <TextArea
            label={needed ? "Reason, kept with the move" : "Reason, kept with the move (optional)"}
            help={needed ? "People already count on this work, so say why." : undefined}
            error={asked && missing ? "Say why: people already count on this work." : null}
            rows={2}
            maxLength={2_000}
            required={needed}
            value={draft.reason}
            onChange={(event) => onReason(event.target.value)}
          />
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              data-confirm
              look="primary"
              onClick={confirm}
              disabledBecause={isThere ? "It is there already" : objected ? objectedWords : null}
            >
              Move to {moveInWords(from, to) || quarterInWords(item.startQuarter)}
            </Button>
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        </div>
      </div>
    </section>
  );
}

function Part({
  title,
  big,
  harm,
  children,
}: {
  title: ReactNode;
  big?: ReactNode;
  harm?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-0.5 flex items-center gap-1.5 text-12 font-medium text-ink-2">{title}</h3>
      {big && <p className={classNames("figure text-14 font-semibold", harm && "text-harm")}>{big}</p>}
      <div className="grid gap-0.5 text-12 text-ink-2">{children}</div>
    </div>
  );
}

function Prerequisites({ told: { prerequisites } }: { told: Consequences }) {
  const { broken, repaired, remaining } = prerequisites;
  const nothing = broken.length === 0 && repaired.length === 0;
  return (
    <Part
      title="Prerequisites"
      big={nothing ? "Nothing changes" : `${repaired.length} repaired, ${broken.length} broken`}
      harm={broken.length > 0}
    >
      <Sentences of={[...broken, ...repaired, ...(nothing ? remaining : [])].map(({ sentence }) => sentence)} />
    </Part>
  );
}

/** The first few in full; the rest counted, so that the panel stays a panel. */
function Sentences({ of: sentences, most = 4 }: { of: readonly string[]; most?: number }) {
  return (
    <>
      {sentences.slice(0, most).map((sentence) => (
        <p key={sentence}>{withQuartersInWords(sentence)}</p>
      ))}
      {sentences.length > most && <p>And {sentences.length - most} more.</p>}
    </>
  );
}

function Capacity({ told: { load, content } }: { told: Consequences }) {
  return (
    <Part title="Capacity, person-weeks" big={load.length === 0 ? "No change" : undefined}>
      {load.map((change) => (
        <div key={change.quarter} className="grid grid-cols-[56px_1fr_auto] items-center gap-x-2">
          <span className="figure">{quarterInWords(change.quarter)}</span>
          <Meter used={change.after} available={change.capacity} label={withQuartersInWords(change.sentence)} />
          <span className={classNames("figure", change.isOver && "text-harm")}>
            {change.before.toFixed(1)} → <b className="font-semibold">{change.after.toFixed(1)}</b>
            {change.isOver && change.capacity !== null && ` · over ${(change.after - change.capacity).toFixed(1)}`}
          </span>
        </div>
      ))}
      <Sentences
        of={[
          ...load
            .filter(({ capacity }) => capacity === null)
            .map(({ quarter }) => `No capacity is set for ${quarter}.`),
          ...content.map(({ sentence }) => sentence),
        ]}
      />
    </Part>
  );
}

function Money({ told: { cost, item, messagePressure }, board }: { told: Consequences; board: Board }) {
  const money = (amount: number) => shortMoney(board.moneySign, amount);
  const leaving = cost.reduce((sum, { before, after }) => sum + Math.max(0, before - after), 0);
  const when = item.quartersLater > 0 ? "later" : "sooner";
  return (
    <div className="grid content-start gap-2">
      <Part
        title={
          <>
            <PairMark side="commercial" /> Budget
          </>
        }
        big={cost.length === 0 ? "No change" : `${money(leaving)} ${when}`}
      >
        {cost.map(({ quarter, before, after }) => (
          <p key={quarter} className="figure flex justify-between gap-2">
            <span>{quarterInWords(quarter)}</span>
            <span>
              {money(before)} → <b className="font-semibold">{money(after)}</b>
            </span>
          </p>
        ))}
      </Part>
      <Part
        title={
          <>
            <PairMark side="customer" /> Contact pressure
          </>
        }
        big={messagePressure.changes ? "Changes" : "No change"}
      >
        {messagePressure.changes && <p>{messagePressure.sentence}</p>}
      </Part>
    </div>
  );
}

function Customers({ told: { customer, valueWaiting } }: { told: Consequences }) {
  const { pitfalls, harm, experience } = customer;
  const longer = pitfalls.some(({ quarters }) => quarters > 0);
  const big = longer ? "Customers wait longer" : pitfalls.length > 0 ? "Help comes sooner" : "Nobody waits longer";
  return (
    <div className="grid content-start gap-2">
      <Part
        title={
          <>
            <PairMark side="customer" hollow /> Customer effect
          </>
        }
        big={big}
      >
        <Sentences
          of={[...pitfalls, ...(experience ? [experience] : []), ...(harm ? [harm] : [])].map(
            ({ sentence }) => sentence,
          )}
        />
      </Part>
      <Part
        title={
          <>
            <PairMark side="commercial" hollow /> Value waiting
          </>
        }
      >
        <p>{valueWaiting?.sentence ?? "No priority points wait."}</p>
      </Part>
    </div>
  );
}
