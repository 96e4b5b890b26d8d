"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../../scored/conflict-words";
import { Overtaken } from "../../../scored/overtaken";
import type { PlanView } from "./plan-view";

type Props = {
  workspaceId: string;
  plan: PlanView;
  startDate: string;
  overlapping: number;
  onClose: () => void;
};

/** What freezing means, before it is done: there is no way back from it. */
export function StartDialog({ workspaceId, plan, startDate, overlapping, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const shownAgain = () => cache.invalidateQueries(trpc.experiment.pathFilter());
  const start = useMutation(
    trpc.experiment.start.mutationOptions({
      onSuccess: async () => {
        tell("The test runs", { description: "Its plan is frozen." });
        onClose();
        await shownAgain();
      },
      onError: () => void shownAgain(),
    }),
  );
  const { sheet } = plan;
  const version = useTypedFrom(plan.version, true, isOvertaken(start.error));
  return (
    <FormDialog
      title="Start this test?"
      description={`It runs from ${dayInWords(startDate)}, and its plan is frozen.`}
      submit="Start and freeze the plan"
      busy={start.isPending}
      onSubmit={() => start.mutate({ workspaceId, experimentId: plan.id, version, startDate })}
      onClose={onClose}
    >
      <ul className="grid list-disc gap-1.5 pl-4">
        <li>
          {sheet.plannedPerArm === null ? "Its size" : `${sheet.plannedPerArm.toLocaleString("en-GB")} people per arm`},{" "}
          {sheet.minDays ?? plan.defaults.minDays} days at least,{" "}
          {sheet.analysis === "fixed" ? "read once, at the end" : "read at every look"}: promised before anybody sees a
          result, so that nobody can move the goal afterwards.
        </li>
        <li>Any later change of the plan needs an editor and a reason, and stands with the test for ever.</li>
        <li>
          Another primary measure, margin, size or shortest run makes the result invalid; a new iteration is begun
          instead.
        </li>
        <li>This cannot be taken back.</li>
      </ul>
      {overlapping > 0 && (
        <Notice tone="harm">
          {overlapping === 1 ? "Another test reaches" : `${overlapping} other tests reach`} the same people at the same
          time.
        </Notice>
      )}
      {isOvertaken(start.error) ? (
        <Overtaken of={{ kind: "experiment", id: plan.id }} what="this test">
          The page behind shows it as it is now: look at it, then start again.
        </Overtaken>
      ) : (
        start.error && <Notice tone="harm">{start.error.message}</Notice>
      )}
    </FormDialog>
  );
}
