"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import type { ReadoutView } from "./test-screen";

/** What the test taught. A conflict keeps what was typed and shows what is stored now. */
export function Learning({ test, workspaceId }: { test: ReadoutView; workspaceId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const readout = trpc.experiment.readout.queryOptions({ workspaceId, experimentId: test.id });
  const [typed, setTyped] = useState<string | null>(null);
  const write = useMutation(trpc.experiment.writeLearning.mutationOptions());
  const conflict = write.error?.data?.code === "CONFLICT";

  const save = async (learning: string, version: number) => {
    await write.mutateAsync({ workspaceId, experimentId: test.id, version, learning });
    setTyped(null);
    tell("Learning stored");
    await cache.invalidateQueries(readout);
    void cache.invalidateQueries(trpc.experiment.list.queryFilter({ workspaceId }));
  };
  const saveOverTheirs = async () => {
    const now = await cache.fetchQuery({ ...readout, staleTime: 0 });
    await save(typed ?? "", now.version);
  };

  if (typed === null) {
    return (
      <Section title="What we learned">
        {test.helpQuestion && <p className="mb-2 text-ink-3">We asked: {test.helpQuestion}</p>}
        {test.learning ? (
          <p className="max-w-[78ch] text-14">{test.learning}</p>
        ) : (
          <p className="max-w-[78ch] text-ink-2">
            Nothing written yet. One sentence is enough: what kind of help do customers want at this moment?
          </p>
        )}
        {test.may.contribute && (
          <Button className="mt-3" onClick={() => setTyped(test.learning ?? "")}>
            {test.learning ? "Change" : "Write what we learned"}
          </Button>
        )}
      </Section>
    );
  }
  return (
    <Section title="What we learned">
      <div className="grid max-w-[78ch] gap-3">
        <TextArea
          label="Learning"
          labelHidden
          maxLength={2_000}
          rows={4}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoFocus
        />
        {conflict ? (
          <Notice tone="harm">
            Somebody else wrote here meanwhile. Yours is kept above; save it over theirs, or cancel to read theirs.
          </Notice>
        ) : (
          write.error && <Notice tone="harm">{write.error.message}</Notice>
        )}
        <div className="flex gap-2">
          {conflict ? (
            <Button look="primary" busy={write.isPending} onClick={() => void saveOverTheirs().catch(() => undefined)}>
              Save mine over theirs
            </Button>
          ) : (
            <Button
              look="primary"
              busy={write.isPending}
              onClick={() => void save(typed, test.version).catch(() => undefined)}
            >
              Store what we learned
            </Button>
          )}
          <Button
            onClick={() => {
              setTyped(null);
              write.reset();
              void cache.invalidateQueries(readout);
            }}
          >
            Cancel
          </Button>
        </div>
      </div>
    </Section>
  );
}
