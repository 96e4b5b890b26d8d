"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import type { AppRouter } from "@/server/root";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { ScenarioHead } from "./scenario-words";

type Side = "plan" | "scenario";
type Conflict = inferRouterOutputs<AppRouter>["scenario"]["adoption"]["conflicts"][number];
type Props = { workspaceId: string; scenario: ScenarioHead; sentence: string; onClose: () => void };

/** Takes the scenario over into the plan: what both changed is decided one by one, nothing is overwritten unseen. */
export function AdoptDialog({ workspaceId, scenario, sentence, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const asked = { workspaceId, scenarioId: scenario.id };
  const { data, error: unread } = useQuery(trpc.scenario.adoption.queryOptions(asked, { staleTime: 0 }));
  const kept = useKept(useKeptKey(`scenario adopt as seen ${scenario.id}`), {
    reason: "",
    /** What was decided, and of which of the plan's: another one is decided anew. */
    decided: {} as Record<string, { side: Side; mark: string }>,
  });
  const { reason, decided } = kept.value;
  // The plan, its history, its findings and the deck all change with it.
  const allChanged = () => cache.invalidateQueries();
  const undo = useMutation(
    trpc.scenario.undoAdoption.mutationOptions({
      onSuccess: () => tell("Taken back", { description: "The plan is as it was, and the scenario is open again." }),
      onError: ({ message }) => tell("It was not taken back", { description: message }),
      onSettled: allChanged,
    }),
  );
  const adopt = useMutation(
    trpc.scenario.adopt.mutationOptions({
      onSuccess: ({ planChangeId }) => {
        kept.drop();
        tell(`“${scenario.name}” is the plan now`, { undo: () => undo.mutate({ workspaceId, planChangeId }) });
        onClose();
      },
      onSettled: allChanged,
    }),
  );
  const version = useTypedFrom(data?.version ?? scenario.version, data !== undefined, isOvertaken(adopt.error));
  const promised = data?.promised ?? [];
  const sideOf = ({ key, plan }: Conflict) => (decided[key]?.mark === plan.mark ? decided[key].side : null);
  const open = data?.conflicts.filter((conflict) => sideOf(conflict) === null) ?? [];
  const missing = !data
    ? "Looking at what has changed since."
    : open.length > 0
      ? `Decide about ${open.map(({ name }) => `“${name}”`).join(", ")} first.`
      : promised.length > 0 && reason.trim() === ""
        ? "Say why first."
        : null;
  return (
    <FormDialog
      wide
      title={`Adopt “${scenario.name}”`}
      description={sentence}
      submit="Adopt it"
      busy={adopt.isPending}
      off={missing}
      onSubmit={() =>
        adopt.mutate({
          ...{ ...asked, version, reason: reason || null },
          decisions: Object.fromEntries(Object.entries(decided).map(([key, { side }]) => [key, side])),
          seen: Object.fromEntries(Object.entries(decided).map(([key, { mark }]) => [key, mark])),
        })
      }
      onClose={onClose}
    >
      {!data && !unread && <Skeleton className="h-24" />}
      {data && data.conflicts.length > 0 && (
        <div className="grid gap-4">
          <p>
            The plan has changed {counted(data.conflicts.length, "thing")} since that the scenario changed too. Decide
            whose version stands.
          </p>
          {data.conflicts.map((conflict) => {
            const { key, name, plan, scenario: theirs } = conflict;
            return (
              <RadioGroup
                key={key}
                label={decided[key] && sideOf(conflict) === null ? `${name}: changed again, decide anew` : name}
                value={sideOf(conflict)}
                onChange={(side) =>
                  kept.set({ reason, decided: { ...decided, [key]: { side: side as Side, mark: plan.mark } } })
                }
                choices={[
                  { value: "plan", label: `The plan’s${plan.by ? `, by ${plan.by}` : ""}`, help: plan.told.join(" ") },
                  { value: "scenario", label: `The scenario’s, by ${theirs.by}`, help: theirs.told.join(" ") },
                ]}
              />
            );
          })}
        </div>
      )}
      {data && (
        <p className="text-ink-2">
          Stored as one change, which can be taken back. What only the plan changed since is kept.
        </p>
      )}
      <TextArea
        label={promised.length > 0 ? "Reason, kept with every move" : "Reason, kept with every move (optional)"}
        help={
          promised.length > 0
            ? `People already count on ${promised.slice(0, 5).join(", ")}${promised.length > 5 ? ` and ${promised.length - 5} more` : ""} where ${promised.length === 1 ? "it is" : "they are"}, so say why.`
            : undefined
        }
        rows={2}
        maxLength={2_000}
        required={promised.length > 0}
        value={reason}
        onChange={(event) => kept.set({ reason: event.target.value, decided })}
      />
      {isOvertaken(adopt.error) && (adopt.variables?.version ?? 0) < (data?.version ?? 0) ? (
        <Overtaken of={{ kind: "scenario", id: scenario.id }} what="this scenario">
          Look at it as it is now, then adopt it.
        </Overtaken>
      ) : (
        (adopt.error ?? unread) && (
          <Notice tone="harm">{(adopt.error ?? unread)?.message} What you decided is kept.</Notice>
        )
      )}
    </FormDialog>
  );
}
