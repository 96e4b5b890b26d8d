import { MoreHorizontal, OctagonX, Pin } from "lucide-react";
import { memo, type ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { Avatar, HarmGlyph, PairMark, PairValue, Tag } from "@/ui/marks";
import type { BoardItem, Facts } from "./board-view";
import { keptBackWords, kindWords, quartersOf, shortMoney, weeksOf } from "./board-words";
import { worstBand } from "./worst-band";

type Props = {
  item: BoardItem;
  laneName: string;
  /** Of money. */
  sign: string;
  facts: Facts | undefined;
  owner: string | null;
  readyPct: number | null;
  gap: string | null;
  /** The one card in the tab order; arrows go on from here. */
  current: boolean;
  /** Under consideration: ringed. */
  held: boolean;
  mayMove: boolean;
};

/** Numbers and the menu carry `data-open`; the board opens them, so that a thousand cards stay light. */
function Opens({
  what,
  current,
  className,
  children,
}: {
  what: string;
  current: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      data-open={what}
      aria-haspopup="dialog"
      tabIndex={current ? 0 : -1}
      className={classNames(
        "figure inline-flex min-h-6 items-center gap-1.5 rounded-1 text-left decoration-dotted underline-offset-3 hover:underline focus-visible:underline max-sm:min-h-11",
        className,
      )}
    >
      {children}
    </button>
  );
}

const statusWords = { in_progress: "In progress", done: "Done", dropped: "Dropped" } as const;

export const Card = memo(function Card({
  item,
  laneName,
  sign,
  facts,
  owner,
  readyPct,
  gap,
  current,
  held,
  mayMove,
}: Props) {
  const isBet = item.kind === "use_case";
  const opens = { current };
  return (
    <article
      data-card={item.id}
      tabIndex={current ? 0 : -1}
      aria-label={`${item.name}, ${kindWords[item.kind].toLowerCase()}, ${quartersOf(item)}, ${laneName}`}
      className={classNames(
        "flex h-full min-w-0 scroll-m-16 flex-col rounded-2 border px-1.5 pt-1.5 pb-1 focus-visible:rounded-2",
        isBet ? "border-line bg-surface" : "border-line",
        held && "border-transparent shadow-(--ring)",
        item.status === "dropped" && "border-dashed text-ink-3",
        mayMove && "cursor-grab select-none",
      )}
    >
      <div className="flex items-start justify-between gap-1">
        <h3 className="min-w-0 text-13 leading-[1.25] font-medium">{item.name}</h3>
        {mayMove && (
          <button
            type="button"
            data-open="move"
            aria-haspopup="menu"
            aria-label={`Move ${item.name} to…`}
            title="Move to…"
            tabIndex={current ? 0 : -1}
            className="-mt-1 -mr-1.5 inline-flex size-6 shrink-0 items-center justify-center rounded-1 text-ink-3 hover:bg-hover hover:text-ink max-sm:size-11"
          >
            <MoreHorizontal aria-hidden size={14} />
          </button>
        )}
      </div>
      {isBet && <Bet facts={facts} {...opens} />}
      <Promises item={item} {...opens} />
      {statusWords[item.status as keyof typeof statusWords] && (
        <p className="pt-1">
          <Tag>{statusWords[item.status as keyof typeof statusWords]}</Tag>
        </p>
      )}
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-2 text-11 text-ink-3">
        <Opens what="effort" className="text-11" {...opens}>
          {owner ? <Avatar name={owner} /> : <span>No owner</span>}
          {weeksOf(item.effortWeeks)}
          {item.cost !== null && ` · ${shortMoney(sign, item.cost)}`}
          {!isBet && ` · ${kindWords[item.kind].toLowerCase()}`}
          {item.raisesBlockTo !== null && ` to level ${item.raisesBlockTo}`}
        </Opens>
        {(isBet || gap) && (
          <Opens what="ready" className={classNames("text-11", gap && "font-semibold text-harm")} {...opens}>
            <Ready readyPct={readyPct} gap={gap} />
          </Opens>
        )}
      </div>
    </article>
  );
});

function Bet({ facts, current }: { facts: Facts | undefined; current: boolean }) {
  const score = (value: { points: number } | null | undefined) => (value ? value.points.toFixed(1) : "not known");
  const effect = facts?.effect;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-1 text-12">
        <Opens what="customer" current={current}>
          <PairValue side="customer" label="Customer value">
            {score(facts?.customerValue)}
          </PairValue>
        </Opens>
        <Opens what="commercial" current={current}>
          <PairValue side="commercial" label="Commercial value">
            {score(facts?.commercialValue)}
          </PairValue>
        </Opens>
        <Opens what="harm" current={current} className="ml-auto">
          <span className="sr-only">Harm</span>
          <HarmGlyph level={worstBand(facts)} />
        </Opens>
      </div>
      <Opens
        what="effect"
        current={current}
        className={classNames("text-12 leading-tight", effect?.isWorse ? "font-semibold text-harm" : "text-ink-2")}
      >
        <PairMark side="customer" hollow={effect?.kind !== "measured"} />
        <span className="min-w-0">
          {effect?.words ?? "Not known"}
          {effect?.test && <span className="text-ink-3"> · {effect.test.id}</span>}
        </span>
      </Opens>
      {facts?.verdict === "blocked" && <p className="text-12 font-semibold text-harm">Blocked</p>}
      {facts?.verdict === "redesign" && <p className="text-12 font-semibold text-harm">Redesign first</p>}
      {facts && <KeptBack facts={facts} />}
      {facts?.outcome ? (
        <p className="text-11 leading-tight text-ink-3">
          <span className="sr-only">Serves: </span>
          {facts.outcome}
        </p>
      ) : (
        <p className="text-12 text-ink-2 italic">Ad hoc: serves no outcome</p>
      )}
      <Opens what="evidence" current={current} className="text-11 text-ink-3">
        {facts?.evidence ? (
          <>
            Evidence {facts.evidence.grade} of 5<span className="sr-only">, {facts.evidence.words}</span>
          </>
        ) : (
          "Evidence not known"
        )}
      </Opens>
    </>
  );
}

/** Not the verdict of the scores: people said that it must not go live, or not move. */
function KeptBack({ facts: { blocked, objected } }: { facts: Facts }) {
  if (blocked === null && !objected) return null;
  const words = keptBackWords({ blocked, objected });
  return (
    <p title={blocked === null ? undefined : `${words}. ${blocked}`} className="text-12 font-semibold text-harm">
      {words}
    </p>
  );
}

/** That it is pinned, and that somebody said when to stop. */
function Promises({ item: { pinned, stopRule }, current }: { item: BoardItem; current: boolean }) {
  if (!pinned && !stopRule) return null;
  return (
    <Opens what="pin" current={current} className="text-11 text-ink-2">
      {pinned && (
        <>
          <Pin aria-hidden size={11} /> Pinned
        </>
      )}
      {stopRule && (
        <>
          <OctagonX aria-hidden size={11} /> Stop rule
        </>
      )}
    </Opens>
  );
}

function Ready({ readyPct, gap }: { readyPct: number | null; gap: string | null }) {
  const word = readyPct === null ? "Not ready" : readyPct >= 100 ? "Ready" : `${Math.floor(readyPct)}% ready`;
  return (
    <>
      {gap && <span className="sr-only">Starts too early. </span>}
      {word}
      <span aria-hidden className="relative inline-block h-1 w-8 bg-sunken shadow-[inset_0_0_0_1px_var(--line)]">
        <span
          className={classNames("absolute inset-y-0 left-0", gap ? "bg-harm-3" : "bg-ink-2")}
          style={{ width: `${readyPct ?? 0}%` }}
        />
      </span>
    </>
  );
}
