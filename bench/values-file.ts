export const values = 50_000;
const metricIds = ["M-CONV", "M-AOV", "M-NPS", "M-CSAT", "M-CES"];
const months = 60;

/** Five metrics in 60 months, of the whole and of as many groups of customers as it takes. */
export function valuesFile(shift: number): string {
  const lines = Array.from({ length: values }, (_, at) => {
    const [metric, place] = [metricIds[at % metricIds.length], Math.floor(at / metricIds.length)];
    const [month, group] = [place % months, Math.floor(place / months)];
    const when = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return `${metric},${when},${1 + ((at + shift) % 40) / 10},${100 + (at % 900)},${group === 0 ? "" : `Group ${group}`},Web analytics,2026-11-02`;
  });
  return ["Metric,Month,Value,Responses,Segment,Source,As of", ...lines].join("\n");
}
