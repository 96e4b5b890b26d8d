import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { quarterAfter } from "@/domain/quarters";

const scripts = [
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung ".repeat(2),
  "ソファとベッドを選ぶお客様が自信をもって決められるようにする取り組み、".repeat(5),
  "مساعدة العملاء على الاختيار بثقة ودون ضغط في كل خطوة من خطوات الشراء ".repeat(2),
  "עזרה ללקוחות לבחור בביטחון וללא לחץ",
  "👩‍👩‍👧‍👦🛋️ Family 🇬🇧 sofa 👍🏽 & <bold> \"quoted\" 'text' ]]> &amp;",
  "ช่วยให้ลูกค้าเลือกได้อย่างมั่นใจโดยไม่กดดันในทุกขั้นตอนของการซื้อ",
  `${"W".repeat(120)}`,
  "Ｆｕｌｌ ｗｉｄｔｈ 한국어 이름과 中文名称混排 with Latin",
];

const nameOf = (at: number, length: number) => {
  const base = `${scripts[at % scripts.length]} ${at}`;
  return [...base.repeat(Math.ceil(length / base.length))]
    .slice(0, Math.floor(length / 2))
    .join("")
    .slice(0, length)
    .toWellFormed()
    .replace("\ufffd", "");
};

type Sizes = { readonly items: number; readonly quarters: number; readonly length: number; readonly lanes: number };

/** A workspace in which everything is `length` characters long, in many scripts, and there is much of it. */
export function hugeWorkspace({ items, quarters, length, lanes }: Sizes): WorkspaceFile {
  const at = (count: number) => Array.from({ length: count }, (_, index) => index);
  const plan = at(quarters).map((index) => quarterAfter("2026-Q4", index));
  const text = (index: number, max = 500) => nameOf(index, Math.min(max, length));
  return parseWorkspaceFile({
    workspace: { id: "huge", name: text(1, 200), today: "2026-11-21" },
    members: at(9).map((index) => ({ id: `U${index}`, name: text(index, 200) })),
    strategy: {
      why: nameOf(0, 2_000),
      counterfactual: nameOf(1, 2_000),
      notWhere: at(20).map((index) => text(index)),
      harms: at(9).map((index) => text(index)),
    },
    businessObjectives: at(12).map((index) => ({ id: `B${index}`, name: text(index, 200) })),
    customerObjectives: at(12).map((index) => ({ id: `C${index}`, statement: text(index) })),
    outcomes: at(30).map((index) => ({
      id: `O${index}`,
      statement: text(index),
      businessObjectiveId: `B${index % 12}`,
      customerObjectiveId: `C${index % 12}`,
      cxMetricId: "M-CONF",
      cxBaseline: 1e15,
      commercialKpiId: "M-CONV",
      kpiTarget: -1e-9,
    })),
    audiences: at(20).map((index) => ({
      ...{ id: `A${index}`, name: text(index, 200), motive: text(index + 1), identifiable: 0.4, consent: 0.5 },
      scores: index % 3 === 0 ? null : { need: 4, value: (index % 5) + 1, reach: 3, fatigue: 2 },
    })),
    channelScores: at(24).map((index) => ({
      ...{ channelId: index === 0 ? "email" : `own-${index}-${"x".repeat(50)}`, preference: (index % 5) + 1 },
      ...{ consentedReach: 0.5, measurability: 3, cost: 3, intrusiveness: index % 4 === 0 ? null : 3 },
    })),
    genericMessages: at(6).map((index) => ({
      ...{ name: text(index, 200), channelId: "email", weeklyTouches: 3, audienceIds: [`A${index}`, "A9"] },
    })),
    ownTasks: at(30).map((index) => ({
      id: `task-${index}`,
      label: nameOf(index, Math.min(80, length)),
      after: "notice",
    })),
    pitfalls: at(40).map((index) => ({
      ...{ pitfallId: `PX${index}`, name: text(index, 200), struggle: text(index + 2), source: text(index) },
      ...{ fromTask: `task-${index % 30}`, toTask: index % 3 === 0 ? null : "select" },
      ...{ prevalence: index % 4 === 0 ? null : (index % 5) + 1, intensity: 5 },
    })),
    dataLedger: at(40).map((index) => ({
      ...{ id: `L${index}`, dataElementId: `E${index}`, name: text(index, 200), sensitivity: (index % 5) + 1 },
      ...{
        status: ["proposed", "collected", "in_use", "dormant", "retired"][index % 5],
        useCaseIds: [`W${index % 9}`],
      },
      ...{ purpose: text(index), benefitStatement: index % 3 === 0 ? "" : text(index + 4), annualCost: 1e9 },
    })),
    buildingBlocks: at(60).map((index) => ({
      ...{ blockId: `OB${index}`, name: text(index, 200), level: index % 6 === 5 ? null : index % 5 },
      prerequisites: index === 0 ? [] : [{ block: `OB${Math.floor(index / 2)}`, minLevel: 2 }],
    })),
    returns: at(30).map((index) => ({
      ...{ id: `F${index}`, useCaseId: `W${index}`, name: text(index, 200), basis: text(index) },
      function: ["marketing", "cx", "digital_commerce", null][index % 4],
      quarters: at(12).map((later) => quarterAfter("2026-Q1", later)),
      cost: at(12).map((later) => later * 1e7),
      incrementalMargin: at(12).map((later) => (later === 3 ? null : later * 1.1e7 - 2e7)),
      actualThrough: index % 3 === 0 ? null : "2026-Q3",
      intangibles: [text(index, 300)],
    })),
    useCases: at(items).map((index) => ({
      id: `W${index}`,
      name: text(index, 200),
      status: ["live", "planned", "rejected", "stopped"][index % 4],
      mode: ["passive", "active", "hybrid"][index % 3],
      moment:
        index % 2 === 0
          ? { type: "stage", fromTask: "notice" }
          : { type: "transition", fromTask: "select", toTask: "buy" },
      pitfallIds: [`PX${index % 40}`],
      audienceIds: [`A${index % 20}`],
      channelIds: ["email"],
      weeklyTouches: { email: 2 },
      prerequisites: [{ block: `B0${(index % 9) + 1}`, minLevel: 2 }],
      scores: scoresOf(index),
    })),
    quarters: plan,
    roadmap: {
      capacityWeeks: Object.fromEntries(plan.map((quarter, index) => [quarter, index % 3 === 0 ? null : 10])),
      items: at(items).map((index) => ({
        id: `R${index}`,
        name: text(index + 3, 200),
        kind: ["use_case", "building_block", "experiment", "fix_first", "retire"][index % 5],
        refId: index % 5 === 1 ? `B0${(index % 9) + 1}` : `W${index}`,
        raisesBlockTo: index % 5 === 1 ? 2 : null,
        lane: index % 7 === 0 ? null : nameOf(index % lanes, Math.min(100, length)),
        startQuarter: plan[index % plan.length] ?? "2026-Q4",
        durationQuarters: (index % 11) + 1,
        effortWeeks: index % 4,
        status: ["planned", "in_progress", "done", "dropped"][index % 4],
      })),
    },
    experiments: at(12).map((index) => ({
      ...test,
      id: `T${index}`,
      name: text(index, 200),
      learning: nameOf(index, 2_000),
      useCaseId: `W${index}`,
    })),
    metricSeries: {
      months: at(30).map((index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`),
      commercialIndexMetrics: ["M-CONV"],
      cxIndexMetrics: ["M-CONF"],
      series: [
        { metricId: "M-CONV", values: at(30).map((index) => (index % 5 === 0 ? null : index)) },
        { metricId: "M-CONF", values: at(30).map((index) => 60 - index) },
      ],
      events: at(40).map((index) => ({ month: "2026-03", text: text(index) })),
    },
    evidencePins: [{ evidenceId: "EV-NEG-53", note: nameOf(2, 1_000) }, { evidenceId: "unknown" }],
    assumptions: at(5).map((index) => ({ id: `A${index}`, text: nameOf(index, 1_000) })),
    deck: { asks: at(40).map((index) => ({ text: text(index), ownerId: `U${index % 9}` })) },
  });
}

function scoresOf(at: number) {
  if (at % 3 === 0) return null;
  const score = (at % 5) + 1;
  return {
    customerValue: { need: score, help: score, effort: score, control: score },
    commercialValue: { reach: score, lift: score, value: score },
    feasibility: { data: score, tech: score, content: score, people: score },
    creepiness: {
      origin: score,
      sensitivity: score,
      expectation: score,
      specificity: score,
      intrusiveness: score,
      control: score,
      identity: score,
    },
    confidence: score,
    regret: { stakes: score, optionsShown: 9, pressureCues: ["countdown"], reliefFeatures: [] },
  };
}

const test = {
  status: "concluded",
  endDate: "2026-05-01",
  arms: [
    { id: "control", name: "A", isControl: true, weight: 0.5, exposed: 5_000 },
    { id: "treatment", name: "B", weight: 0.5, exposed: 5_050 },
  ],
  results: [
    {
      metricId: "M-CONV",
      role: "primary",
      type: "proportion",
      arms: { control: { x: 500, n: 5_000 }, treatment: { x: 640, n: 5_050 } },
    },
    ...["M-RUSH", "M-REGRET", "M-OVERWHELM", "M-RETURNS", "M-UNSUB", "M-NONE", "M-CSAT", "M-CREEP"].map(
      (metricId, at) => ({
        ...{ metricId, role: "guardrail", type: at === 6 ? "mean" : "proportion", margin: at % 2 ? 0.03 : null },
        arms:
          at === 6
            ? { control: { mean: 3, sd: 1, n: 900 }, treatment: { mean: 2, sd: 1, n: 900 } }
            : { control: { x: 100, n: 1_000 }, treatment: { x: 100 + at * 20, n: 1_000 } },
      }),
    ),
  ],
};

export const emptyWorkspace = (): WorkspaceFile => parseWorkspaceFile({ workspace: { name: "" } });
