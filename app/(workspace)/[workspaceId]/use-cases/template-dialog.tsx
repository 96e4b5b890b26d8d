"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { HarmGlyph, type HarmLevel, ModeMark, PairValue, VerdictTag } from "@/ui/marks";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";

/** What ships, searched and copied. The scores of a template are a start, ours until somebody scores. */
export function TemplateDialog({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const [text, setText] = useState("");
  const templates = useQuery({
    ...trpc.useCase.templates.queryOptions({ workspaceId }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const add = useMutation(
    trpc.useCase.addFromTemplate.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId }));
        router.push(`/${workspaceId}/use-cases/${id}`);
      },
    }),
  );
  const shown = (templates.data ?? []).filter((each) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) =>
        `${each.name} ${each.description} ${each.momentWords} ${each.mode}`.toLowerCase().includes(word),
      ),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add from template"
      description="A copy becomes yours: name, scores and moment can all be changed. The verdict shown is ours, for an average company."
      wide
    >
      <TextInput
        label="Search templates"
        labelHidden
        type="search"
        autoFocus
        placeholder="Search: quiz, service, retargeting"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {(templates.error ?? add.error) && <Notice tone="harm">{(templates.error ?? add.error)?.message}</Notice>}
      <p role="status" className="figure text-12 text-ink-3">
        {templates.data ? `${shown.length} of ${templates.data.length} templates` : "Reading the templates"}
      </p>
      {templates.isPending && [1, 2, 3, 4].map((row) => <Skeleton key={row} className="h-16" />)}
      {templates.data && shown.length === 0 && (
        <p className="text-ink-2">No template fits. Close this and write a new use case instead.</p>
      )}
      <ul>
        {shown.map((template) => (
          <li
            key={template.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-t border-hairline py-2.5"
          >
            <div>
              <h3 className="flex items-center gap-2">
                <ModeMark mode={template.mode as "passive" | "hybrid" | "active"} />
                {template.name}
                <VerdictTag verdict={template.computed.verdict} />
                {template.family === "caution" && <span className="text-12 font-semibold text-harm">with caution</span>}
              </h3>
              <p className="text-ink-2">{template.description}</p>
              <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
                {template.momentWords}
                <PairValue side="customer">{template.computed.customerValue.toFixed(1)}</PairValue>
                <PairValue side="commercial">{template.computed.commercialValue.toFixed(1)}</PairValue>
                <HarmGlyph level={template.computed.creepinessBand as HarmLevel}>creepiness</HarmGlyph>
                <HarmGlyph level={template.computed.regretBand as HarmLevel}>regret</HarmGlyph>
              </p>
            </div>
            <Button
              aria-label={`Add ${template.name}`}
              busy={add.isPending && add.variables?.templateId === template.id}
              onClick={() => !add.isPending && add.mutate({ workspaceId, templateId: template.id })}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
