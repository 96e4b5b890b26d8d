import Link from "next/link";
import { groupSentence } from "@/domain/customers/survey-sentence";
import { scoreWords } from "@/domain/customers/survey-words";
import { Button } from "@/ui/button";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { dayInWords } from "@/ui/dates";
import { ScoreCard } from "./score-card";
import type { Doing, Group, Surveys, Wave } from "./survey-board";

type Props = {
  workspaceId: string;
  group: Group;
  may: Surveys["may"];
  onDo: (doing: Doing) => void;
  onRemove: (wave: Wave) => void;
};

const dayOf = ({ date }: Pick<Wave, "date">) => (date ? dayInWords(date) : "No date");
const peopleOf = ({ n }: Pick<Wave, "n">) =>
  n === null ? "number of people not known" : `${n.toLocaleString("en-GB")} people`;
const most = 12;

/** One questionnaire at one place: its scores over the waves, then the waves themselves. */
export function WaveGroup({ workspaceId, group, may, onDo, onRemove }: Props) {
  const { instrument, place, transition, waves, scores } = group;
  const rows = waves.map((wave, at) => [
    `${dayOf(wave)}${waves.filter(({ date }) => date === wave.date).length > 1 ? ` (${wave.id})` : ""}`,
    wave.n,
    ...scores.map(({ points, unit }) => {
      const point = points[at];
      if (!point || point.value === null) return null;
      const { interval } = point;
      const range = interval ? ` (${scoreWords(interval.low, unit)} to ${scoreWords(interval.high, unit)})` : "";
      return `${scoreWords(point.value, unit)}${range}`;
    }),
  ]);
  return (
    <section aria-label={[instrument.name, place].filter(Boolean).join(", ")} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-18 leading-tight wrap-anywhere">
          {instrument.id ? (
            <Link
              href={`/${workspaceId}/surveys/${instrument.id}`}
              className="inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11"
            >
              {instrument.name}
            </Link>
          ) : (
            instrument.name
          )}
        </h2>
        {transition ? (
          <Link
            href={`/${workspaceId}/journey?place=${encodeURIComponent(transition)}`}
            className="inline-flex min-h-6 items-center text-ink-2 underline underline-offset-3 hover:text-ink max-sm:min-h-11"
          >
            {place}
          </Link>
        ) : (
          <span className="text-ink-3">{place ?? "No place in the journey"}</span>
        )}
      </div>
      {scores.length > 0 && (
        <ChartFrame
          title={groupSentence(group)}
          columns={["Wave", "People", ...scores.map(({ label }) => label)]}
          rows={rows}
          fileName={`${instrument.name} ${place ?? ""}`.trim()}
        >
          <div className="mt-2 grid grid-cols-3 gap-x-8 gap-y-6 max-xl:grid-cols-2 max-sm:grid-cols-1">
            {scores.map((score) => (
              <ScoreCard key={score.id} workspaceId={workspaceId} score={score} waves={waves} />
            ))}
          </div>
        </ChartFrame>
      )}
      <ul className="mt-4" aria-label="Waves">
        {[...waves]
          .reverse()
          .slice(0, most)
          .map((wave) => (
            <WaveRow key={wave.id} wave={wave} group={group} may={may} onDo={onDo} onRemove={onRemove} />
          ))}
      </ul>
      {waves.length > most && (
        <p className="mt-2 text-12 text-ink-3">
          The latest {most} of {waves.length} waves; the table and the export hold all of them.
        </p>
      )}
    </section>
  );
}

function WaveRow({ wave, group, may, onDo, onRemove }: Omit<Props, "workspaceId"> & { wave: Wave }) {
  const feeds = group.scores.some(({ metric, points }) => metric && points[group.waves.indexOf(wave)]?.value !== null);
  const named = `the wave of ${dayOf(wave)}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-hairline py-1.5">
      <p className="min-w-0">
        <span className="font-medium">{dayOf(wave)}</span> <span className="text-ink-2">{peopleOf(wave)}</span>
        {wave.beside.length > 0 && (
          <span className="text-12 text-ink-3">
            {" "}
            Also in the file: {wave.beside.map(([key, value]) => `${key} ${value ?? "not known"}`).join(", ")}
          </span>
        )}
      </p>
      {may.edit && (
        <p className="no-print flex flex-wrap gap-1">
          {feeds && wave.month && (
            <Button
              look="quiet"
              aria-label={`Record ${named} in Metrics`}
              onClick={() => onDo({ what: "record", waveId: wave.id })}
            >
              Record in Metrics
            </Button>
          )}
          {group.instrument.id && (
            <Button look="quiet" aria-label={`Edit ${named}`} onClick={() => onDo({ what: "edit", waveId: wave.id })}>
              Edit
            </Button>
          )}
          <Button look="quiet" aria-label={`Remove ${named}`} onClick={() => onRemove(wave)}>
            Remove
          </Button>
        </p>
      )}
    </li>
  );
}
