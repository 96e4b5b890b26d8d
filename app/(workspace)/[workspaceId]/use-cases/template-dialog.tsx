"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button, buttonClass } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { HarmGlyph, type HarmLevel, ModeMark, PairValue, VerdictTag } from "@/ui/marks";
import { Notice, Skeleton } from "@/ui/states";
import { CitedCards } from "../cited/cited-cards";
import { TriedList } from "../scored/tried-list";
import { everyTemplate, shownTemplates, TemplateFilters } from "./template-filters";

export type TemplateListing = inferRouterOutputs<AppRouter>["useCase"]["templates"];
type Template = TemplateListing["templates"][number];

/** What ships, narrowed down and copied, each with whether it was tried here. The scores of a template are a start. */
export function TemplateDialog({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const [filter, setFilter] = useState(everyTemplate);
  const { data: listing, error } = useQuery(trpc.useCase.templates.queryOptions({ workspaceId }));
  const add = useMutation(
    trpc.useCase.addFromTemplate.mutationOptions({
      onSuccess: async ({ id }) => {
        void cache.invalidateQueries(trpc.useCase.templates.queryFilter({ workspaceId }));
        await cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId }));
        router.push(`/${workspaceId}/use-cases/${id}`);
      },
    }),
  );
  const shown = listing ? shownTemplates(listing, filter) : [];
  const failed = error ?? add.error;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add from template"
      description="A copy becomes yours: name, scores and moment can all be changed. The verdict shown is ours, for an average company."
      wide
    >
      {listing && <TemplateFilters listing={listing} filter={filter} onChange={setFilter} />}
      {failed && <Notice tone="harm">{failed.message}</Notice>}
      <p role="status" className="figure text-12 text-ink-3">
        {listing ? `${shown.length} of ${listing.templates.length} templates` : "Reading the templates"}
      </p>
      {!listing && !error && [1, 2, 3, 4].map((row) => <Skeleton key={row} className="h-16" />)}
      {listing && shown.length === 0 && (
        <p className="text-ink-2">No template fits. Choose less, or close this and write a new use case instead.</p>
      )}
      <ul>
        {shown.map((template) => (
          <TemplateItem
            key={template.id}
            template={template}
            workspaceId={workspaceId}
            busy={add.isPending && add.variables?.templateId === template.id}
            onAdd={() => !add.isPending && add.mutate({ workspaceId, templateId: template.id })}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type ItemProps = { template: Template; workspaceId: string; busy: boolean; onAdd: () => void };

function TemplateItem({ template, workspaceId, busy, onAdd }: ItemProps) {
  const { name, description, mode, computed, family, tried } = template;
  const failures = tried.closest.filter(({ useCase, tests }) => useCase?.failed || tests.some(({ failed }) => failed));
  const exact = tried.closest.some(({ matches }) => matches.includes("template"));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-t border-hairline py-2.5 max-sm:grid-cols-1">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2">
          <ModeMark mode={mode} />
          {name}
          <VerdictTag verdict={computed.verdict} />
          {family === "caution" && <span className="text-12 font-semibold text-harm">with caution</span>}
        </h3>
        <p className="text-ink-2">{description}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
          {template.momentWords}
          <PairValue side="customer">{computed.customerValue.toFixed(1)}</PairValue>
          <PairValue side="commercial">{computed.commercialValue.toFixed(1)}</PairValue>
          <HarmGlyph level={computed.creepinessBand as HarmLevel}>creepiness</HarmGlyph>
          <HarmGlyph level={computed.regretBand as HarmLevel}>regret</HarmGlyph>
        </p>
        <CitedCards ids={template.evidence} workspaceId={workspaceId} about={name} />
        {tried.count === 0 ? (
          <p className="mt-0.5 text-12 text-ink-3">Not tried here yet</p>
        ) : (
          <details className="mt-0.5" open={exact}>
            <summary className="inline-flex min-h-6 items-center text-12 underline decoration-dotted underline-offset-3 max-sm:min-h-11">
              <span className="sr-only">{name}: </span>
              {exact ? "Tried here" : "Something like it was tried"}
              {failures.length > 0 && <span className="ml-1 font-semibold text-harm">and failed</span>}
            </summary>
            <TriedList tried={tried} workspaceId={workspaceId} />
          </details>
        )}
      </div>
      <div className="grid content-start gap-1.5">
        <Button aria-label={`Add ${name}`} busy={busy} onClick={onAdd}>
          Add
        </Button>
        <Link
          href={`/${workspaceId}/experiments/new?template=${encodeURIComponent(template.id)}`}
          prefetch={false}
          aria-label={`Log a test of ${name}`}
          className={buttonClass("quiet")}
        >
          Log a test
        </Link>
      </div>
    </li>
  );
}
