"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../../scored/conflict-words";
import { Overtaken } from "../../../scored/overtaken";
import { useKeptKey } from "../../../shell-context";
import type { ReadoutView } from "../../test-view";

type Props = { workspaceId: string; test: ReadoutView; onDone: () => void };

/** What a test taught, in a sentence or a few. A conflict keeps what was typed and shows what is stored now. */
export function WriteLearning({ workspaceId, test, onDone }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const kept = useKept(useKeptKey(`learning of test ${test.id}`), test.learning ?? "");
  const undo = useMutation(trpc.experiment.writeLearning.mutationOptions({ onSettled: () => readAgain() }));
  const readAgain = () => cache.invalidateQueries(trpc.experiment.pathFilter());
  const write = useMutation(
    trpc.experiment.writeLearning.mutationOptions({
      onSuccess: ({ version }) => {
        const was = test.learning ?? "";
        const at = { workspaceId, experimentId: test.id };
        kept.drop();
        onDone();
        tell("Learning stored", { undo: () => undo.mutate({ ...at, version, learning: was }) });
      },
      onSettled: readAgain,
    }),
  );
  const close = () => {
    kept.drop();
    onDone();
  };
  const conflict = isOvertaken(write.error);
  const version = useTypedFrom(test.version, kept, conflict);
  // After a conflict the test is read again: stored once more, it goes over what is shown as theirs.
  const store = () => write.mutate({ workspaceId, experimentId: test.id, version, learning: kept.value.trim() });
  return (
    <form
      className="grid max-w-[78ch] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      {test.helpQuestion && <p className="text-ink-3">We asked: {test.helpQuestion}</p>}
      <TextArea
        label="Learning"
        labelHidden
        maxLength={2_000}
        rows={4}
        value={kept.value}
        onChange={(event) => kept.set(event.target.value)}
        autoFocus
      />
      {conflict ? (
        <Overtaken
          isWider
          of={{ kind: "experiment", id: test.id }}
          what="this test"
          rows={[{ label: "Learning", theirs: test.learning ?? "", mine: kept.value }]}
          onTake={close}
        />
      ) : (
        write.error && <Notice tone="harm">{write.error.message}</Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" busy={write.isPending}>
          {conflict ? "Store mine over theirs" : "Store what we learned"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
