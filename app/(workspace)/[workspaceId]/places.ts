import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type Shell = inferRouterOutputs<AppRouter>["workspace"]["shell"];

export type Place = {
  path: string;
  name: string;
  count?: number;
  /** Alerts of the place that this person has not put aside. */
  unseen?: number;
  /** What lies there unread for this person. */
  unread?: number;
};

/** The rail: only what exists, in the order in which people think. */
export function placesOf({ counts, unseenAlerts, unreadItems }: Shell): { group: string; places: Place[] }[] {
  return [
    {
      group: "Why",
      places: [
        { path: "brief", name: "Brief" },
        { path: "why", name: "Strategy" },
        { path: "outcomes", name: "Outcomes", count: counts.outcomes },
        { path: "findings", name: "Findings" },
      ],
    },
    {
      group: "What",
      places: [
        { path: "use-cases", name: "Use cases", count: counts.useCases },
        { path: "audiences", name: "Audiences" },
        { path: "journey", name: "Journey" },
        { path: "channels", name: "Channels" },
        { path: "data-held", name: "Data held" },
        { path: "rounds", name: "Scoring rounds" },
      ],
    },
    {
      group: "When",
      places: [
        { path: "roadmap", name: "Roadmap", count: counts.initiatives },
        { path: "foundations", name: "Foundations" },
      ],
    },
    {
      group: "Did it help",
      places: [
        { path: "experiments", name: "Experiments", count: counts.experiments },
        { path: "metrics", name: "Metrics", unseen: unseenAlerts },
        { path: "returns", name: "Returns" },
        { path: "reviews", name: "Stop or keep" },
        { path: "surveys", name: "Surveys" },
        { path: "evidence", name: "Evidence" },
      ],
    },
    {
      group: "Tell",
      places: [
        { path: "deck", name: "Deck" },
        { path: "inbox", name: "Inbox", unread: unreadItems },
        { path: "audit", name: "What happened" },
      ],
    },
  ];
}
