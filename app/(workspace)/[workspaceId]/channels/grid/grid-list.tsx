import { channelGrid, type GridPlace } from "@/domain/customers/channel-grid";
import { ModeMark } from "@/ui/marks";
import type { Decided } from "../../decided/use-decisions";
import type { GridListing } from "./grid-screen";
import { cellInWords, GridCellMark } from "./grid-words";
import type { GridView } from "./use-grid-view";

type Props = {
  listing: GridListing;
  decisions: readonly Decided[];
  view: GridView;
  onOpen: (place: GridPlace) => void;
};

/** On a phone: use case by use case, with its channels; each opens what is known about the spot. */
export function GridList({ listing, decisions, view, onOpen }: Props) {
  const audience = view.third === "audience" ? view.only : null;
  const cell = channelGrid(
    { useCases: listing.useCases, decisions },
    { rows: "useCase", columns: "channel", only: audience },
  );
  const channelName = (id: string) => listing.channels.find((channel) => channel.id === id)?.name ?? id;
  const audienceName = (id: string) => listing.audiences.find((each) => each.id === id)?.name ?? id;
  const words = view.find.toLowerCase().split(/\s+/);
  const shown = listing.useCases.filter(
    ({ name, audienceIds }) =>
      words.every((word) => name.toLowerCase().includes(word)) && (audience === null || audienceIds.includes(audience)),
  );
  const left = decisions.flatMap(({ kind, channelId }) =>
    kind === "channel" && channelId ? [channelName(channelId)] : [],
  );
  if (shown.length === 0) return <p className="px-4 py-6 text-ink-3">Nothing is called that.</p>;
  return (
    <>
      {left.length > 0 && <p className="px-4 pt-3">Left as they are for everyone: {left.join(", ")}.</p>}
      <ul className="px-4" aria-label="Use cases and their channels">
        {shown.map(({ id, name, mode, status, channelIds, audienceIds }) => (
          <li key={id} className="border-b border-hairline py-3">
            <p className="flex items-baseline gap-1.5">
              <ModeMark mode={mode} />
              <span className="min-w-0 flex-1 font-medium wrap-anywhere">{name}</span>
              <span className="text-12 text-ink-3 capitalize">{status}</span>
            </p>
            {audienceIds.length > 0 && (
              <p className="mt-0.5 text-12 text-ink-3">{audienceIds.map(audienceName).join(", ")}</p>
            )}
            {channelIds.length === 0 ? (
              <p className="mt-1 text-12 text-ink-3">In no channel yet.</p>
            ) : (
              <ul className="mt-1">
                {channelIds.map((channel) => (
                  <li key={channel}>
                    <button
                      type="button"
                      aria-label={`${channelName(channel)}: ${cellInWords(cell(id, channel))}`}
                      onClick={() => onOpen({ useCase: id, channel, audience })}
                      className="flex min-h-11 w-full items-center justify-between gap-3 text-left"
                    >
                      <span className="underline decoration-dotted underline-offset-3">{channelName(channel)}</span>
                      <GridCellMark cell={cell(id, channel)} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
