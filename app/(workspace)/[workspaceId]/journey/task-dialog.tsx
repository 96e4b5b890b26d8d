"use client";

import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import type { Board } from "./board-types";
import { useJourneyWrites } from "./use-journey-writes";

type Task = Board["tasks"][number];
type Props = { workspaceId: string; task: Task | null; after: Task | null; onClose: () => void };

/** A task that this company's customers do, in their words. */
export function TaskDialog({ workspaceId, task, after, onClose }: Props) {
  const key = useKeptKey(`journey task ${task?.id ?? `after ${after?.id ?? ""}`}`);
  const typed = useKept(key, { label: task?.label ?? "", plain: task?.plain ?? "" });
  const { addTask, editTask, removeTask, tell, onUndoError } = useJourneyWrites();
  const { label, plain } = typed.value;
  const overtaken = isOvertaken(editTask.error);
  const version = useTypedFrom(task?.version ?? 0, typed, overtaken);
  const close = () => {
    typed.drop();
    onClose();
  };
  const store = () => {
    const said = { workspaceId, label: label.trim(), plain: plain.trim() || null };
    if (!task)
      return addTask.mutate(
        { ...said, afterId: after?.id ?? null },
        {
          onSuccess: (added) => {
            close();
            tell("Task added", {
              undo: () => removeTask.mutate({ workspaceId, ...added }, { onError: onUndoError }),
            });
          },
        },
      );
    const at = { taskId: task.id };
    editTask.mutate(
      { ...said, ...at, version },
      {
        onSuccess: (stored) => {
          close();
          const was = { workspaceId, label: task.label, plain: task.plain, version: stored.version };
          tell("Task stored", { undo: () => editTask.mutate({ ...was, ...at }, { onError: onUndoError }) });
        },
      },
    );
  };
  const error = addTask.error ?? editTask.error;
  return (
    <FormDialog
      title={task ? "Rename the task" : "Add a task"}
      description={after ? `Behind “${after.label}”.` : "What customers do there, in their words."}
      submit={task ? "Store the task" : "Add the task"}
      busy={addTask.isPending || editTask.isPending}
      off={label.trim() === "" ? "Give it a name first." : null}
      onSubmit={store}
      onClose={close}
      overtaken={
        overtaken &&
        task && (
          <Overtaken
            of={{ kind: "ownTask", id: task.id }}
            what="this task"
            rows={[
              { label: "Name", theirs: task.label, mine: label },
              { label: "What customers do there", theirs: task.plain ?? "", mine: plain },
            ]}
            onTake={close}
          />
        )
      }
    >
      <TextInput
        label="Name"
        value={label}
        maxLength={80}
        placeholder="Measure the room"
        onChange={(event) => typed.set({ ...typed.value, label: event.target.value })}
      />
      <TextArea
        label="What customers do there"
        value={plain}
        maxLength={300}
        rows={2}
        onChange={(event) => typed.set({ ...typed.value, plain: event.target.value })}
      />
      {error && !overtaken && <Notice tone="harm">{error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
