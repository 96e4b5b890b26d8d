CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"key" text NOT NULL,
	"window_start" bigint NOT NULL,
	"failures" bigint NOT NULL,
	CONSTRAINT "sign_in_failure_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "singleton" (
	"name" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"size" bigint,
	"motive" text,
	"barrier" text,
	"scores" json,
	"identifiable" double precision,
	"consent" double precision,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "audience_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel_score" (
	"channel_id" text NOT NULL,
	"preference" bigint,
	"consented_reach" double precision,
	"measurability" bigint,
	"cost" bigint,
	"intrusiveness" bigint,
	"annual_cost" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "channel_score_workspace_id_channel_id_pk" PRIMARY KEY("workspace_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "generic_message" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"channel_id" text NOT NULL,
	"weekly_touches" double precision,
	"audience_ids" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "generic_message_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "pitfall" (
	"pitfall_id" text NOT NULL,
	"name" text,
	"from_task" text,
	"to_task" text,
	"emotion" text,
	"challenge_types" json NOT NULL,
	"struggle" text,
	"prevalence" bigint,
	"intensity" bigint,
	"source" text,
	"measured_at" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "pitfall_workspace_id_pitfall_id_pk" PRIMARY KEY("workspace_id","pitfall_id")
);
--> statement-breakpoint
CREATE TABLE "survey_wave" (
	"id" text NOT NULL,
	"instrument_id" text,
	"date" text,
	"moment" text,
	"transition" text,
	"n" bigint,
	"results" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "survey_wave_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "experiment" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"use_case_id" text,
	"hypothesis" text,
	"help_question" text,
	"moment" text,
	"unit" text,
	"status" text NOT NULL,
	"analysis" text,
	"start_date" text,
	"end_date" text,
	"min_days" double precision,
	"planned_per_arm" double precision,
	"min_effect_relative" double precision,
	"iteration" double precision,
	"parent_id" text,
	"replicates_id" text,
	"granularity_level" bigint,
	"plan_amended" boolean NOT NULL,
	"arms" json NOT NULL,
	"results" json NOT NULL,
	"segments" json NOT NULL,
	"learning" text,
	"decision" text,
	"reason" text,
	"flags" json NOT NULL,
	"hollow_win" boolean,
	"override" json,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "experiment_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "building_block" (
	"block_id" text NOT NULL,
	"name" text,
	"level" bigint,
	"prerequisites" json,
	"assessed_at" text,
	"assessed_by" text,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "building_block_workspace_id_block_id_pk" PRIMARY KEY("workspace_id","block_id")
);
--> statement-breakpoint
CREATE TABLE "data_item" (
	"id" text NOT NULL,
	"data_element_id" text NOT NULL,
	"name" text NOT NULL,
	"source" text,
	"sensitivity" bigint,
	"special_category" boolean NOT NULL,
	"status" text NOT NULL,
	"use_case_ids" json NOT NULL,
	"purpose" text,
	"benefit_statement" text,
	"legal_basis" text,
	"retention_days" bigint,
	"collected_since" text,
	"last_used_at" text,
	"accuracy_pct" double precision,
	"lia_date" text,
	"annual_cost" bigint,
	"provenance" text,
	"owner_id" text,
	"jurisdictions" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "data_item_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "metric_event" (
	"id" text NOT NULL,
	"month" text NOT NULL,
	"text" text NOT NULL,
	"use_case_ids" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "metric_event_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "metric_value" (
	"metric_id" text NOT NULL,
	"month" text NOT NULL,
	"value" double precision,
	"responses" double precision,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "metric_value_workspace_id_metric_id_month_pk" PRIMARY KEY("workspace_id","metric_id","month")
);
--> statement-breakpoint
CREATE TABLE "own_metric" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"family" text NOT NULL,
	"heart" text,
	"formula" text,
	"unit" text,
	"direction" text,
	"materiality" double precision,
	"default_margin" double precision,
	"source" text,
	"min_sample" double precision,
	"survey_item" text,
	"benchmark" text,
	"caution" text,
	"evidence" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "own_metric_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "weekly_value" (
	"metric_id" text NOT NULL,
	"week" text NOT NULL,
	"value" double precision,
	"n" double precision,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "weekly_value_workspace_id_metric_id_week_pk" PRIMARY KEY("workspace_id","metric_id","week")
);
--> statement-breakpoint
CREATE TABLE "assumption" (
	"id" text NOT NULL,
	"text" text NOT NULL,
	"basis" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "assumption_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "campaign_check" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"people" bigint,
	"share_irrelevant" double precision,
	"share_creepy" double precision,
	"observed_unsubscribes" bigint,
	"margin_per_customer" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "campaign_check_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "evidence_pin" (
	"id" text NOT NULL,
	"evidence_id" text NOT NULL,
	"used_in" text,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "evidence_pin_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "return_line" (
	"id" text NOT NULL,
	"use_case_id" text,
	"name" text NOT NULL,
	"function" text,
	"start_quarter" text,
	"quarters" json NOT NULL,
	"cost" json NOT NULL,
	"incremental_margin" json NOT NULL,
	"actual_through" text,
	"basis" text,
	"basis_evidence_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "return_line_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text NOT NULL,
	"use_case_id" text,
	"date" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"note" text,
	"decider_id" text,
	"suggested" json,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "review_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "risk" (
	"id" text NOT NULL,
	"type" text,
	"text" text NOT NULL,
	"likelihood" bigint,
	"impact" bigint,
	"response" text,
	"owner_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "risk_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "spend_plan" (
	"id" text NOT NULL,
	"fiscal_year" text NOT NULL,
	"marketing_spend" bigint,
	"personalization_spend" bigint,
	"by_category" json NOT NULL,
	"by_function" json NOT NULL,
	"by_mode" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "spend_plan_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "initiative_move" (
	"id" text NOT NULL,
	"initiative_id" text NOT NULL,
	"from_quarter" text NOT NULL,
	"to_quarter" text NOT NULL,
	"from_lane" text,
	"to_lane" text,
	"reason" text,
	"moved_by" text NOT NULL,
	"moved_at" bigint NOT NULL,
	"undoes" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "initiative_move_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "initiative" (
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"ref_id" text,
	"lane" text,
	"start_quarter" text NOT NULL,
	"duration_quarters" bigint NOT NULL,
	"effort_weeks" double precision,
	"owner_id" text,
	"raises_block_to" bigint,
	"cost" bigint,
	"status" text NOT NULL,
	"content_versions" bigint,
	"hours_per_version" double precision,
	"platform_purchase" boolean,
	"linked_use_case_ids" json NOT NULL,
	"first_release_quarter" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "initiative_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "use_case_score" (
	"id" text NOT NULL,
	"use_case_id" text NOT NULL,
	"scored_by" text NOT NULL,
	"scored_at" bigint NOT NULL,
	"scores" json NOT NULL,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "use_case_score_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "use_case" (
	"id" text NOT NULL,
	"template_id" text,
	"name" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"owner_id" text,
	"moment" json NOT NULL,
	"mode" text NOT NULL,
	"active_form" text,
	"active_job" text,
	"help_type" text,
	"intent" text,
	"function" text,
	"granularity" bigint,
	"table_stakes" boolean NOT NULL,
	"outcome_id" text,
	"cx_metric_id" text,
	"commercial_kpi_id" text,
	"guardrail_metric_ids" json NOT NULL,
	"scores" json,
	"effort_weeks" double precision,
	"audience_ids" json NOT NULL,
	"channel_ids" json NOT NULL,
	"pitfall_ids" json NOT NULL,
	"data_element_ids" json NOT NULL,
	"prerequisites" json NOT NULL,
	"weekly_touches" json NOT NULL,
	"expected_relative_lift" double precision,
	"need_evidence" text,
	"identifier_dependency" text,
	"restricts_choice" boolean,
	"purchase_cycle_suppression" boolean,
	"sensitive_categories" json NOT NULL,
	"excluded_categories" json NOT NULL,
	"repeats_unconfirmed_detail" boolean,
	"relationship" text,
	"dpia_criteria" json NOT NULL,
	"dpia_link" text,
	"privacy_review" json,
	"live_since" text,
	"stopped_at" text,
	"stop_reason" text,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "use_case_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "business_objective" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"type" text,
	"metric" text,
	"metric_id" text,
	"unit" text,
	"baseline" double precision,
	"target" double precision,
	"by_date" text,
	"owner_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "business_objective_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_objective" (
	"id" text NOT NULL,
	"statement" text NOT NULL,
	"verb" text,
	"evidence" json NOT NULL,
	"importance" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "customer_objective_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"id" text NOT NULL,
	"statement" text NOT NULL,
	"business_objective_id" text,
	"customer_objective_id" text,
	"cx_metric_id" text,
	"cx_baseline" double precision,
	"cx_target" double precision,
	"commercial_kpi_id" text,
	"kpi_baseline" double precision,
	"kpi_target" double precision,
	"by_date" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "outcome_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "strategy" (
	"id" text NOT NULL,
	"why" text,
	"why_names_customer_problem" boolean NOT NULL,
	"counterfactual" text,
	"not_where" json NOT NULL,
	"cx_impact" text,
	"cx_impact_metric_id" text,
	"harms" json NOT NULL,
	"focus_areas" json NOT NULL,
	"focus_audiences" json NOT NULL,
	"focus_channels" json NOT NULL,
	"sequencing_rationale" text,
	"fix_first" json NOT NULL,
	"control" text,
	"learning_agenda" json NOT NULL,
	"decision_rule" text,
	"horizons" json NOT NULL,
	"stop_criteria" json NOT NULL,
	"sponsor_id" text,
	"signed_off_at" text,
	"self_rating" bigint,
	"effective_rating" text,
	"raci" json NOT NULL,
	"provider_oversight" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "strategy_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "strategy_version" (
	"id" text NOT NULL,
	"number" bigint NOT NULL,
	"note" text,
	"saved_by" text NOT NULL,
	"saved_at" bigint NOT NULL,
	"page" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "strategy_version_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "answered_request" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" json,
	"at" bigint NOT NULL,
	CONSTRAINT "answered_request_workspace_id_user_id_key_pk" PRIMARY KEY("workspace_id","user_id","key")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"at" bigint NOT NULL,
	"user_id" text NOT NULL,
	"action" text NOT NULL,
	"reason" text,
	"request_key" text,
	"changes" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kinds" json NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"secret_hash" text NOT NULL,
	"invited_by" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "member_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"function" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "person_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"model" text,
	"sector" text,
	"countries" json NOT NULL,
	"jurisdictions" json NOT NULL,
	"currency" text,
	"today" text,
	"fiscal_year_start" text,
	"stores" bigint,
	"active_customers" bigint,
	"online_sessions_per_month" bigint,
	"annual_revenue" bigint,
	"gross_margin_pct" double precision,
	"annual_margin_per_active_customer" bigint,
	"contact_caps" json NOT NULL,
	"settings" json NOT NULL,
	"quarters" json NOT NULL,
	"capacity_weeks" json NOT NULL,
	"content_capacity_hours" json NOT NULL,
	"monthly" json,
	"weekly" json,
	"deck" json,
	"is_sample" boolean DEFAULT false NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience" ADD CONSTRAINT "audience_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_score" ADD CONSTRAINT "channel_score_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generic_message" ADD CONSTRAINT "generic_message_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitfall" ADD CONSTRAINT "pitfall_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_wave" ADD CONSTRAINT "survey_wave_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_use_case_fk" FOREIGN KEY ("workspace_id","use_case_id") REFERENCES "public"."use_case"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "building_block" ADD CONSTRAINT "building_block_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_item" ADD CONSTRAINT "data_item_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_event" ADD CONSTRAINT "metric_event_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_value" ADD CONSTRAINT "metric_value_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_metric" ADD CONSTRAINT "own_metric_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_value" ADD CONSTRAINT "weekly_value_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assumption" ADD CONSTRAINT "assumption_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_check" ADD CONSTRAINT "campaign_check_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_pin" ADD CONSTRAINT "evidence_pin_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk" ADD CONSTRAINT "risk_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spend_plan" ADD CONSTRAINT "spend_plan_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_move" ADD CONSTRAINT "initiative_move_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_move" ADD CONSTRAINT "initiative_move_initiative_fk" FOREIGN KEY ("workspace_id","initiative_id") REFERENCES "public"."initiative"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "use_case_score" ADD CONSTRAINT "use_case_score_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "use_case_score" ADD CONSTRAINT "use_case_score_use_case_fk" FOREIGN KEY ("workspace_id","use_case_id") REFERENCES "public"."use_case"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "use_case" ADD CONSTRAINT "use_case_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "use_case" ADD CONSTRAINT "use_case_outcome_fk" FOREIGN KEY ("workspace_id","outcome_id") REFERENCES "public"."outcome"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_objective" ADD CONSTRAINT "business_objective_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_objective" ADD CONSTRAINT "customer_objective_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_business_objective_fk" FOREIGN KEY ("workspace_id","business_objective_id") REFERENCES "public"."business_objective"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_customer_objective_fk" FOREIGN KEY ("workspace_id","customer_objective_id") REFERENCES "public"."customer_objective"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy" ADD CONSTRAINT "strategy_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_version" ADD CONSTRAINT "strategy_version_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answered_request" ADD CONSTRAINT "answered_request_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_key" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_key" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "initiative_move_at" ON "initiative_move" USING btree ("workspace_id","moved_at");--> statement-breakpoint
CREATE INDEX "use_case_score_of" ON "use_case_score" USING btree ("workspace_id","use_case_id","scored_at");--> statement-breakpoint
CREATE INDEX "strategy_version_number" ON "strategy_version" USING btree ("workspace_id","number");--> statement-breakpoint
CREATE INDEX "audit_workspace" ON "audit_entry" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE INDEX "change_workspace" ON "change_event" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_secret" ON "invitation" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "invitation_workspace" ON "invitation" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "member_user" ON "member" USING btree ("user_id");