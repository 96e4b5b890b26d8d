import type { ScoreTerm } from "@/domain/customers/score-terms";
import { Button } from "@/ui/button";
import { AimedUseCases } from "../scored/aimed-use-cases";
import { Fact } from "../scored/fact";
import { ScoreTogether } from "../scored/score-together";
import { TermsTable } from "../scored/terms-table";
import { TalkButton } from "../talked/talk-button";
import { CapEditor } from "./cap-editor";
import type { ChannelListing, ChannelRow } from "./channel-board";
import { ChannelVerdictTag } from "./channel-words";
import { KeepGeneric } from "./keep-generic";

type Props = { workspaceId: string; listing: ChannelListing; row: ChannelRow; onScore: () => void };

/** Why this score and verdict, how far the next verdict is, and what runs here. */
export function ChannelPanel({ workspaceId, listing, row, onScore }: Props) {
  const { criteria, cuts, may } = listing;
  const wordsOf = ({ part, given }: ScoreTerm) => {
    if (part === "consentedReach")
      return { label: "Consented reach", given: `${Math.round(given * 100)}% can be reached and agreed` };
    const criterion = criteria.find(({ id }) => id === part);
    const turned = part === "cost" ? ", turned round: cheaper is better" : "";
    return { label: criterion?.label ?? part, given: `${given}: ${criterion?.anchors[given - 1] ?? ""}${turned}` };
  };
  return (
    <>
      <p className="flex items-start gap-2 text-ink-2">
        <ChannelVerdictTag verdict={row.verdict} />
        <span>{row.score === null ? "Some answers are missing." : distance(row.score, cuts)}</span>
      </p>
      {row.terms && row.score !== null && (
        <div>
          <TermsTable terms={row.terms} score={row.score} wordsOf={wordsOf} />
          <p className="mt-2 text-12 text-ink-3">Weights and limits are our default.</p>
        </div>
      )}
      <p className="flex flex-wrap items-center gap-2">
        <TalkButton
          key={row.channelId}
          workspaceId={workspaceId}
          subjectKind="channel"
          subjectId={row.channelId}
          name={row.name}
        />
        {may.contribute && <Button onClick={onScore}>Score it</Button>}
        {may.contribute && may.edit && <ScoreTogether workspaceId={workspaceId} kind="channel" />}
      </p>
      <KeepGeneric
        key={row.channelId}
        workspaceId={workspaceId}
        target={{ kind: "channel", channelId: row.channelId }}
        about={row.name}
        decision={row.decision}
        mayEdit={may.edit}
        advice={
          row.verdict === "keep_generic" || row.verdict === "light_touch"
            ? "The verdict speaks for leaving it as it is. Decide it, and it is finished work."
            : null
        }
      />
      <CapEditor
        key={`cap ${row.channelId}`}
        workspaceId={workspaceId}
        channel={{ id: row.channelId, name: row.name }}
        weeklyCap={row.weeklyCap}
        version={listing.version}
        mayEdit={may.edit}
      />
      <dl className="grid gap-2">
        <Fact term="Cost in a year">
          {row.given.annualCost === null
            ? null
            : row.given.annualCost.toLocaleString("en", {
                style: "currency",
                currency: listing.currency,
                maximumFractionDigits: 0,
              })}
        </Fact>
        {row.consentNote && <Fact term="Consent">{row.consentNote}</Fact>}
        {row.notes && <Fact term="Worth knowing">{row.notes}</Fact>}
      </dl>
      <AimedUseCases
        title="Runs here today"
        useCases={row.useCases}
        none="Nothing tailored runs in this channel."
        workspaceId={workspaceId}
      />
    </>
  );
}

function distance(score: number, cuts: ChannelListing["cuts"]): string {
  if (score >= cuts.personalize)
    return `${(score - cuts.personalize).toFixed(1)} points above the limit of ${cuts.personalize}.`;
  if (score >= cuts.light_touch)
    return `${(cuts.personalize - score).toFixed(1)} points below ${cuts.personalize}, from where tailoring pays customers back.`;
  return `Below ${cuts.light_touch}: the same for everybody serves people better here.`;
}
