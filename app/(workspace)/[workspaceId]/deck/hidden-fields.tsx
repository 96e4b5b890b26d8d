"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import { Checkbox } from "@/ui/checkbox";
import { Notice, Skeleton } from "@/ui/states";

type Hides = { hidesNames: boolean; hidesCosts: boolean };
type Props = { workspaceId: string; deckId: string; value: Hides; onChange: (part: Partial<Hides>) => void };

/** What a link leaves out, and on what it would leave it out, before it is made. */
export function HiddenFields({ workspaceId, deckId, value, onChange }: Props) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-13 font-medium">What stays here</legend>
      <Checkbox
        label="Hide names of people"
        help="Everybody of the plan and of the workspace becomes “Person A”, “Person B”; initials and e-mail addresses go too. Names of others are not known, and stay."
        checked={value.hidesNames}
        onChange={(event) => onChange({ hidesNames: event.target.checked })}
      />
      <Checkbox
        label="Hide costs and other amounts of money"
        help="Amounts become “not shown”, and charts of money are left out with a sentence."
        checked={value.hidesCosts}
        onChange={(event) => onChange({ hidesCosts: event.target.checked })}
      />
      {(value.hidesNames || value.hidesCosts) && <WhatGoes workspaceId={workspaceId} deckId={deckId} hides={value} />}
    </fieldset>
  );
}

function WhatGoes({ workspaceId, deckId, hides }: { workspaceId: string; deckId: string; hides: Hides }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.deck.whatGoes.queryOptions({ workspaceId, deckId, ...hides }));
  if (error) return <Notice tone="harm">{error.message} The link can be made all the same.</Notice>;
  if (!data) return <Skeleton className="h-24" />;
  if (data.texts === 0) return <Notice>Nothing of this is on the slides of this deck as it is now.</Notice>;
  return (
    <div className="border-l border-line pl-3 text-12">
      <p className="text-ink-2">
        {counted(data.texts, "text")} on the slides {data.texts === 1 ? "changes" : "change"}
        {data.texts > data.examples.length && `; the first ${data.examples.length} are these`}. Words that people wrote
        in a way of their own may still tell: look at the link before you send it.
      </p>
      <ul className="mt-1" aria-label="What changes on the slides">
        {data.examples.map(({ part, was, is }) => (
          <li key={`${part} ${was}`} className="border-t border-hairline py-1 wrap-anywhere">
            <del className="text-ink-3 no-underline">{was}</del>
            <ins className="block text-ink no-underline">→ {is}</ins>
          </li>
        ))}
      </ul>
    </div>
  );
}
