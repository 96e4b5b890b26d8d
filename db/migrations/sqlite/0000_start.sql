CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_key` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`key` text NOT NULL,
	`window_start` integer NOT NULL,
	`failures` integer NOT NULL,
	PRIMARY KEY(`key`, `window_start`)
);
--> statement-breakpoint
CREATE TABLE `singleton` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_key` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `audience` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`size` integer,
	`motive` text,
	`barrier` text,
	`scores` text,
	`identifiable` real,
	`consent` real,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `channel_score` (
	`channel_id` text NOT NULL,
	`preference` integer,
	`consented_reach` real,
	`measurability` integer,
	`cost` integer,
	`intrusiveness` integer,
	`annual_cost` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `channel_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `generic_message` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`channel_id` text NOT NULL,
	`weekly_touches` real,
	`audience_ids` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pitfall` (
	`pitfall_id` text NOT NULL,
	`name` text,
	`from_task` text,
	`to_task` text,
	`emotion` text,
	`challenge_types` text NOT NULL,
	`struggle` text,
	`prevalence` integer,
	`intensity` integer,
	`source` text,
	`measured_at` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `pitfall_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `survey_wave` (
	`id` text NOT NULL,
	`instrument_id` text,
	`date` text,
	`moment` text,
	`transition` text,
	`n` integer,
	`results` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `experiment` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`use_case_id` text,
	`hypothesis` text,
	`help_question` text,
	`moment` text,
	`unit` text,
	`status` text NOT NULL,
	`analysis` text,
	`start_date` text,
	`end_date` text,
	`min_days` real,
	`planned_per_arm` real,
	`min_effect_relative` real,
	`iteration` real,
	`parent_id` text,
	`replicates_id` text,
	`granularity_level` integer,
	`plan_amended` integer NOT NULL,
	`arms` text NOT NULL,
	`results` text NOT NULL,
	`segments` text NOT NULL,
	`learning` text,
	`decision` text,
	`reason` text,
	`flags` text NOT NULL,
	`hollow_win` integer,
	`override` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`use_case_id`) REFERENCES `use_case`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `building_block` (
	`block_id` text NOT NULL,
	`name` text,
	`level` integer,
	`prerequisites` text,
	`assessed_at` text,
	`assessed_by` text,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `block_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `data_item` (
	`id` text NOT NULL,
	`data_element_id` text NOT NULL,
	`name` text NOT NULL,
	`source` text,
	`sensitivity` integer,
	`special_category` integer NOT NULL,
	`status` text NOT NULL,
	`use_case_ids` text NOT NULL,
	`purpose` text,
	`benefit_statement` text,
	`legal_basis` text,
	`retention_days` integer,
	`collected_since` text,
	`last_used_at` text,
	`accuracy_pct` real,
	`lia_date` text,
	`annual_cost` integer,
	`provenance` text,
	`owner_id` text,
	`jurisdictions` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `metric_event` (
	`id` text NOT NULL,
	`month` text NOT NULL,
	`text` text NOT NULL,
	`use_case_ids` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `metric_value` (
	`metric_id` text NOT NULL,
	`month` text NOT NULL,
	`value` real,
	`responses` real,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `metric_id`, `month`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `own_metric` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`family` text NOT NULL,
	`heart` text,
	`formula` text,
	`unit` text,
	`direction` text,
	`materiality` real,
	`default_margin` real,
	`source` text,
	`min_sample` real,
	`survey_item` text,
	`benchmark` text,
	`caution` text,
	`evidence` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `weekly_value` (
	`metric_id` text NOT NULL,
	`week` text NOT NULL,
	`value` real,
	`n` real,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `metric_id`, `week`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assumption` (
	`id` text NOT NULL,
	`text` text NOT NULL,
	`basis` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `campaign_check` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`people` integer,
	`share_irrelevant` real,
	`share_creepy` real,
	`observed_unsubscribes` integer,
	`margin_per_customer` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_pin` (
	`id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`used_in` text,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `return_line` (
	`id` text NOT NULL,
	`use_case_id` text,
	`name` text NOT NULL,
	`function` text,
	`start_quarter` text,
	`quarters` text NOT NULL,
	`cost` text NOT NULL,
	`incremental_margin` text NOT NULL,
	`actual_through` text,
	`basis` text,
	`basis_evidence_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review` (
	`id` text NOT NULL,
	`use_case_id` text,
	`date` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text,
	`note` text,
	`decider_id` text,
	`suggested` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `risk` (
	`id` text NOT NULL,
	`type` text,
	`text` text NOT NULL,
	`likelihood` integer,
	`impact` integer,
	`response` text,
	`owner_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `spend_plan` (
	`id` text NOT NULL,
	`fiscal_year` text NOT NULL,
	`marketing_spend` integer,
	`personalization_spend` integer,
	`by_category` text NOT NULL,
	`by_function` text NOT NULL,
	`by_mode` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `initiative_move` (
	`id` text NOT NULL,
	`initiative_id` text NOT NULL,
	`from_quarter` text NOT NULL,
	`to_quarter` text NOT NULL,
	`from_lane` text,
	`to_lane` text,
	`reason` text,
	`moved_by` text NOT NULL,
	`moved_at` integer NOT NULL,
	`undoes` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`initiative_id`) REFERENCES `initiative`(`workspace_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `initiative_move_at` ON `initiative_move` (`workspace_id`,`moved_at`);--> statement-breakpoint
CREATE TABLE `initiative` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`ref_id` text,
	`lane` text,
	`start_quarter` text NOT NULL,
	`duration_quarters` integer NOT NULL,
	`effort_weeks` real,
	`owner_id` text,
	`raises_block_to` integer,
	`cost` integer,
	`status` text NOT NULL,
	`content_versions` integer,
	`hours_per_version` real,
	`platform_purchase` integer,
	`linked_use_case_ids` text NOT NULL,
	`first_release_quarter` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `use_case_score` (
	`id` text NOT NULL,
	`use_case_id` text NOT NULL,
	`scored_by` text NOT NULL,
	`scored_at` integer NOT NULL,
	`scores` text NOT NULL,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`use_case_id`) REFERENCES `use_case`(`workspace_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `use_case_score_of` ON `use_case_score` (`workspace_id`,`use_case_id`,`scored_at`);--> statement-breakpoint
CREATE TABLE `use_case` (
	`id` text NOT NULL,
	`template_id` text,
	`name` text NOT NULL,
	`description` text,
	`status` text NOT NULL,
	`owner_id` text,
	`moment` text NOT NULL,
	`mode` text NOT NULL,
	`active_form` text,
	`active_job` text,
	`help_type` text,
	`intent` text,
	`function` text,
	`granularity` integer,
	`table_stakes` integer NOT NULL,
	`outcome_id` text,
	`cx_metric_id` text,
	`commercial_kpi_id` text,
	`guardrail_metric_ids` text NOT NULL,
	`scores` text,
	`effort_weeks` real,
	`audience_ids` text NOT NULL,
	`channel_ids` text NOT NULL,
	`pitfall_ids` text NOT NULL,
	`data_element_ids` text NOT NULL,
	`prerequisites` text NOT NULL,
	`weekly_touches` text NOT NULL,
	`expected_relative_lift` real,
	`need_evidence` text,
	`identifier_dependency` text,
	`restricts_choice` integer,
	`purchase_cycle_suppression` integer,
	`sensitive_categories` text NOT NULL,
	`excluded_categories` text NOT NULL,
	`repeats_unconfirmed_detail` integer,
	`relationship` text,
	`dpia_criteria` text NOT NULL,
	`dpia_link` text,
	`privacy_review` text,
	`live_since` text,
	`stopped_at` text,
	`stop_reason` text,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`outcome_id`) REFERENCES `outcome`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `business_objective` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`type` text,
	`metric` text,
	`metric_id` text,
	`unit` text,
	`baseline` real,
	`target` real,
	`by_date` text,
	`owner_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `customer_objective` (
	`id` text NOT NULL,
	`statement` text NOT NULL,
	`verb` text,
	`evidence` text NOT NULL,
	`importance` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `outcome` (
	`id` text NOT NULL,
	`statement` text NOT NULL,
	`business_objective_id` text,
	`customer_objective_id` text,
	`cx_metric_id` text,
	`cx_baseline` real,
	`cx_target` real,
	`commercial_kpi_id` text,
	`kpi_baseline` real,
	`kpi_target` real,
	`by_date` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`business_objective_id`) REFERENCES `business_objective`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workspace_id`,`customer_objective_id`) REFERENCES `customer_objective`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `strategy` (
	`id` text NOT NULL,
	`why` text,
	`why_names_customer_problem` integer NOT NULL,
	`counterfactual` text,
	`not_where` text NOT NULL,
	`cx_impact` text,
	`cx_impact_metric_id` text,
	`harms` text NOT NULL,
	`focus_areas` text NOT NULL,
	`focus_audiences` text NOT NULL,
	`focus_channels` text NOT NULL,
	`sequencing_rationale` text,
	`fix_first` text NOT NULL,
	`control` text,
	`learning_agenda` text NOT NULL,
	`decision_rule` text,
	`horizons` text NOT NULL,
	`stop_criteria` text NOT NULL,
	`sponsor_id` text,
	`signed_off_at` text,
	`self_rating` integer,
	`effective_rating` text,
	`raci` text NOT NULL,
	`provider_oversight` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `strategy_version` (
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`note` text,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	`page` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `strategy_version_number` ON `strategy_version` (`workspace_id`,`number`);--> statement-breakpoint
CREATE TABLE `answered_request` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`, `key`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspace_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`action` text NOT NULL,
	`reason` text,
	`request_key` text,
	`changes` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `audit_workspace` ON `audit_entry` (`workspace_id`,`seq`);--> statement-breakpoint
CREATE TABLE `change_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspace_id` text NOT NULL,
	`kinds` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `change_workspace` ON `change_event` (`workspace_id`,`seq`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_secret` ON `invitation` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `invitation_workspace` ON `invitation` (`workspace_id`);--> statement-breakpoint
CREATE TABLE `member` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `member_user` ON `member` (`user_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`function` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`model` text,
	`sector` text,
	`countries` text NOT NULL,
	`jurisdictions` text NOT NULL,
	`currency` text,
	`today` text,
	`fiscal_year_start` text,
	`stores` integer,
	`active_customers` integer,
	`online_sessions_per_month` integer,
	`annual_revenue` integer,
	`gross_margin_pct` real,
	`annual_margin_per_active_customer` integer,
	`contact_caps` text NOT NULL,
	`settings` text NOT NULL,
	`quarters` text NOT NULL,
	`capacity_weeks` text NOT NULL,
	`content_capacity_hours` text NOT NULL,
	`monthly` text,
	`weekly` text,
	`deck` text,
	`is_sample` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
