"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { History, Undo2 } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { boardSentence } from "@/domain/roadmap/board-sentence";
import { isLive } from "@/domain/scoring/use-case-status";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { Board } from "./board";
import { type Board as BoardAnswer, type BoardView, boardView } from "./board-view";
import { Legend } from "./legend";
import type { Opened } from "./number-popover";
import { QuarterSwitch } from "./quarter-switch";
import { boardKeys, useEscape, useUndoKey } from "./use-board-keys";
import { useCardFocus } from "./use-card-focus";
import { useDraft } from "./use-draft";
import { useMoveCard } from "./use-move-card";

const loadPanel = () => import("./consequence-panel").then((module) => module.ConsequencePanel);
const ConsequencePanel = dynamic(loadPanel, { ssr: false });
const NumberPopover = dynamic(() => import("./number-popover").then((module) => module.NumberPopover), { ssr: false });
const MoveMenu = dynamic(() => import("./move-menu").then((module) => module.MoveMenu), { ssr: false });
const HistoryDrawer = dynamic(() => import("./history-drawer").then((module) => module.HistoryDrawer), { ssr: false });

export function RoadmapScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: board } = useSuspenseQuery(trpc.roadmap.board.queryOptions({ workspaceId }));
  const frame = useRef<HTMLElement>(null);
  const [said, say] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [showsMoves, setShowsMoves] = useState(false);
  const { draft, setDraft, pickUp, carry, consider, cancel, itemOf } = useDraft(board, say);
  const stored = useMoveCard(workspaceId, (refused) => {
    say(refused.problem ?? "");
    setDraft(refused);
  });

  const place = draft && `${draft.initiativeId} ${draft.startQuarter} ${draft.lane}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed as the reason does not move the card
  const view = useMemo(() => boardView(board, draft), [board, place]);
  const { layout } = view;
  const [quarter, setQuarter] = useState(board.quarterNow);
  const narrowColumn = Math.max(0, layout.quarters.indexOf(quarter));
  const current = itemOf(chosen ?? "")
    ? chosen
    : (layout.lanes[0]?.cards.find(({ item }) => !item.ghostOf)?.item.id ?? null);

  const focus = useCardFocus(frame);
  const isMoving = draft !== null || opened?.what === "move";
  useEffect(() => {
    if (isMoving) void loadPanel();
  }, [isMoving]);
  const focusCard = (id: string) => {
    focus.keep(id);
    setChosen(id);
  };
  const after = (act: () => void) => {
    if (draft) focusCard(draft.initiativeId);
    act();
  };
  const confirm = () => {
    const item = draft && itemOf(draft.initiativeId);
    if (!draft || !item) return;
    focusCard(item.id);
    stored.move(draft, item.version);
    setDraft(null);
    say(`${item.name} moved.`);
  };

  const undoable = board.may.edit && !draft && !stored.isUndoing ? board.undoable : null;
  const undo =
    undoable &&
    (() => {
      if (frame.current?.contains(document.activeElement)) focusCard(undoable.initiativeId);
      stored.undo(undoable.moveId);
    });
  useUndoKey(undo);
  useEscape(draft && !opened && !showsMoves ? () => after(cancel) : null);
  const onKeyDown = boardKeys({
    draft,
    layout,
    mayMove: board.may.edit,
    goTo: focusCard,
    open: (itemId, anchor) => setOpened({ what: "card", anchor, itemId, quarter: null }),
    pickUp: (id) => {
      focusCard(id);
      pickUp(id);
    },
    carry: (direction) => after(() => carry(direction, layout)),
    putDown: () => draft && consider(draft.initiativeId, draft),
    cancel: () => after(cancel),
  });
  const menuItem = opened?.what === "move" ? itemOf(opened.itemId ?? "") : undefined;

  return (
    <div className="flex min-h-0 flex-col lg:h-dvh" onPointerDownCapture={focus.letGo}>
      <PageHeader
        title="Roadmap"
        sentence={boardSentence(stateOf(board, view))}
        actions={
          <>
            <Button onClick={() => setShowsMoves(true)}>
              <History aria-hidden size={14} /> Moves
            </Button>
            {board.may.edit && (
              <Button
                aria-keyshortcuts="z"
                disabledBecause={
                  undo ? null : draft ? "Finish or cancel this move first" : "You have no move to take back"
                }
                onClick={() => undo?.()}
              >
                <Undo2 aria-hidden size={14} /> Undo <kbd className="font-sans text-11 opacity-70">Z</kbd>
              </Button>
            )}
          </>
        }
      />
      {board.plan.initiatives.length === 0 ? (
        <EmptyRoadmap workspaceId={workspaceId} />
      ) : (
        <>
          <Legend mayMove={board.may.edit} isCarrying={draft?.phase === "carrying"} />
          <QuarterSwitch
            quarters={layout.quarters}
            at={narrowColumn}
            onChange={(at) => setQuarter(layout.quarters[at] ?? quarter)}
          />
          <Board
            frame={frame}
            board={board}
            view={view}
            draft={draft}
            current={current}
            narrowColumn={narrowColumn}
            onCurrent={setChosen}
            onOpen={setOpened}
            onKeyDown={onKeyDown}
            onDrop={(id, target) => {
              const lane = layout.lanes[target.lane];
              const startQuarter = layout.quarters[target.column];
              setChosen(id);
              if (lane && startQuarter) consider(id, { startQuarter, lane: lane.lane });
            }}
          />
        </>
      )}
      {draft?.phase === "considering" && (
        <ConsequencePanel
          key={draft.initiativeId}
          board={board}
          draft={draft}
          onReason={(reason) => setDraft({ ...draft, reason })}
          onConfirm={confirm}
          onCancel={() => after(cancel)}
        />
      )}
      {opened && opened.what !== "move" && (
        <NumberPopover
          opened={opened}
          board={board}
          view={view}
          workspaceId={workspaceId}
          onClose={() => setOpened(null)}
        />
      )}
      {opened && menuItem && (
        <MoveMenu
          anchor={opened.anchor}
          item={menuItem}
          layout={layout}
          onClose={() => setOpened(null)}
          onPick={(to) => consider(menuItem.id, to)}
        />
      )}
      {showsMoves && <HistoryDrawer workspaceId={workspaceId} onClose={() => setShowsMoves(false)} />}
      <p role="status" aria-live="assertive" className="sr-only">
        {said}
      </p>
    </div>
  );
}

function stateOf({ plan }: BoardAnswer, { items, heads, gaps, layout }: BoardView) {
  const mayHarm = (band: string | null) => band === "high" || band === "severe";
  const harmful = plan.useCases.filter(
    (useCase) =>
      isLive(useCase) &&
      (useCase.verdict === "blocked" || mayHarm(useCase.creepinessBand) || mayHarm(useCase.regretBand)),
  );
  return {
    items: items.length,
    lastQuarter: layout.quarters.at(-1) ?? null,
    startTooEarly: gaps.size,
    quartersOver: heads.filter(({ over }) => over).length,
    liveHarm: harmful.length,
  };
}

function EmptyRoadmap({ workspaceId }: { workspaceId: string }) {
  return (
    <EmptyState
      title="Nothing is planned yet"
      why="A roadmap puts the bets worth making into quarters, beside the foundations they stand on, so that nothing starts before it is ready."
      example="Q1 2027 · Side-by-side decision helper · 11 weeks · needs modular content at level 2"
      action={
        <Link href={`/${workspaceId}/use-cases`} className={buttonClass("primary")}>
          Look at the use cases
        </Link>
      }
    />
  );
}
