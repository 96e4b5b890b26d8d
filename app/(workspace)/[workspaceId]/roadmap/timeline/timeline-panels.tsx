import { useEffect } from "react";
import type { LaneChoice } from "@/domain/roadmap/board-axes";
import type { LoadFigure, LoadOf } from "@/domain/roadmap/timeline-load";
import { comesLater } from "@/ui/comes-later";
import type { Board } from "../board-view";
import type { Opened } from "../number-popover";
import { InitiativeDialog } from "../open-initiative";
import type { useBoardActs } from "../use-board-acts";
import type { TimelineView } from "./timeline-view";

const loadPanel = () => import("../consequence-panel").then((module) => module.ConsequencePanel);
const ConsequencePanel = comesLater(loadPanel);
const MoveMenu = comesLater(() => import("../move-menu").then((module) => module.MoveMenu));
const NumberPopover = comesLater(() => import("../number-popover").then((module) => module.NumberPopover));
const HistoryDrawer = comesLater(() => import("../history-drawer").then((module) => module.HistoryDrawer));
const LoadPopover = comesLater(() => import("./load-popover").then((module) => module.LoadPopover));

export type OpenedLoad = { quarter: string; anchor: HTMLElement };

type Props = {
  workspaceId: string;
  board: Board;
  view: TimelineView;
  acts: ReturnType<typeof useBoardActs>;
  lanes: LaneChoice;
  load: { of: LoadOf; figures: readonly LoadFigure[] };
  opened: Opened | null;
  openItem: string | null;
  openLoad: OpenedLoad | null;
  showsMoves: boolean;
  onClose: () => void;
};

/** What opens over or below the timeline: consequences, one item, a number taken apart, a menu, the moves. */
export function TimelinePanels(props: Props) {
  const { workspaceId, board, view, acts, load, opened, openItem, openLoad, showsMoves, onClose } = props;
  const { draft } = acts;
  const isChoosing = opened?.what === "move";
  useEffect(() => {
    if (isChoosing) void loadPanel();
  }, [isChoosing]);
  const menuItem = isChoosing ? acts.itemOf(opened.itemId ?? "") : undefined;
  const figure = load.figures.find(({ quarter }) => quarter === openLoad?.quarter);
  return (
    <>
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
      {openItem !== null && <InitiativeDialog workspaceId={workspaceId} initiativeId={openItem} onClose={onClose} />}
      {opened && !isChoosing && (
        <NumberPopover
          opened={opened}
          board={board}
          view={acts.view}
          workspaceId={workspaceId}
          onItem={null}
          onClose={onClose}
        />
      )}
      {opened && menuItem && (
        <MoveMenu
          anchor={opened.anchor}
          item={menuItem}
          board={board}
          view={acts.view}
          lanes={props.lanes}
          onClose={onClose}
          onPick={(column, lane) => acts.put(menuItem.id, column && acts.view.layout.columns.indexOf(column), lane)}
          onResize={(target) => acts.consider(menuItem.id, target)}
        />
      )}
      {openLoad && figure && (
        <LoadPopover
          anchor={openLoad.anchor}
          figure={figure}
          of={load.of}
          items={view.items}
          moneySign={board.moneySign}
          onClose={onClose}
        />
      )}
      {showsMoves && (
        <HistoryDrawer workspaceId={workspaceId} people={board.people} onUndo={acts.undoMove} onClose={onClose} />
      )}
    </>
  );
}
