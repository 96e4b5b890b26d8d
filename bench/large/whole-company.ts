import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { largeWorkspace } from "../large-workspace";
import { roadmapWorkspace } from "../roadmap-workspace";
import { testsWorkspace } from "../tests-workspace";

/** What a large company has: 2,000 use cases, 300 pieces of work in three years, 300 tests; always the same. */
function largeCompany() {
  const plan = roadmapWorkspace();
  const { file: tests, days } = testsWorkspace(300, 30_000);
  const useCases = [...plan.useCases, ...largeWorkspace(2_000).useCases.slice(plan.useCases.length)];
  const idAt = (at: number) => useCases[(at * 7) % useCases.length]!.id;
  const audienceAt = (at: number) => plan.audiences[at % plan.audiences.length]!.id;
  const experiments = tests.experiments.map((test, at) => ({
    ...test,
    useCaseId: idAt(at),
    audienceId: audienceAt(at),
  }));
  const audiences = new Set(plan.audiences.map(({ id }) => id));
  const elements = new Set(plan.dataLedger.map(({ dataElementId }) => dataElementId));
  const known = useCases.map((useCase, at) => ({
    ...useCase,
    audienceIds: useCase.audienceIds.some((id) => audiences.has(id))
      ? useCase.audienceIds.filter((id) => audiences.has(id))
      : [audienceAt(at)],
    dataElementIds: useCase.dataElementIds.filter((id) => elements.has(id)),
  }));
  const file: WorkspaceFile = { ...plan, useCases: known, experiments };
  return { file, days };
}

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
