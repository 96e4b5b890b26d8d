CREATE TABLE "drop_report" (
	"id" text NOT NULL,
	"file_name" text NOT NULL,
	"digest" text NOT NULL,
	"at" bigint NOT NULL,
	"outcome" text NOT NULL,
	"added" bigint NOT NULL,
	"changed" bigint NOT NULL,
	"unchanged" bigint NOT NULL,
	"problems" json NOT NULL,
	"problem_count" bigint NOT NULL,
	"source_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "drop_report_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "metric_revision" (
	"metric_id" text NOT NULL,
	"segment" text NOT NULL,
	"period" text NOT NULL,
	"value" double precision,
	"responses" double precision,
	"source_id" text,
	"replaced_at" bigint NOT NULL,
	"replaced_by_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "metric_revision_workspace_id_metric_id_segment_period_replaced_at_pk" PRIMARY KEY("workspace_id","metric_id","segment","period","replaced_at")
);
--> statement-breakpoint
CREATE TABLE "metric_setting" (
	"metric_id" text NOT NULL,
	"target" double precision,
	"target_by" text,
	"harm_limit" double precision,
	"owner_id" text,
	"lag_months" bigint,
	"comes_from" text,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "metric_setting_workspace_id_metric_id_pk" PRIMARY KEY("workspace_id","metric_id")
);
--> statement-breakpoint
CREATE TABLE "seen_alert" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"alert_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "seen_alert_workspace_id_user_id_alert_id_pk" PRIMARY KEY("workspace_id","user_id","alert_id")
);
--> statement-breakpoint
CREATE TABLE "segment_value" (
	"metric_id" text NOT NULL,
	"segment" text NOT NULL,
	"month" text NOT NULL,
	"value" double precision,
	"responses" double precision,
	"source_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "segment_value_workspace_id_metric_id_segment_month_pk" PRIMARY KEY("workspace_id","metric_id","segment","month")
);
--> statement-breakpoint
CREATE TABLE "value_source" (
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"file_name" text,
	"as_of" text,
	"by_id" text,
	"at" bigint NOT NULL,
	"values" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "value_source_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_meeting" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"held_on" text NOT NULL,
	"since" text,
	"attendees" json NOT NULL,
	"note" text,
	"agenda" json,
	"closed_at" bigint,
	"closed_by_id" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "review_meeting_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "metric_value" ADD COLUMN "source_id" text;--> statement-breakpoint
ALTER TABLE "weekly_value" ADD COLUMN "source_id" text;--> statement-breakpoint
ALTER TABLE "return_line" ADD COLUMN "margin_low" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "return_line" ADD COLUMN "margin_high" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "return_line" ADD COLUMN "expected" json;--> statement-breakpoint
ALTER TABLE "return_line" ADD COLUMN "intangibles" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "meeting_id" text;--> statement-breakpoint
ALTER TABLE "drop_report" ADD CONSTRAINT "drop_report_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_revision" ADD CONSTRAINT "metric_revision_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_setting" ADD CONSTRAINT "metric_setting_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_alert" ADD CONSTRAINT "seen_alert_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_alert" ADD CONSTRAINT "seen_alert_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_value" ADD CONSTRAINT "segment_value_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_source" ADD CONSTRAINT "value_source_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_meeting" ADD CONSTRAINT "review_meeting_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drop_report_digest" ON "drop_report" USING btree ("workspace_id","digest");