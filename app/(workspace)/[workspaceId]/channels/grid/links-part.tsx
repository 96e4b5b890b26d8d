import { useState } from "react";
import type { GridPlace } from "@/domain/customers/channel-grid";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { conflictOr } from "../../scored/conflict-words";
import type { GridListing } from "./grid-screen";
import { useLinks, withOne, withoutChannel, withoutOne } from "./use-links";

type Props = { workspaceId: string; listing: GridListing; place: GridPlace; nameOf: (id: string) => string };

/** Puts a use case into this spot or takes it out, by its channels and audiences. */
export function LinksPart({ workspaceId, listing, place, nameOf }: Props) {
  const [picked, setPicked] = useState("");
  const { link, isPending, error } = useLinks(workspaceId);
  const { useCase, channel, audience } = place;
  const isHere = ({ channelIds, audienceIds }: GridListing["useCases"][number]) =>
    (channel === null || channelIds.includes(channel)) && (audience === null || audienceIds.includes(audience));
  const one = listing.useCases.find(({ id }) => id === useCase);
  const here = useCase === null ? listing.useCases.filter(isHere) : one && isHere(one) ? [one] : [];
  const others = useCase === null ? listing.useCases.filter((each) => !isHere(each)) : [];

  const put = (each: GridListing["useCases"][number]) =>
    link(
      each,
      {
        ...(channel && !each.channelIds.includes(channel) && { channelIds: withOne(each.channelIds, channel) }),
        ...(audience && !each.audienceIds.includes(audience) && { audienceIds: withOne(each.audienceIds, audience) }),
      },
      `${each.name} is here now`,
    );
  return (
    <div className="grid gap-2">
      <Voice as="h3">What belongs here</Voice>
      {here.map((each) => (
        <div key={each.id} className="border-t border-hairline pt-1">
          {useCase === null && <p className="font-medium wrap-anywhere">{each.name}</p>}
          <p className="-ml-3 flex flex-wrap gap-1">
            {channel && (
              <Button
                look="quiet"
                busy={isPending}
                className="h-auto whitespace-normal text-left"
                onClick={() => link(each, withoutChannel(each, channel), `${each.name} is out of ${nameOf(channel)}`)}
              >
                Take it out of {nameOf(channel)}
              </Button>
            )}
            {audience && (
              <Button
                look="quiet"
                busy={isPending}
                className="h-auto whitespace-normal text-left"
                onClick={() =>
                  link(
                    each,
                    { audienceIds: withoutOne(each.audienceIds, audience) },
                    `${each.name} is not for ${nameOf(audience)} any more`,
                  )
                }
              >
                No longer for {nameOf(audience)}
              </Button>
            )}
          </p>
        </div>
      ))}
      {one && here.length === 0 && (
        <Button busy={isPending} className="justify-self-start" onClick={() => put(one)}>
          Put it here
        </Button>
      )}
      {others.length > 0 && (
        <div className="flex items-end gap-2">
          <Select
            label="Put a use case here"
            fieldClassName="min-w-0 flex-1"
            value={picked}
            choices={[
              { value: "", label: "Choose one" },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setPicked(event.target.value)}
          />
          <Button
            busy={isPending}
            disabledBecause={picked === "" ? "Choose a use case first." : null}
            onClick={() => {
              const each = others.find(({ id }) => id === picked);
              if (each) put(each);
              setPicked("");
            }}
          >
            Put it here
          </Button>
        </div>
      )}
      {error && <Notice tone="harm">{conflictOr(error)}</Notice>}
    </div>
  );
}
