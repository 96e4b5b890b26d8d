import { randomShares, randomState } from "../../../scoring/robustness/random-words";
import { effortOf, type Instance, type Project } from "../instance";

const layers = [
  { name: "foundation", share: 0.15, effort: 30, cost: 80, value: 4, spread: 0.8, mix: [0.45, 0.35, 0, 0.05, 0.15] },
  { name: "insight", share: 0.2, effort: 20, cost: 35, value: 14, spread: 0.8, mix: [0.6, 0.2, 0, 0.05, 0.15] },
  { name: "content", share: 0.15, effort: 20, cost: 35, value: 12, spread: 0.8, mix: [0.05, 0.1, 0.5, 0.25, 0.1] },
  { name: "activation", share: 0.35, effort: 16, cost: 35, value: 32, spread: 0.9, mix: [0.15, 0.3, 0.2, 0.15, 0.2] },
  { name: "optimise", share: 0.15, effort: 20, cost: 35, value: 32, spread: 0.9, mix: [0.35, 0.25, 0.1, 0.1, 0.2] },
] as const;
const roles = ["data", "engineering", "content", "design", "marketing"];
/** All work over all people: above 1 something must be left out. */
const tightness = 1.25;

const to = (digits: number, value: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * A programme as it could be: layers from foundations to optimising that need one another, five roles of which one or two
 * are short, log-normal effort and value, a budget that carries over, a limit of risk, some dates and variants. The same
 * size and seed give the same instance.
 */
export function generateInstance({ size, buckets, seed }: { size: number; buckets: number; seed: number }): Instance {
  const random = randomShares(randomState(seed * 7_919 + size * 31 + buckets));
  const between = (low: number, high: number) => low + (high - low) * random();
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  const logNormal = (mean: number, spread: number) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return mean * Math.exp(spread * normal - (spread * spread) / 2);
  };
  const bucketsPerYear = buckets <= 12 ? 4 : 12;
  const weeks = 52 / bucketsPerYear;
  const longest = Math.max(1, Math.min(Math.round(26 / weeks), Math.floor(buckets / 2)));
  const ends: number[] = [];
  let share = 0;
  for (const layer of layers) ends.push(Math.round((share += layer.share) * size));
  ends[0] = Math.max(1, ends[0]!);
  ends[layers.length - 1] = size;

  const projects: Project[] = [];
  for (let place = 0, at = 0; place < size; place++) {
    while (place >= ends[at]!) at++;
    const layer = layers[at]!;
    const duration = Math.max(1, Math.min(longest, Math.round(logNormal(11, 0.5) / weeks)));
    const total = logNormal(layer.effort, 0.55);
    const mix = layer.mix.map((part) => part * between(0.5, 1.5));
    const whole100 = mix.reduce((sum, part) => sum + part, 0);
    const effort = mix.map((part) =>
      Array.from({ length: duration }, () => to(1, (total * part) / whole100 / duration)),
    );
    const cost = Math.round(logNormal(layer.cost, 0.6));
    const kind = random();
    const ramp = kind < 0.4 ? [1] : kind < 0.75 ? [0.5, 1] : [0.25, 0.5, 0.75, 1];
    const stretch = Math.round(bucketsPerYear / 4);
    const needed = new Set<number>();
    if (at > 0) {
      const chance = random();
      const count = chance < 0.15 ? 0 : chance < 0.55 ? 1 : chance < 0.85 ? 2 : 3;
      for (let one = 0; one < count; one++) {
        const from = random() < 0.6 ? at - 1 : Math.floor(random() * at);
        const low = from === 0 ? 0 : ends[from - 1]!;
        needed.add(Math.min(low + Math.floor(random() ** 1.6 * (ends[from]! - low)), place - 1));
      }
    }
    projects.push({
      id: `P${String(place + 1).padStart(3, "0")}`,
      layer: layer.name,
      duration,
      effort,
      cost:
        duration === 1
          ? [cost]
          : Array.from({ length: duration }, (_, k) =>
              Math.round(k === 0 ? cost * 0.6 : (cost * 0.4) / (duration - 1)),
            ),
      valuePerBucket: to(2, (logNormal(layer.value, layer.spread) * 4) / bucketsPerYear),
      ramp: ramp.length === 1 ? ramp : ramp.flatMap((part) => Array<number>(stretch).fill(part)),
      ...(kind < 0.12 && { halfLife: bucketsPerYear }),
      prerequisites: [...needed]
        .sort((a, b) => a - b)
        .map((one) => ({ id: projects[one]!.id, ...(random() < 0.1 && { lag: 1 }) })),
      ...(random() < 0.08 && { earliestStart: whole(1, Math.max(1, Math.floor(buckets / 3))) }),
      ...(random() < 0.05 && { deadline: whole(Math.ceil(buckets * 0.7), buckets - 1) }),
      risk: to(1, between(0, 5)),
    });
  }
  for (let group = 1; group <= Math.floor(size / 30); group++) {
    const [a, b] = [whole(ends[2]!, ends[3]! - 1), whole(ends[2]!, ends[3]! - 1)].map((one) => projects[one]!);
    if (a && b && a !== b && !a.exclusiveGroup && !b.exclusiveGroup)
      a.exclusiveGroup = b.exclusiveGroup = `variant ${group}`;
  }

  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const allOf = (role: number) => sum(projects.flatMap(({ effort }) => effort[role]!));
  const peak = (role: number) =>
    Math.max(...projects.flatMap((project) => project.effort[role]!.map((_, k) => effortOf(project, role, k))));
  const short = [whole(0, 1), random() < 0.5 ? whole(0, 4) : -1];
  const season = Math.max(1, stretchOf(bucketsPerYear) * 4);
  const capacity = roles.map((_, role) => {
    const slack = short.includes(role) ? between(0.95, 1.05) : between(1.1, 1.6);
    const base = Math.max((allOf(role) / tightness / buckets) * slack, peak(role) * 1.05);
    return Array.from({ length: buckets }, (_, bucket) =>
      to(1, base * (bucket % season === 2 ? 0.9 : 1) * (1 + 0.1 * Math.floor(bucket / bucketsPerYear))),
    );
  });
  const money = sum(projects.flatMap(({ cost }) => cost));
  const dearest = Math.max(...projects.flatMap(({ cost }) => cost)) * 0.5;
  const perBucket = Math.round(Math.max((money / tightness / buckets) * between(1, 1.35), dearest));
  const risk = sum(projects.map((project) => (project.risk ?? 0) * project.duration));
  return {
    format: "roadmap-opt/1",
    name: `${size} pieces of work in ${buckets} buckets, seed ${seed}`,
    buckets,
    bucketsPerYear,
    discountRateAnnual: 0.12,
    valueHorizon: buckets + bucketsPerYear,
    roles,
    capacity,
    budget: { perBucket: Array<number>(buckets).fill(perBucket), carryOver: true },
    riskLimit: to(1, (risk / buckets / tightness) * 1.5 + 5),
    projects,
  };
}

const stretchOf = (bucketsPerYear: number) => Math.round(bucketsPerYear / 4);
