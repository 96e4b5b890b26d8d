import defaults from "@/content/defaults.json";

/** Where our default weights come from, as the content says beside them; without the numbers of its list of sources. */
export const weightsBasis: string = (
  defaults.provenance.find(({ keys }) => keys.split(", ").includes("weights"))?.note ?? ""
).replace(/ \(S\d+(?:, S\d+)*\)|, S\d+(?=\))/g, "");
