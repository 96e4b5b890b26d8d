"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { changesAsText, changesSentence, itemsOf, toldGroups } from "@/domain/roadmap/changes-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { CopyTexts } from "../../scored/told-text";
import { InitiativeDialog } from "../open-initiative";
import { RoadmapBar } from "../views-bar";
import { ChangeGroup } from "./change-group";
import { type Asked, type Review, reviewInWords, type ToldItem } from "./changes-types";
import { FrameGroup } from "./frame-group";
import { LatestMoves } from "./latest-moves";
import { ReviewChoice } from "./review-choice";
import { ReviewList } from "./review-list";

const ReviewDialog = comesLater(() => import("./review-dialog").then((module) => module.ReviewDialog));
const WhyDialog = comesLater(() => import("./why-dialog").then((module) => module.WhyDialog));

/** What is different since a review, grouped, each with its reason, who gave it and when. */
export function ChangesScreen({ workspaceId, asked: first }: { workspaceId: string; asked: Asked }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState(first);
  const [isReading, startReading] = useTransition();
  const { data } = useSuspenseQuery(trpc.planHistory.changes.queryOptions({ workspaceId, ...asked }));
  const [naming, setNaming] = useState<Review | "new" | null>(null);
  const [explaining, setExplaining] = useState<ToldItem | "frame" | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { reviews, from, to, told, may, today } = data;

  const ask = (next: Asked) => {
    startReading(() => setAsked(next));
    const until = next.until === null ? "" : `&until=${encodeURIComponent(next.until)}`;
    window.history.replaceState(null, "", `?since=${encodeURIComponent(next.since)}${until}`);
  };
  const inTime = from && (to ? `From ${reviewInWords(from)} to ${reviewInWords(to)}` : `Since ${reviewInWords(from)}`);
  const period = from && `From ${reviewInWords(from)}, to ${to ? reviewInWords(to) : "now"}`;
  const mark = may.edit && (
    <Button look="primary" onClick={() => setNaming("new")}>
      Mark today as a review
    </Button>
  );
  const onWhy = may.edit ? setExplaining : null;
  return (
    <>
      <PageHeader
        title="What changed"
        sentence={told ? `${inTime}: ${sentenceIn(told)}` : "No review is marked yet."}
        actions={
          told && (
            <>
              <CopyTexts
                label="Copy as text"
                texts={() => changesAsText(period ?? "", told, { dayOf: momentInWords })}
              />
              <Button onClick={() => window.print()}>Print</Button>
              {mark}
            </>
          )
        }
      />
      <RoadmapBar workspaceId={workspaceId} at="/changes" />
      {told === null ? (
        <EmptyState
          title="Keep the plan as it is at each review"
          why="Then everybody can see later what was added, moved and stopped since, and why, without anybody remembering."
          example="Since Autumn review, 12 Oct 2026: “Side-by-side decision helper” from Q1 2027 to Q2 2027, “Modular content reaches level 2 only at the end of Q1.”"
          action={mark || <p className="text-ink-3">Ask an editor to mark the first review.</p>}
        />
      ) : (
        <div className="grid gap-7 px-7 pb-10 max-lg:px-4" aria-busy={isReading || undefined}>
          <ReviewChoice reviews={reviews} from={from} to={to} onAsk={ask} />
          <p className="max-w-[78ch]">{told.outlook}</p>
          {toldGroups.map(({ key, title, groups }) => (
            <ChangeGroup
              key={key}
              title={title}
              items={itemsOf(told.items, groups)}
              onWhy={onWhy}
              onOpen={to ? null : setOpened}
            />
          ))}
          {told.frame && <FrameGroup frame={told.frame} onWhy={onWhy && (() => onWhy("frame"))} />}
          <LatestMoves workspaceId={workspaceId} told={told} mayEdit={may.edit} />
          <ReviewList
            workspaceId={workspaceId}
            reviews={reviews}
            mayEdit={may.edit}
            onRename={setNaming}
            onGone={(id) => (id === from?.id || id === to?.id) && ask({ since: "last", until: null })}
          />
        </div>
      )}
      {opened && <InitiativeDialog workspaceId={workspaceId} initiativeId={opened} onClose={() => setOpened(null)} />}
      {naming && (
        <ReviewDialog
          workspaceId={workspaceId}
          today={today}
          review={naming === "new" ? null : (reviews.find(({ id }) => id === naming.id) ?? naming)}
          onClose={() => setNaming(null)}
        />
      )}
      {explaining && (
        <WhyDialog
          workspaceId={workspaceId}
          item={explaining === "frame" ? null : explaining}
          onClose={() => setExplaining(null)}
        />
      )}
    </>
  );
}

function sentenceIn(told: Parameters<typeof changesSentence>[0]): string {
  const sentence = changesSentence(told);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
