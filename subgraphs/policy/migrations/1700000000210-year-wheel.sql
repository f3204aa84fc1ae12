-- Up to when the year wheel has been turned: what lies before has happened, once. No row: not turned yet.
CREATE TABLE hub.year_wheel (
  only_row boolean NOT NULL DEFAULT true CONSTRAINT year_wheel_pk PRIMARY KEY,
  turned_until timestamptz NOT NULL,
  CONSTRAINT year_wheel_is_one_row CHECK (only_row)
);
GRANT SELECT, INSERT, UPDATE (turned_until) ON hub.year_wheel TO {{app}};

CREATE FUNCTION hub.refuse_wheel_backwards() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.turned_until >= OLD.turned_until THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the year wheel never turns backwards' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER year_wheel_never_turns_backwards BEFORE UPDATE OR DELETE ON hub.year_wheel
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_wheel_backwards();
ALTER TABLE hub.year_wheel ENABLE ALWAYS TRIGGER year_wheel_never_turns_backwards;
