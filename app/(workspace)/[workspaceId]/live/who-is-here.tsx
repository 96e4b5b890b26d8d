"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Presence, placeInWords } from "@/domain/live/live-words";
import { AnchoredMenu } from "@/ui/anchored-menu";
import { Avatar } from "@/ui/marks";
import { placesOf, type Shell } from "../places";

const mostShown = 3;

/** Who else is here: above the foot of the rail, where only the list of screens gets shorter. */
export function WhoIsHere({ shell, others, here }: { shell: Shell; others: readonly Presence[]; here: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    ...trpc.member.list.queryOptions({ workspaceId: shell.id }),
    select: ({ members }) => new Map(members.map(({ id, name }) => [id, name])),
  });
  if (!data) return null;
  const screens = new Map(placesOf(shell).flatMap(({ places }) => places.map(({ path, name }) => [path, name])));
  const people = others.map(({ userId, place }) => ({
    userId,
    place,
    name: data.get(userId) ?? "Somebody new",
    where: placeInWords(place, screens),
  }));
  const beside = people.filter(({ place }) => place === here);
  const [first] = beside;
  const words = first
    ? `${first.name}${beside.length > 1 ? ` and ${beside.length - 1} more` : ""} on this page`
    : people.length === 1
      ? "1 other here"
      : `${people.length} others here`;
  const all = people.map(({ name, where }) => `${name}: ${where}`).join("; ");
  return (
    <section aria-label="Who is here" className="no-print">
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${words}. ${all}`}
        title={all}
        onClick={() => setOpen(true)}
        className="flex w-full items-center gap-1.5 rounded-2 px-2 py-0.5 text-left text-11 leading-[15px] text-ink-2 hover:bg-hover hover:text-ink max-lg:min-h-11"
      >
        <span aria-hidden className="flex shrink-0 -space-x-1">
          {people.slice(0, mostShown).map(({ userId, name }) => (
            <Avatar key={userId} name={name} />
          ))}
        </span>
        <span aria-hidden className="line-clamp-2 min-w-0 wrap-anywhere">
          {words}
        </span>
      </button>
      {open && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label="Who is here"
          entries={people.map(({ place, name, where }) => ({
            label: name,
            hint: place === here ? "here" : where,
            onSelect: () => router.push(`/${shell.id}/${place}`),
          }))}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
