-- The texts of access keys' events that can go.
INSERT INTO hub.redactable_text (type, path) VALUES
  ('access-key.made.v1', '/name'),
  ('access-key.revoked.v1', '/reason');
