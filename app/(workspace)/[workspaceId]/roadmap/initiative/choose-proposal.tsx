"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Proposal, proposalOfBlock, proposalOfUseCase } from "@/domain/roadmap/initiative-proposal";
import { isOver } from "@/domain/roadmap/use-case-order";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice, Skeleton } from "@/ui/states";
import { SearchChoice } from "../../cited/search-choice";
import { kindWords, verdictInWords } from "../board-words";
import type { InitiativeChoices } from "./initiative-form";

type From = "use_case" | "building_block" | "nothing";
const blank = ["fix_first", "experiment", "retire", "use_case", "building_block"] as const;

/** Where the new work comes from: a use case, a building block, or nothing yet. */
export function ChooseProposal({
  workspaceId,
  onChosen,
  onClose,
}: {
  workspaceId: string;
  onChosen: (proposal: Proposal) => void;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const { data: choices, error } = useQuery(trpc.initiative.choices.queryOptions({ workspaceId }));
  const [from, setFrom] = useState<From>("use_case");
  const [useCaseId, setUseCaseId] = useState<string | null>(null);
  const [blockId, setBlockId] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof blank)[number]>("fix_first");
  const useCase = choices?.useCases.find(({ id }) => id === useCaseId);
  const block = choices?.blocks.find(({ id }) => id === blockId);
  const off =
    from === "use_case"
      ? useCase
        ? objectionTo(useCase)
        : "Choose a use case first."
      : from === "building_block" && !block
        ? "Choose a building block first."
        : null;
  const choose = () => {
    if (from === "nothing") onChosen({ kind });
    else if (from === "use_case" && useCase) onChosen(proposalOfUseCase(useCase));
    else if (block) onChosen(proposalOfBlock(block));
  };
  return (
    <FormDialog
      wide
      title="Add to the roadmap"
      description="Next come dates, people and money; nothing is stored before."
      submit="Go on"
      busy={false}
      off={off}
      onSubmit={choose}
      onClose={onClose}
    >
      <RadioGroup
        inline
        label="From"
        value={from}
        onChange={(value) => setFrom(value as From)}
        choices={[
          { value: "use_case", label: "A use case" },
          { value: "building_block", label: "A building block" },
          { value: "nothing", label: "Something else" },
        ]}
      />
      {error && <Notice tone="harm">{error.message}</Notice>}
      {!choices && !error && <Skeleton className="h-64" />}
      {choices && from === "use_case" && choices.useCases.length === 0 && (
        <p className="text-ink-2">
          There is no use case yet.{" "}
          <Link
            href={`/${workspaceId}/use-cases`}
            prefetch={false}
            className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
          >
            Propose the first one
          </Link>
          , or start from something else.
        </p>
      )}
      {choices && from === "use_case" && choices.useCases.length > 0 && (
        <>
          <SearchChoice
            label="Use case"
            placeholder="Part of its name or of the outcome it serves"
            choices={choicesOfUseCases(choices)}
            value={useCaseId}
            onChange={setUseCaseId}
          />
          <p className="text-12 text-ink-3">{orderInWords(choices)}</p>
        </>
      )}
      {choices && from === "building_block" && (
        <SearchChoice
          label="Building block"
          placeholder="Part of its name"
          choices={choices.blocks.map(({ id, name, level, typicalEffortWeeks }) => ({
            id,
            name,
            help: `now at level ${level}${typicalEffortWeeks === null ? "" : `; typically ${typicalEffortWeeks} person-weeks, our default`}`,
          }))}
          value={blockId}
          onChange={setBlockId}
        />
      )}
      {from === "nothing" && (
        <RadioGroup
          label="Kind"
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          choices={blank.map((value) => ({ value, label: kindWords[value] }))}
        />
      )}
    </FormDialog>
  );
}

const objectionTo = ({ objected }: InitiativeChoices["useCases"][number]) =>
  objected ? "The privacy lead objects to it: resolve that first, on its page." : null;

function orderInWords({ useCases }: InitiativeChoices) {
  const over = useCases.filter(isOver).length;
  return `What is not on the roadmap yet first, by priority.${over > 0 ? ` Stopped or rejected, not shown: ${over}.` : ""}`;
}

const choicesOfUseCases = ({ useCases }: InitiativeChoices) =>
  useCases
    .filter((useCase) => !isOver(useCase))
    .map(({ id, name, verdict, priority, outcome, onRoadmap, objected }) => ({
      id,
      name,
      help: [
        verdictInWords(verdict),
        ...(priority === null ? [] : [`priority ${priority.toFixed(1)}`]),
        ...(onRoadmap ? ["on the roadmap already"] : []),
        ...(objected ? ["the privacy lead objects"] : []),
        outcome ?? "no outcome yet",
      ].join(" · "),
    }));
