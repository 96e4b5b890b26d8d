import type { SectionName } from "./field-forms";
import { FieldSection, type ToOpen } from "./field-section";
import { DataUsed, Pitfalls, Prerequisites } from "./stands-on";
import type { Detail } from "./use-case-detail";

/** The sections in their order. */
export const sectionTitles: Record<SectionName, string> = {
  what: "What and when",
  purpose: "What it is for",
  where: "For whom and where",
  data: "Data and protection",
  effort: "Effort and what comes first",
  checks: "Content checks",
};

type Props = { detail: Detail; workspaceId: string; toOpen: ToOpen };

/** Everything a use case is, in sections that are read and changed in place. */
export function PlanSections(shared: Props) {
  const { detail } = shared;
  return (
    <>
      <FieldSection
        {...shared}
        name="what"
        title={sectionTitles.what}
        fields={[
          "name",
          "description",
          "moment",
          "mode",
          "activeForm",
          "activeJob",
          "helpType",
          "intent",
          "granularity",
          "tableStakes",
          "note",
        ]}
      />
      <FieldSection
        {...shared}
        name="purpose"
        title={sectionTitles.purpose}
        fields={[
          "outcomeId",
          "cxMetricId",
          "commercialKpiId",
          "guardrailMetricIds",
          "needEvidence",
          "expectedRelativeLift",
        ]}
      />
      <FieldSection
        {...shared}
        name="where"
        title={sectionTitles.where}
        fields={["ownerId", "function", "audienceIds", "channelIds", "weeklyTouches", "pitfallIds", "relationship"]}
        shownApart={["pitfallIds"]}
      >
        <Pitfalls detail={detail} />
      </FieldSection>
      <FieldSection
        {...shared}
        name="data"
        title={sectionTitles.data}
        fields={[
          "dataElementIds",
          "identifierDependency",
          "sensitiveCategories",
          "excludedCategories",
          "dpiaCriteria",
          "dpiaLink",
        ]}
        shownApart={["dataElementIds"]}
      >
        <DataUsed detail={detail} />
      </FieldSection>
      <FieldSection
        {...shared}
        name="effort"
        title={sectionTitles.effort}
        fields={["effortWeeks", "prerequisites"]}
        shownApart={["prerequisites"]}
      >
        <Prerequisites detail={detail} />
      </FieldSection>
      <FieldSection
        {...shared}
        name="checks"
        title={sectionTitles.checks}
        fields={["restrictsChoice", "purchaseCycleSuppression", "repeatsUnconfirmedDetail"]}
      />
    </>
  );
}
