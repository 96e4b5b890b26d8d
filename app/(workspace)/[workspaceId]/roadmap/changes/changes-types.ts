import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { dayInWords } from "@/ui/dates";

export type Changes = inferRouterOutputs<AppRouter>["planHistory"]["changes"];
export type Told = NonNullable<Changes["told"]>;
export type ToldItem = Told["items"][number];
export type Review = Changes["reviews"][number];

/** What is asked for: from a review, its id or `last`, to another or now. */
export type Asked = { readonly since: string; readonly until: string | null };

/** "Autumn review, 12 Oct 2026" */
export const reviewInWords = ({ name, takenOn }: Pick<Review, "name" | "takenOn">): string =>
  `${name}, ${dayInWords(takenOn)}`;
