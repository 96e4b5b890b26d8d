"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Notice } from "@/ui/states";
import { conflictOr } from "../scored/conflict-words";
import type { Board } from "./board-types";
import { useJourneyWrites } from "./use-journey-writes";

const TaskDialog = comesLater(() => import("./task-dialog").then((module) => module.TaskDialog));

type Task = Board["tasks"][number];

/** A task of one's own: renamed, moved along the journey, removed; each can be taken back. */
export function OwnTaskActions({ workspaceId, board, task }: { workspaceId: string; board: Board; task: Task }) {
  const [renaming, setRenaming] = useState(false);
  const { moveTask, removeTask, addTask, tell, onUndoError } = useJourneyWrites();
  const { tasks } = board;
  const at = tasks.findIndex(({ id }) => id === task.id);
  const before = tasks[at - 1]?.id ?? null;
  const where = { workspaceId, taskId: task.id, version: task.version ?? 0 };

  const move = (afterId: string | null) =>
    moveTask.mutate(
      { ...where, afterId },
      {
        onSuccess: ({ version }) =>
          tell(`Moved “${task.label}”`, {
            undo: () => moveTask.mutate({ ...where, version, afterId: before }, { onError: onUndoError }),
          }),
      },
    );
  const remove = () =>
    removeTask.mutate(where, {
      onSuccess: () =>
        tell(`Removed “${task.label}”`, {
          undo: () => {
            const { label, plain } = task;
            addTask.mutate({ workspaceId, label, plain, afterId: before }, { onError: onUndoError });
          },
        }),
    });
  const error = moveTask.error ?? removeTask.error;
  return (
    <>
      <Button onClick={() => setRenaming(true)}>Rename</Button>
      <Button
        busy={moveTask.isPending}
        disabledBecause={at === 0 ? "It comes first already." : null}
        onClick={() => move(tasks[at - 2]?.id ?? null)}
      >
        Move earlier
      </Button>
      <Button
        busy={moveTask.isPending}
        disabledBecause={at === tasks.length - 1 ? "It comes last already." : null}
        onClick={() => move(tasks[at + 1]?.id ?? null)}
      >
        Move later
      </Button>
      <Button busy={removeTask.isPending} onClick={remove}>
        Remove the task
      </Button>
      {error && (
        <div className="w-full">
          <Notice tone="harm">{conflictOr(error)}</Notice>
        </div>
      )}
      {renaming && <TaskDialog workspaceId={workspaceId} task={task} after={null} onClose={() => setRenaming(false)} />}
    </>
  );
}
