"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { boardSentence } from "@/domain/roadmap/board-sentence";
import { isLive } from "@/domain/scoring/use-case-status";
import { comesLater } from "@/ui/comes-later";
import { FoldedTools } from "@/ui/folded-tools";
import { PageHeader } from "@/ui/page-header";
import { ExchangeActions } from "../exchange/exchange-actions";
import { ApprovalStrip } from "../talked/approval-strip";
import { Board } from "./board";
import { BoardActions } from "./board-actions";
import { boardInput } from "./board-input";
import { boardKeys } from "./board-keys";
import { BoardTools } from "./board-tools";
import type { Board as BoardAnswer, BoardView } from "./board-view";
import { AddInitiative } from "./initiative/add-initiative";
import { Legend } from "./legend";
import type { Opened } from "./number-popover";
import { QuarterSwitch } from "./quarter-switch";
import { useBoardActs } from "./use-board-acts";
import { useBoardLook } from "./use-board-look";
import { useChangedSince } from "./use-changed-since";
import { useNarrowColumn } from "./use-narrow-column";
import { RoadmapBar } from "./views-bar";

const loadPanel = () => import("./consequence-panel").then((module) => module.ConsequencePanel);
const ConsequencePanel = comesLater(loadPanel);
const NumberPopover = comesLater(() => import("./number-popover").then((module) => module.NumberPopover));
const MoveMenu = comesLater(() => import("./move-menu").then((module) => module.MoveMenu));
const AskedInitiative = comesLater(() =>
  import("./initiative/asked-initiative").then((module) => module.AskedInitiative),
);
const HistoryDrawer = comesLater(() => import("./history-drawer").then((module) => module.HistoryDrawer));
const ScenarioBanner = dynamic(() => import("./scenario-banner").then((module) => module.ScenarioBanner));
const EmptyRoadmap = dynamic(() => import("./empty-roadmap").then((module) => module.EmptyRoadmap));
const InitiativeDialog = comesLater(() =>
  import("./initiative/initiative-dialog").then((module) => module.InitiativeDialog),
);

export function RoadmapScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { look, since, add: asked, item: askedItem, scenarioId, change } = useBoardLook();
  const { data: board } = useSuspenseQuery(trpc.roadmap.board.queryOptions(boardInput(workspaceId, scenarioId)));
  const frame = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [chosenItem, setOpenItem] = useState<string | null>(null);
  const openItem = chosenItem ?? (scenarioId === null ? askedItem : null);
  const [showsMoves, setShowsMoves] = useState(false);
  const { only, sentence } = useChangedSince(workspaceId, since);
  const closeItem = () => {
    setOpenItem(null);
    if (askedItem !== null) change({ item: null });
  };
  const mayAdd = board.may.edit && scenarioId === null;
  const acts = useBoardActs({
    board,
    workspaceId,
    scenarioId,
    look,
    only,
    frame,
    isCovered: opened !== null || showsMoves || openItem !== null || (mayAdd && asked !== null),
  });
  const { view, draft } = acts;
  const { columns } = view.layout;
  const onKeyDown = boardKeys({
    draft,
    layout: view.layout,
    mayMove: board.may.edit,
    goTo: acts.focusCard,
    // What is open there is the plan's; in a branch the card tells what it is.
    open: (itemId, anchor) =>
      scenarioId === null ? setOpenItem(itemId) : setOpened({ what: "card", anchor, itemId, column: null }),
    pickUp: acts.pickUp,
    carry: (direction) => acts.carry(direction, view),
    putDown: () => draft && acts.consider(draft.initiativeId, draft, draft.note),
    cancel: acts.cancel,
  });
  const phone = useNarrowColumn({
    layout: view.layout,
    start: board.quarterNow,
    chosen: acts.chosen,
    current: acts.current,
  });
  const isChoosing = opened?.what === "move";
  useEffect(() => {
    if (isChoosing) void loadPanel();
  }, [isChoosing]);
  const menuItem = isChoosing ? acts.itemOf(opened.itemId ?? "") : undefined;
  const isEmpty = board.plan.initiatives.length === 0;
  const add = mayAdd && <AddInitiative workspaceId={workspaceId} />;
  const files = scenarioId === null && (
    <ExchangeActions workspaceId={workspaceId} kind="initiatives" may={{ import: board.may.edit, export: !isEmpty }} />
  );

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
            {isEmpty ? files : add}
          </BoardActions>
        }
      />
      <RoadmapBar workspaceId={workspaceId} at="" />
      {scenarioId === null && !isEmpty && (
        <ApprovalStrip workspaceId={workspaceId} subjectKind="roadmap" subjectId="plan" name="Roadmap" />
      )}
      {board.scenario && <ScenarioBanner scenario={board.scenario} workspaceId={workspaceId} />}
      {isEmpty ? (
        <EmptyRoadmap add={add} />
      ) : (
        <>
          <FoldedTools label="View, marks and files">
            <BoardTools look={look} since={since} onChange={change}>
              {files}
            </BoardTools>
            <Legend mayMove={board.may.edit} isCarrying={draft?.phase === "carrying"} />
          </FoldedTools>
          {sentence && <p className="px-7 pb-2.5 text-ink-2 max-lg:px-4">{sentence}</p>}
          <QuarterSwitch columns={columns} at={phone.column} onChange={phone.show} />
          <Board
            frame={frame}
            board={board}
            view={view}
            draft={draft}
            current={phone.current}
            narrowColumn={phone.column}
            onCurrent={acts.setChosen}
            onOpen={setOpened}
            onOpenItem={scenarioId === null ? setOpenItem : null}
            onKeyDown={onKeyDown}
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
      {openItem !== null && <InitiativeDialog workspaceId={workspaceId} initiativeId={openItem} onClose={closeItem} />}
      {mayAdd && asked !== null && (
        <AskedInitiative workspaceId={workspaceId} asked={asked} onClose={() => change({ add: null })} />
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

function stateOf({ plan, facts }: BoardAnswer, { items, heads, gaps }: BoardView) {
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
    liveHarm: harmful.map(({ name }) => name),
    blocked: plan.useCases.filter(({ id }) => facts[id]?.blocked).map(({ name }) => name),
  };
}
