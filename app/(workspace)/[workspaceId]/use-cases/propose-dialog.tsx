"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { TacticMode } from "@/domain/enums";
import type { Moment } from "@/domain/scoring/use-case";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { SearchPicker } from "@/ui/search-picker";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { MomentFields } from "../scored/moment-fields";
import { TriedList } from "../scored/tried-list";
import type { UseCaseListing } from "./use-case-list";

type Given = { name: string; moment: Moment; mode: TacticMode; audienceIds: string[]; channelIds: string[] };
type Props = { workspaceId: string; listing: UseCaseListing; onClose: () => void };

const start: Given = {
  name: "",
  moment: { type: "transition", fromTask: "explore", toTask: "shortlist" },
  mode: "active",
  audienceIds: [],
  channelIds: [],
};

/** The least that makes an idea: a name, a moment, who acts; and whether it was tried, told while one chooses. */
export function ProposeDialog({ workspaceId, listing, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const [given, setGiven] = useState(start);
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const propose = useMutation(
    trpc.useCase.propose.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId }));
        void cache.invalidateQueries(trpc.workspace.shell.queryFilter({ workspaceId }));
        router.push(`/${workspaceId}/use-cases/${id}`);
      },
    }),
  );
  const { moment, mode, audienceIds, channelIds } = given;
  const isMoment = moment.type === "stage" || moment.fromTask !== moment.toTask;
  const tried = useQuery({
    ...trpc.useCase.tried.queryOptions({ workspaceId, moment, mode, audienceIds, channelIds }),
    enabled: isMoment,
    placeholderData: keepPreviousData,
  });
  const choices = useQuery(trpc.useCase.choices.queryOptions({ workspaceId })).data;
  const missing = given.name.trim() === "" ? "Give it a name first." : isMoment ? null : "Choose two different tasks.";
  return (
    <FormDialog
      title={listing.may.edit ? "New use case" : "Propose a use case"}
      description="It starts as an idea. Scores, data and prerequisites come on its own page."
      submit={listing.may.edit ? "Create the use case" : "Propose it"}
      busy={propose.isPending}
      off={missing}
      onClose={onClose}
      onSubmit={() => propose.mutate({ workspaceId, ...given })}
    >
      <TextInput
        label="Name"
        value={given.name}
        maxLength={200}
        placeholder="Sofa and bed finder"
        help="What the customer would call it."
        onChange={(event) => set({ name: event.target.value })}
      />
      <MomentFields
        moment={moment}
        tasks={listing.tasks.map(({ id, label }) => ({ id, name: label }))}
        onChange={(at) => set({ moment: at })}
      />
      <RadioGroup
        label="Who acts"
        value={mode}
        onChange={(chosen) => set({ mode: chosen as TacticMode })}
        choices={listing.modes.map(({ id, label, plain }) => ({ value: id, label, help: plain }))}
      />
      {choices && (
        <details>
          <summary className="inline-flex min-h-6 items-center text-ink-2 underline decoration-dotted underline-offset-3 max-sm:min-h-11">
            For whom and where, if you know
          </summary>
          <div className="mt-2 grid gap-4">
            <SearchPicker
              label="Audiences"
              choices={choices.audienceIds ?? []}
              chosen={audienceIds}
              onChange={(chosen) => set({ audienceIds: chosen })}
            />
            <SearchPicker
              label="Channels"
              choices={choices.channelIds ?? []}
              chosen={channelIds}
              onChange={(chosen) => set({ channelIds: chosen })}
            />
          </div>
        </details>
      )}
      <section aria-label="Have we tried this?" aria-live="polite" className="grid gap-1 border-t border-hairline pt-3">
        <h3 className="voice text-14 font-normal text-ink-2">Have we tried this?</h3>
        {tried.error && <Notice tone="harm">{tried.error.message}</Notice>}
        {tried.data && <TriedList tried={tried.data} workspaceId={workspaceId} />}
      </section>
      {propose.error && <Notice tone="harm">{propose.error.message} What you typed is kept.</Notice>}
    </FormDialog>
  );
}
