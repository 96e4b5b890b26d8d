import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { VerdictTag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { isOvertaken } from "../../../scored/conflict-words";
import { Overtaken } from "../../../scored/overtaken";
import type { ReadoutView } from "../../test-view";
import type { ProposalKind, useDecisionActs } from "./use-decision-acts";

const InitiativeDialog = comesLater(() =>
  import("../../../roadmap/initiative/initiative-dialog").then((module) => module.InitiativeDialog),
);

type Proposal = ReadoutView["conclusion"]["proposals"][number];
type Acts = ReturnType<typeof useDecisionActs>;
type Props = { workspaceId: string; test: ReadoutView; acts: Acts };

/** What a conclusion changes elsewhere: each said first, accepted by a click, and taken back by another. */
export function Proposals({ workspaceId, test, acts }: Props) {
  const { proposals } = test.conclusion;
  return (
    <div>
      <Voice>If you agree, this changes too</Voice>
      {proposals.length === 0 && (
        <p className="mt-1 text-ink-2">Nothing: this test is about no use case, and needs no follow-up.</p>
      )}
      <ul className="mt-1">
        {proposals.map((proposal) => (
          <li key={proposal.kind} className="grid gap-1 border-t border-hairline py-2">
            <p className="font-medium wrap-anywhere">{titleOf(proposal.kind, test)}</p>
            <ProposalWords proposal={proposal} />
            <Standing workspaceId={workspaceId} proposal={proposal} mayEdit={test.may.edit} acts={acts} />
          </li>
        ))}
      </ul>
      {isOvertaken(acts.error) ? (
        <Overtaken of={{ kind: "experiment", id: test.id }} what="this test, or what it is about,">
          Both are shown as they stand now; accept again if you still want to.
        </Overtaken>
      ) : (
        acts.error && <Notice tone="harm">{acts.error.message}</Notice>
      )}
    </div>
  );
}

export function titleOf(kind: ProposalKind, { useCaseName }: Pick<ReadoutView, "useCaseName">): string {
  if (kind === "evidence") return `Evidence for “${useCaseName ?? "its use case"}”`;
  return kind === "roadmap" ? "Roadmap" : "Follow-up test";
}

/** What a proposal says and what it would change; once accepted what it did is told by what it made. */
export function ProposalWords({ proposal }: { proposal: Omit<Proposal, "accepted"> & Partial<Proposal> }) {
  const { sentence, changes, caution, verdict, accepted } = proposal;
  return (
    <>
      <p className="text-ink-2">{sentence}</p>
      {!accepted &&
        changes.map((change) => (
          <p key={change} className="figure text-12 wrap-anywhere text-ink-2">
            {change}
          </p>
        ))}
      {caution && <p className="text-12 text-harm">{caution}</p>}
      {verdict && (
        <p className="flex flex-wrap items-center gap-1.5 text-12 text-ink-2">
          {accepted ? (
            <>
              Verdict <VerdictTag verdict={verdict.now} />
            </>
          ) : (
            <>
              Verdict <VerdictTag verdict={verdict.now} />
              {verdict.now === verdict.after ? (
                "stays"
              ) : (
                <>
                  <span aria-hidden>→</span>
                  <span className="sr-only">becomes</span>
                  <VerdictTag verdict={verdict.after} />
                </>
              )}
            </>
          )}
        </p>
      )}
    </>
  );
}

type StandingProps = { workspaceId: string; proposal: Proposal; mayEdit: boolean; acts: Acts };

function Standing({ workspaceId, proposal, mayEdit, acts }: StandingProps) {
  const { kind, accepted, off } = proposal;
  if (!accepted)
    return mayEdit ? (
      <div>
        <Button
          busy={acts.accepting === kind}
          disabledBecause={off}
          aria-label={`Accept: ${words[kind]}`}
          onClick={() => acts.accept(kind)}
        >
          Accept
        </Button>
        {off && <p className="mt-1 text-12 text-ink-3">{off}</p>}
      </div>
    ) : (
      <p className="text-12 text-ink-3">Not accepted yet.</p>
    );
  const { made, by, at } = accepted;
  return (
    <div className="text-12 text-ink-2">
      <p>
        Accepted by {by}, {momentInWords(at)}.{" "}
        {made ? <Made workspaceId={workspaceId} kind={kind} made={made} /> : "What it made is not here any more."}
      </p>
      {mayEdit && made && (
        <Button
          look="quiet"
          className="-ml-3"
          busy={acts.takingBack === kind}
          aria-label={`Take back: ${words[kind]}`}
          onClick={() => acts.takeBack(kind)}
        >
          Take back
        </Button>
      )}
    </div>
  );
}

const words: Readonly<Record<ProposalKind, string>> = {
  evidence: "evidence for the use case",
  roadmap: "the roadmap",
  follow_up: "the follow-up test",
};

type MadeProps = { workspaceId: string; kind: ProposalKind; made: { id: string; name: string } };

/** What was made: a use case and a test have pages, a piece of work opens here. */
function Made({ workspaceId, kind, made: { id, name } }: MadeProps) {
  const [opened, setOpened] = useState(false);
  const look = "wrap-anywhere underline underline-offset-3";
  if (kind === "roadmap")
    return (
      <>
        <button type="button" aria-haspopup="dialog" className={`${look} text-left`} onClick={() => setOpened(true)}>
          {name}
        </button>
        {opened && <InitiativeDialog workspaceId={workspaceId} initiativeId={id} onClose={() => setOpened(false)} />}
      </>
    );
  const place = kind === "evidence" ? "use-cases" : "experiments";
  return (
    <Link href={`/${workspaceId}/${place}/${encodeURIComponent(id)}`} className={look}>
      {name}
    </Link>
  );
}
