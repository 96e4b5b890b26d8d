"use client";

import Link from "next/link";
import { Button, buttonClass } from "@/ui/button";
import { Kbd, Tag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { CitedCards } from "../cited/cited-cards";
import { FindingNoteLine } from "../found/finding-note-line";
import { SeverityMark } from "../found/severity-mark";
import { PanelPlace } from "../scored/panel-place";
import { areaWords } from "./finding-words";
import type { FindingListing, ListedFinding } from "./findings-screen";

type Props = {
  finding: ListedFinding;
  listing: FindingListing;
  workspaceId: string;
  /** Asked for where there is no room beside the list. */
  open: boolean;
  onClose: () => void;
  onAcknowledge: (() => void) | null;
};

/** One finding explained: beside the list where there is room, over it where there is none. */
export function FindingPanel({ open, onClose, ...shown }: Props) {
  const { finding } = shown;
  return (
    <PanelPlace title={finding.message} kicker={finding.object} label="Why it is found" open={open} onClose={onClose}>
      <Explained {...shown} />
    </PanelPlace>
  );
}

function Explained({ finding, listing, workspaceId, onAcknowledge }: Omit<Props, "open" | "onClose">) {
  const { severity, hardStop, entityType, object, to, detailWords, reason } = finding;
  const { ruleId, area, fix, fixAt, evidence, known } = finding;
  const owner = listing.owners.find(({ id }) => id === finding.ownerId);
  return (
    <>
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-center gap-2">
          <SeverityMark severity={severity} withWord /> {hardStop && <Tag look="severe">Hard stop</Tag>}
        </p>
        {detailWords && <p>{detailWords}</p>}
        {hardStop && (
          <p className="text-ink-2">
            {entityType === "useCase" ? "It stops the use case" : "It stops every use case that needs it"} until it is
            put right. No note lifts that.
          </p>
        )}
      </div>
      <div>
        <Voice as="h3">What puts it right</Voice>
        <p className="mt-1">{fix}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          {fixAt && (
            <Link href={`/${workspaceId}/${fixAt.to}`} className={buttonClass("primary")}>
              {fixAt.label}
            </Link>
          )}
          {to && (
            <Link href={`/${workspaceId}/${to}`} className={buttonClass()}>
              See the whole of it
            </Link>
          )}
        </p>
        {!fixAt && <p className="mt-1 text-12 text-ink-3">There is no screen for this yet.</p>}
      </div>
      <div>
        <Voice as="h3">When the rule fails</Voice>
        <p className="mt-1">{reason}</p>
        <p className="mt-1 text-12 text-ink-3">
          {ruleId}, {areaWords[area].toLowerCase()}
          {owner && `. ${object} belongs to ${owner.name}`}.
        </p>
      </div>
      <div>
        <Voice as="h3">What it rests on</Voice>
        <p className="mt-1">
          {evidence.length === 0 ? (
            <span className="text-ink-2">Our own rule; no outside study stands behind it.</span>
          ) : (
            <CitedCards ids={evidence} workspaceId={workspaceId} />
          )}
        </p>
      </div>
      {(known || onAcknowledge) && (
        <div>
          <Voice as="h3">What we say to it</Voice>
          {known && <FindingNoteLine known={known} />}
          {onAcknowledge && (
            <p className="mt-2">
              <Button onClick={onAcknowledge}>
                {known ? "Change the note" : "Acknowledge with a note"} <Kbd>A</Kbd>
              </Button>
            </p>
          )}
        </div>
      )}
    </>
  );
}
