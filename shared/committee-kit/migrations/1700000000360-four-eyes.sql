-- Two clients see a revision, or it says of itself that one did: a city may allow a committee's preparer to publish (I6).
ALTER TABLE hub.revision ADD COLUMN four_eyes boolean NOT NULL DEFAULT true;
ALTER TABLE hub.revision DROP CONSTRAINT revision_four_eyes;
ALTER TABLE hub.revision ADD CONSTRAINT revision_four_eyes CHECK (four_eyes = (published_by <> prepared_by));
