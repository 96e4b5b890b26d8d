import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { UseCase } from "@/domain/scoring/use-case";

/** The use case of an id that came from outside. */
export async function readUseCase(ws: Workspace, useCaseId: string): Promise<Stored<UseCase>> {
  const useCase = await useCaseRows.find(ws, useCaseId);
  if (!useCase) throw new AttuneError("not_found", "This use case is not here any more.");
  return useCase;
}
