"use client";

import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import type { ToOpen } from "./field-section";
import type { Detail } from "./use-case-detail";
import { usePrivacy } from "./use-privacy";

/** Far down the page, and only the history comes after it: it may arrive after the rest. */
const PrivacyInside = comesLater(
  () => import("./privacy-inside").then((module) => module.PrivacyInside),
  () => <Skeleton className="h-64" />,
);

type Props = { detail: Detail; workspaceId: string; onOpen: (section: ToOpen) => void };

/** Whether it may be used, by whom it was reviewed, and what customers would read. */
export function PrivacyPart({ detail, workspaceId, onOpen }: Props) {
  const { data: privacy, error } = usePrivacy(workspaceId, detail.useCase.id);
  return (
    <div id="privacy" className="scroll-mt-6 xl:scroll-mt-28">
      <Section title="Privacy and launch">
        {error && !privacy && <Notice tone="harm">{error.message}</Notice>}
        {!privacy && !error && <Skeleton className="h-64" />}
        {privacy && <PrivacyInside {...{ privacy, detail, workspaceId, onOpen }} />}
      </Section>
    </div>
  );
}
