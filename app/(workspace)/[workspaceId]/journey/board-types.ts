import type { inferRouterOutputs } from "@trpc/server";
import type { JourneyPlace } from "@/domain/customers/journey-layout";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["journey"];
export type Board = Answers["board"];
export type BoardPitfall = Board["pitfalls"][number];
export type BoardUseCase = Board["useCases"][number];
export type Kept = Board["kept"][number];
export type Place = JourneyPlace<BoardUseCase, BoardPitfall, Kept>;
export type CoveredHere = Place["pitfalls"][number];
export type Proposed = Answers["proposals"][number];
