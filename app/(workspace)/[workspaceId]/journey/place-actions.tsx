"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import type { Board, Place } from "./board-types";
import { OwnTaskActions } from "./own-task-actions";

const LeaveAsItIsDialog = comesLater(() =>
  import("../decided/leave-as-it-is-dialog").then((module) => module.LeaveAsItIsDialog),
);
const PitfallDialog = comesLater(() => import("./pitfall-dialog").then((module) => module.PitfallDialog));
const TaskDialog = comesLater(() => import("./task-dialog").then((module) => module.TaskDialog));

type Props = { workspaceId: string; board: Board; place: Place; name: string };

/** What an editor may do at a place. */
export function PlaceActions({ workspaceId, board, place, name }: Props) {
  const [doing, setDoing] = useState<"pitfall" | "leave" | "task" | null>(null);
  const done = () => setDoing(null);
  const { moment } = place;
  const task = board.tasks.find(({ id }) => moment.type === "stage" && id === moment.fromTask);
  const target = {
    kind: "moment" as const,
    text: name,
    ...{ channelId: null, audienceId: null, useCaseId: null },
    ...{ fromTask: moment.fromTask, toTask: moment.toTask },
  };
  return (
    <div className="no-print flex flex-wrap gap-2">
      {task && <Button onClick={() => setDoing("task")}>Add a task after this</Button>}
      {task?.own && <OwnTaskActions workspaceId={workspaceId} board={board} task={task} />}
      <Button onClick={() => setDoing("pitfall")}>Add a pitfall here</Button>
      {!place.kept && <Button onClick={() => setDoing("leave")}>Leave it as it is for everyone</Button>}
      {doing === "pitfall" && (
        <PitfallDialog workspaceId={workspaceId} board={board} pitfall={null} moment={moment} onClose={done} />
      )}
      {doing === "task" && task && <TaskDialog workspaceId={workspaceId} task={null} after={task} onClose={done} />}
      {doing === "leave" && <LeaveAsItIsDialog workspaceId={workspaceId} target={target} about={name} onClose={done} />}
    </div>
  );
}
