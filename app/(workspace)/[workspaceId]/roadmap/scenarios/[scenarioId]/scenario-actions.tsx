"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { useTell } from "@/ui/toast";
import { ScenarioMenu } from "../scenario-menu";
import type { ScenarioDetail } from "../scenario-words";
import { useScenarioActs } from "../use-scenario-acts";

const AdoptDialog = comesLater(() => import("../adopt-dialog").then((module) => module.AdoptDialog));
const ChangeDialog = comesLater(() => import("../change-dialog").then((module) => module.ChangeDialog));

/** Open it elsewhere, change it, take the last change back, adopt it. */
export function ScenarioActions({ workspaceId, data }: { workspaceId: string; data: ScenarioDetail }) {
  const trpc = useTRPC();
  const tell = useTell();
  const { scenario, may, undoable } = data;
  const { readAgain } = useScenarioActs(workspaceId, scenario);
  const [open, setOpen] = useState<"adopt" | "change" | null>(null);
  const undo = useMutation(
    trpc.scenario.change.mutationOptions({
      onSuccess: () => tell("Taken back", { description: undoable?.sentence }),
      onError: ({ message }) => tell("It was not taken back", { description: message }),
      onSettled: readAgain,
    }),
  );
  const mayChange = may.edit && scenario.status === "open";
  const elsewhere = `?scenario=${encodeURIComponent(scenario.id)}`;
  return (
    <>
      <Link href={`/${workspaceId}/roadmap${elsewhere}`} className={buttonClass("quiet")}>
        Board
      </Link>
      <Link href={`/${workspaceId}/roadmap/timeline${elsewhere}`} className={buttonClass("quiet")}>
        Timeline
      </Link>
      {mayChange && (
        <>
          <Button onClick={() => setOpen("change")}>Change</Button>
          {undoable && (
            <Button
              title={undoable.sentence}
              busy={undo.isPending}
              onClick={() =>
                undo.mutate({
                  workspaceId,
                  scenarioId: scenario.id,
                  version: scenario.version,
                  change: { kind: "undo" },
                })
              }
            >
              Undo
            </Button>
          )}
          <Button look="primary" onClick={() => setOpen("adopt")}>
            Adopt
          </Button>
        </>
      )}
      {may.edit && <ScenarioMenu workspaceId={workspaceId} scenario={scenario} />}
      {open === "adopt" && (
        <AdoptDialog
          workspaceId={workspaceId}
          scenario={scenario}
          sentence={data.sentence}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "change" && <ChangeDialog workspaceId={workspaceId} data={data} onClose={() => setOpen(null)} />}
    </>
  );
}
