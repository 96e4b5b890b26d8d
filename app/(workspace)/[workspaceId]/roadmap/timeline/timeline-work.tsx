import type { inferRouterOutputs } from "@trpc/server";
import dynamic from "next/dynamic";
import { useId, useMemo, useRef, useState } from "react";
import { quarterNumber } from "@/domain/quarters";
import { placeAfter } from "@/domain/roadmap/move-initiative";
import { isOver } from "@/domain/roadmap/plan-totals";
import { rolesIn } from "@/domain/roadmap/timeline-load";
import { dayOnAxis } from "@/domain/roadmap/timeline-scale";
import { timelineSentence } from "@/domain/roadmap/timeline-sentence";
import { counted } from "@/domain/roadmap/wording";
import type { AppRouter } from "@/server/root";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { FoldedTools } from "@/ui/folded-tools";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { usePrinting } from "@/ui/use-printing";
import { useNarrow } from "../../scored/use-narrow";
import { laneWidth, useZoom } from "../../scored/use-zoom";
import { BoardActions } from "../board-actions";
import { boardTarget } from "../board-target";
import type { Board } from "../board-view";
import { AddInitiative } from "../initiative/add-initiative";
import type { Opened } from "../number-popover";
import { useBoardActs } from "../use-board-acts";
import { RoadmapBar } from "../views-bar";
import { BarNote } from "./bar-note";
import { TimelineCanvas } from "./timeline-canvas";
import { timelineKeys } from "./timeline-keys";
import type { OpenedLoad } from "./timeline-panels";
import { TimelineTools } from "./timeline-tools";
import { timelineView } from "./timeline-view";
import type { DropTarget } from "./use-bar-drag";
import { useTimelineDrawing } from "./use-timeline-drawing";
import { useTimelineLook } from "./use-timeline-look";
import { useTimelinePaper } from "./use-timeline-paper";

const TimelineTable = comesLater(() => import("./timeline-table").then((module) => module.TimelineTable));
const TimelinePanels = comesLater(() => import("./timeline-panels").then((module) => module.TimelinePanels));
const ListSkeleton = () => <Skeleton className="h-dvh" />;
const TimelineList = comesLater(() => import("./timeline-list").then((module) => module.TimelineList), ListSkeleton);
const ScenarioBanner = dynamic(() => import("../scenario-banner").then((module) => module.ScenarioBanner));

type Marks = inferRouterOutputs<AppRouter>["roadmap"]["timelineMarks"];
type Props = { workspaceId: string; scenarioId: string | null; board: Board; marks: Marks };

export function TimelineWork({ workspaceId, scenarioId, board, marks }: Props) {
  const tell = useTell();
  const keysId = useId();
  const frame = useRef<HTMLElement>(null);
  const narrow = useNarrow();
  const printing = usePrinting();
  const TimelinePaper = useTimelinePaper();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [openItem, setOpenItem] = useState<string | null>(null);
  const [openLoad, setOpenLoad] = useState<OpenedLoad | null>(null);
  const [showsMoves, setShowsMoves] = useState(false);
  const look = useTimelineLook(marks.review !== null);
  const inPlan = scenarioId === null;
  const isCovered = opened !== null || openItem !== null || openLoad !== null || showsMoves;
  const acts = useBoardActs({
    board,
    workspaceId,
    scenarioId,
    look: { columns: "quarters", lanes: look.lanes },
    only: null,
    frame,
    isCovered,
  });
  const { draft, setDraft, itemOf, say } = acts;
  const held = draft && itemOf(draft.initiativeId);
  const view = useMemo(() => timelineView(board, acts.view), [board, acts.view]);
  const zoom = useZoom(frame, view.quarters.length);
  const shownMarks = !inPlan || look.since === "none" ? noMarks : marksOf(marks, look.since);
  const { wordsOf, layout, load } = useTimelineDrawing({
    ...{ board, view, marks: shownMarks, metric: look.metric, load: look.load },
    quarterWidth: zoom.quarterWidth,
  });
  const roles = useMemo(() => rolesIn(view.totals), [view.totals]);

  const resize = (by: 1 | -1) => {
    if (!draft || !held) return;
    const { startQuarter, durationQuarters } = placeAfter(held, draft);
    const longer = durationQuarters + by;
    if (longer < 1 || longer > 80) return say("It cannot be any shorter or longer.");
    acts.focusCard(held.id);
    setDraft({ ...draft, startQuarter, durationQuarters: longer });
    say(`${counted(longer, "quarter")}.`);
  };
  const dropOn = (id: string, { startBy, longerBy, laneKey }: DropTarget) => {
    const item = itemOf(id);
    const lane = view.lanes.find(({ key }) => key === laneKey);
    if (!item || !lane) return;
    acts.setChosen(id);
    const quarter = quarterNumber(item.startQuarter) + startBy;
    const column = { key: "", name: "", first: quarter, last: quarter };
    const found = boardTarget(board, item, view.grouping.of(item), { column, lane });
    if ("refused" in found) return tell("It stays where it is", { description: found.refused });
    const longer = longerBy === 0 ? {} : { durationQuarters: item.durationQuarters + longerBy };
    acts.consider(id, { ...found.target, ...longer });
  };
  const now = dayOnAxis(board.today, view.quarters[0] ?? board.quarterNow);
  const toToday = () => {
    const box = frame.current;
    if (box) box.scrollLeft = now * zoom.quarterWidth - (box.clientWidth - laneWidth) / 3;
  };
  const onKeyDown = timelineKeys({
    draft,
    layout,
    mayMove: board.may.edit,
    goTo: acts.focusCard,
    pickUp: (id) => {
      acts.pickUp(id);
      say(
        `Picked up ${itemOf(id)?.name}. Arrow keys move it, Shift and left or right change its length, Enter shows what that would do, Escape puts it back.`,
      );
    },
    carry: (direction) => acts.carry(direction, view.asBoard),
    resize,
    putDown: () => draft && acts.consider(draft.initiativeId, draft, draft.note),
    cancel: acts.cancel,
    pan: (by) => frame.current?.scrollBy({ left: by * zoom.quarterWidth }),
    zoom: (key) => ({ "+": zoom.zoomIn, "-": zoom.zoomOut, "0": zoom.fitAll, t: toToday })[key](),
  });
  const open = (id: string, anchor: HTMLElement) => {
    acts.setChosen(id);
    if (inPlan) setOpenItem(id);
    else setOpened({ what: "card", anchor, itemId: id, column: null });
  };
  const openMenu = (id: string, anchor: HTMLElement) => setOpened({ what: "move", anchor, itemId: id, column: null });
  const sentence = timelineSentence({
    items: view.items.length,
    quarters: view.quarters,
    tooEarly: view.gaps.size,
    quartersOver: view.totals.filter(({ weeks, capacity }) => isOver(weeks, capacity)).length,
    moved: movedOf(marks, shownMarks, wordsOf, look.since, inPlan),
  });
  return (
    <div
      className="flex min-h-0 flex-col lg:h-dvh print:block print:h-auto [page:landscape]"
      onPointerDownCapture={acts.focus.letGo}
    >
      <PageHeader
        title="Timeline"
        sentence={sentence}
        actions={
          <BoardActions
            mayEdit={board.may.edit}
            undo={acts.undo}
            isMoving={draft !== null}
            onMoves={inPlan ? () => setShowsMoves(true) : null}
          >
            {board.may.edit && inPlan && <AddInitiative workspaceId={workspaceId} />}
          </BoardActions>
        }
      />
      <RoadmapBar workspaceId={workspaceId} at="/timeline" />
      {board.scenario && <ScenarioBanner scenario={board.scenario} workspaceId={workspaceId} />}
      <FoldedTools label="View">
        <TimelineTools
          look={look}
          zoom={zoom}
          roles={roles}
          review={marks.review && `since ${reviewInWords(marks.review)}`}
          withMarks={inPlan}
          onToday={now >= 0 && now <= view.quarters.length ? toToday : null}
        />
      </FoldedTools>
      {printing && TimelinePaper ? (
        <TimelinePaper board={board} view={view} wordsOf={wordsOf} load={load} />
      ) : look.asTable ? (
        <TimelineTable view={view} wordsOf={wordsOf} onOpen={open} />
      ) : (
        <>
          {narrow !== true && (
            <div className="flex min-h-0 flex-col max-sm:hidden lg:flex-1">
              <BarNote
                id={keysId}
                board={board}
                view={view}
                mark={shownMarks[acts.chosen ?? ""] ?? null}
                currentId={acts.chosen}
                isCarrying={draft?.phase === "carrying"}
              />
              <TimelineCanvas
                {...{ frame, board, view, layout, wordsOf, zoom, draft, load, keysId, onKeyDown }}
                current={acts.current}
                shownLines={look.lines}
                onCurrent={acts.setChosen}
                onOpen={open}
                onOpenLoad={(quarter, anchor) => setOpenLoad({ quarter, anchor })}
                onDrop={dropOn}
              />
            </div>
          )}
          {narrow !== false && (
            <div className="sm:hidden">
              {narrow ? (
                <TimelineList {...{ board, view, wordsOf, load }} onOpen={open} onMove={openMenu} />
              ) : (
                <ListSkeleton />
              )}
            </div>
          )}
          <Outside view={view} onOpen={open} />
        </>
      )}
      {(isCovered || draft) && (
        <TimelinePanels
          {...{ workspaceId, board, view, acts, load, opened, openItem, openLoad, showsMoves }}
          lanes={look.lanes}
          onClose={() => {
            setOpened(null);
            setOpenItem(null);
            setOpenLoad(null);
            setShowsMoves(false);
          }}
        />
      )}
      <p role="status" aria-live="assertive" className="sr-only">
        {acts.said}
      </p>
    </div>
  );
}

function Outside({
  view,
  onOpen,
}: {
  view: Pick<ReturnType<typeof timelineView>, "outside">;
  onOpen: (id: string, anchor: HTMLElement) => void;
}) {
  if (view.outside.length === 0) return null;
  return (
    <p className="border-t border-line px-7 py-2 text-12 text-ink-2 max-lg:px-4">
      Outside these quarters:{" "}
      {view.outside.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-haspopup="dialog"
          onClick={(event) => onOpen(id, event.currentTarget)}
          className="mr-3 min-h-6 rounded-1 underline underline-offset-3 max-sm:min-h-11"
        >
          {name}
        </button>
      ))}
    </p>
  );
}

const noMarks: Marks["recent"] = {};
const marksOf = (marks: Marks, since: "review" | "month") =>
  since === "review" ? (marks.review?.marks ?? noMarks) : marks.recent;
const reviewInWords = ({ name, takenOn }: NonNullable<Marks["review"]>) => `“${name}” on ${dayInWords(takenOn)}`;

function movedOf(
  { review }: Marks,
  shown: Marks["recent"],
  items: ReadonlyMap<string, unknown>,
  since: "review" | "month" | "none",
  inPlan: boolean,
) {
  if (!inPlan || since === "none") return null;
  const count = Object.keys(shown).filter((id) => items.has(id)).length;
  if (since === "month") return { items: count, when: "in the last 30 days" };
  return review && { items: count, when: `since ${reviewInWords(review)}` };
}
