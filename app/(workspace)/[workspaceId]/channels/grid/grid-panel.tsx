"use client";

import { decisionCovers, type GridPlace, gridCellAt } from "@/domain/customers/channel-grid";
import { Drawer } from "@/ui/dialog";
import type { Decided } from "../../decided/use-decisions";
import { AimedUseCases } from "../../scored/aimed-use-cases";
import { KeepGeneric } from "../keep-generic";
import type { GridListing } from "./grid-screen";
import { GridCellMark } from "./grid-words";
import { LinksPart } from "./links-part";
import { SpotPressure } from "./spot-pressure";

type Props = {
  workspaceId: string;
  listing: GridListing;
  decisions: readonly Decided[];
  place: GridPlace;
  onClose: () => void;
};

/** One spot of the grid: what runs, how much people hear there, what belongs here, and whether it is left on purpose. */
export function GridPanel({ workspaceId, listing, decisions, place, onClose }: Props) {
  const names = new Map(
    [...listing.useCases, ...listing.channels, ...listing.audiences].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const { useCase, channel, audience } = place;
  const cell = gridCellAt({ useCases: listing.useCases, decisions }, place);
  const listed = (ids: readonly string[]) => listing.useCases.filter(({ id }) => ids.includes(id));
  const about = [useCase, channel, audience].filter((id) => id !== null).map(nameOf);
  const decision = decisions.find((each) => decisionCovers(each, place)) ?? null;
  const groups = [
    { title: "Runs here", ids: cell.live },
    { title: "Planned here", ids: cell.planned },
    { title: "Stopped or paused", ids: cell.stopped },
    { title: "Considered, or turned down", ids: cell.considered },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()} title={about.join(" × ")}>
      <div className="grid gap-5">
        <div>
          <GridCellMark cell={cell} />
          {groups.length === 0 && <p className="mt-1 text-ink-2">Nothing tailored runs here or is planned.</p>}
        </div>
        {groups.map(({ title, ids }) => (
          <AimedUseCases key={title} title={title} useCases={listed(ids)} none="" workspaceId={workspaceId} />
        ))}
        {channel !== null && <SpotPressure workspaceId={workspaceId} channel={channel} audience={audience} />}
        <KeepGeneric
          workspaceId={workspaceId}
          target={{ kind: "cell", useCaseId: useCase, channelId: channel, audienceId: audience }}
          about={about.join(" × ")}
          decision={decision}
          mayEdit={listing.may.edit}
        />
        {listing.may.edit && <LinksPart workspaceId={workspaceId} listing={listing} place={place} nameOf={nameOf} />}
      </div>
    </Drawer>
  );
}
