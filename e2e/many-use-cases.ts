import sample from "@/content/sample_workspace.json";

/** The sample with so many use cases, each a copy of one of its own, and nothing that depends on them. */
export const manyUseCases = (count: number) => ({
  ...sample,
  useCases: Array.from({ length: count }, (_, at) => {
    const useCase = sample.useCases[at % sample.useCases.length]!;
    return { ...useCase, id: `X${at}`, name: `${useCase.name} ${at}` };
  }),
  experiments: [],
  returns: [],
  reviews: [],
  roadmap: null,
  dataLedger: [],
  genericMessages: [],
});
