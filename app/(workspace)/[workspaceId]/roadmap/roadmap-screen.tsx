"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { boardSentence } from "@/domain/roadmap/board-sentence";
import { isLive } from "@/domain/scoring/use-case-status";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { ExchangeActions } from "../exchange/exchange-actions";
import { Board } from "./board";
import { BoardActions } from "./board-actions";
import { boardInput } from "./board-input";
import { BoardTools } from "./board-tools";
import type { Board as BoardAnswer, BoardView } from "./board-view";
import { AddInitiative } from "./initiative/add-initiative";
import { Legend } from "./legend";
import type { Opened } from "./number-popover";
import { QuarterSwitch } from "./quarter-switch";
import { ScenarioBanner } from "./scenario-banner";
import { useBoardActs } from "./use-board-acts";
import { useBoardLook } from "./use-board-look";
import { useChangedSince } from "./use-changed-since";
import { RoadmapBar } from "./views-bar";

const loadPanel = () => import("./consequence-panel").then((module) => module.ConsequencePanel);
const ConsequencePanel = dynamic(loadPanel, { ssr: false });
const NumberPopover = dynamic(() => import("./number-popover").then((module) => module.NumberPopover), { ssr: false });
const MoveMenu = dynamic(() => import("./move-menu").then((module) => module.MoveMenu), { ssr: false });
const HistoryDrawer = dynamic(() => import("./history-drawer").then((module) => module.HistoryDrawer), { ssr: false });
const InitiativeDialog = dynamic(
  () => import("./initiative/initiative-dialog").then((module) => module.InitiativeDialog),
  { ssr: false },
);

export function RoadmapScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { look, since, scenarioId, change } = useBoardLook();
  const { data: board } = useSuspenseQuery(trpc.roadmap.board.queryOptions(boardInput(workspaceId, scenarioId)));
  const frame = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [openItem, setOpenItem] = useState<string | null>(null);
  const [showsMoves, setShowsMoves] = useState(false);
  const { only, sentence } = useChangedSince(workspaceId, since);
  const acts = useBoardActs({
    board,
    workspaceId,
    scenarioId,
    look,
    only,
    frame,
    isCovered: opened !== null || showsMoves || openItem !== null,
    open: setOpened,
    // What is open there is the plan's; in a branch the card tells what it is.
    openItem: scenarioId === null ? setOpenItem : null,
  });
  const { view, draft } = acts;
  const { columns } = view.layout;
  const [narrow, setNarrow] = useState(board.quarterNow);
  const narrowColumn = Math.max(
    0,
    columns.findIndex(({ key }) => key === narrow),
  );
  const isChoosing = opened?.what === "move";
  useEffect(() => {
    if (isChoosing) void loadPanel();
  }, [isChoosing]);
  const menuItem = isChoosing ? acts.itemOf(opened.itemId ?? "") : undefined;
  const isEmpty = board.plan.initiatives.length === 0;
  const add = board.may.edit && scenarioId === null && <AddInitiative workspaceId={workspaceId} />;

  return (
    <div className="flex min-h-0 flex-col lg:h-dvh print:h-auto" onPointerDownCapture={acts.focus.letGo}>
      <PageHeader
        title="Roadmap"
        sentence={boardSentence(stateOf(board, view))}
        actions={
          <BoardActions
            mayEdit={board.may.edit}
            undo={acts.undo}
            isMoving={draft !== null}
            onMoves={scenarioId === null ? () => setShowsMoves(true) : null}
          >
            {scenarioId === null && (
              <ExchangeActions
                workspaceId={workspaceId}
                kind="initiatives"
                may={{ import: board.may.edit, export: !isEmpty }}
              />
            )}
            {!isEmpty && add}
          </BoardActions>
        }
      />
      <RoadmapBar workspaceId={workspaceId} at="" />
      {board.scenario && <ScenarioBanner scenario={board.scenario} workspaceId={workspaceId} />}
      {isEmpty ? (
        <EmptyRoadmap add={add} />
      ) : (
        <>
          <BoardTools look={look} since={since} onChange={change} />
          {sentence && <p className="px-7 pb-2.5 text-ink-2 max-lg:px-4">{sentence}</p>}
          <Legend mayMove={board.may.edit} isCarrying={draft?.phase === "carrying"} />
          <QuarterSwitch columns={columns} at={narrowColumn} onChange={(at) => setNarrow(columns[at]?.key ?? narrow)} />
          <Board
            frame={frame}
            board={board}
            view={view}
            draft={draft}
            current={acts.current}
            narrowColumn={narrowColumn}
            onCurrent={acts.setChosen}
            onOpen={setOpened}
            onOpenItem={scenarioId === null ? setOpenItem : null}
            onKeyDown={acts.onKeyDown}
            onDrop={acts.onDrop}
          />
        </>
      )}
      {draft?.phase === "considering" && (
        <ConsequencePanel
          key={draft.initiativeId}
          board={board}
          draft={draft}
          onReason={(reason) => acts.setDraft({ ...draft, reason })}
          onConfirm={acts.confirm}
          onCancel={acts.cancel}
        />
      )}
      {opened && opened.what !== "move" && (
        <NumberPopover
          opened={opened}
          board={board}
          view={view}
          workspaceId={workspaceId}
          onItem={scenarioId === null ? setOpenItem : null}
          onClose={() => setOpened(null)}
        />
      )}
      {opened && menuItem && (
        <MoveMenu
          anchor={opened.anchor}
          item={menuItem}
          board={board}
          view={view}
          lanes={look.lanes}
          onClose={() => setOpened(null)}
          onPick={(column, lane) => acts.put(menuItem.id, column && columns.indexOf(column), lane)}
          onResize={(target) => acts.consider(menuItem.id, target)}
        />
      )}
      {openItem !== null && (
        <InitiativeDialog workspaceId={workspaceId} initiativeId={openItem} onClose={() => setOpenItem(null)} />
      )}
      {showsMoves && (
        <HistoryDrawer
          workspaceId={workspaceId}
          people={board.people}
          onUndo={acts.undoMove}
          onClose={() => setShowsMoves(false)}
        />
      )}
      <p role="status" aria-live="assertive" className="sr-only">
        {acts.said}
      </p>
    </div>
  );
}

function stateOf({ plan }: BoardAnswer, { items, heads, gaps }: BoardView) {
  const mayHarm = (band: string | null) => band === "high" || band === "severe";
  const harmful = plan.useCases.filter(
    (useCase) =>
      isLive(useCase) &&
      (useCase.verdict === "blocked" || mayHarm(useCase.creepinessBand) || mayHarm(useCase.regretBand)),
  );
  const quarters = heads.flatMap(({ totals }) => totals.quarters);
  return {
    items: items.length,
    lastQuarter: quarters.at(-1)?.quarter ?? null,
    startTooEarly: gaps.size,
    quartersOver: heads.reduce((sum, { totals }) => sum + totals.overCapacity.length, 0),
    quartersOverBudget: heads.reduce((sum, { totals }) => sum + totals.overBudget.length, 0),
    liveHarm: harmful.length,
  };
}

function EmptyRoadmap({ add }: { add: ReactNode }) {
  return (
    <EmptyState
      title="Nothing is planned yet"
      why="A roadmap puts the bets worth making into quarters, beside the foundations they stand on, so that nothing starts before it is ready."
      example="Q1 2027 · Side-by-side decision helper · 11 weeks · needs modular content at level 2"
      action={add || <p className="text-ink-3">Ask an editor to add the first piece of work.</p>}
    />
  );
}
