-- A published text is never changed: its rows are inserted, and the database refuses the rest.
-- docs/decisions/013-versions-insert-only.md has the reasons and what a later migration must do.

CREATE FUNCTION "refuse_change_of_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: a published text is never changed. Publish a new version.',
    TG_OP, TG_TABLE_NAME;
END
$$;

-- The one change there is: a person who goes is forgotten, and the version stays.
CREATE TRIGGER "version_update" BEFORE UPDATE ON "Version" FOR EACH ROW
  WHEN (NEW."createdById" IS NOT NULL
    OR to_jsonb(NEW) - 'createdById' <> to_jsonb(OLD) - 'createdById')
  EXECUTE FUNCTION "refuse_change_of_text"();
CREATE TRIGGER "version_delete" BEFORE DELETE ON "Version" FOR EACH ROW
  EXECUTE FUNCTION "refuse_change_of_text"();
CREATE TRIGGER "version_truncate" BEFORE TRUNCATE ON "Version" FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_change_of_text"();

CREATE TRIGGER "provision_change" BEFORE UPDATE OR DELETE ON "Provision" FOR EACH ROW
  EXECUTE FUNCTION "refuse_change_of_text"();
CREATE TRIGGER "provision_truncate" BEFORE TRUNCATE ON "Provision" FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_change_of_text"();

CREATE TRIGGER "provision_source_change" BEFORE UPDATE OR DELETE ON "ProvisionSource" FOR EACH ROW
  EXECUTE FUNCTION "refuse_change_of_text"();
CREATE TRIGGER "provision_source_truncate" BEFORE TRUNCATE ON "ProvisionSource" FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_change_of_text"();
