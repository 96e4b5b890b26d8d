import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { largeCompany } from "../load/large";

/** The large company with the sample's own use cases among the others: what comes with the sample is about them. */
export function wholeCompany(): ReturnType<typeof largeCompany> {
  const { file, days } = largeCompany();
  const held = new Set(file.dataLedger.map(({ dataElementId }) => dataElementId));
  const own = parseWorkspaceFile(sample).useCases.map((useCase) => ({
    ...useCase,
    dataElementIds: useCase.dataElementIds.filter((id) => held.has(id)),
  }));
  const useCases: WorkspaceFile["useCases"] = [...own, ...file.useCases.slice(0, file.useCases.length - own.length)];
  const kept = new Set(useCases.map(({ id }) => id));
  const some = (id: string) => (kept.has(id) ? id : useCases[0]!.id);
  return {
    days,
    file: {
      ...file,
      useCases,
      experiments: file.experiments.map((test) => ({ ...test, useCaseId: test.useCaseId && some(test.useCaseId) })),
    },
  };
}
