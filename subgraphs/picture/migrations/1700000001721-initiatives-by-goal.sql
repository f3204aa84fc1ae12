-- Initiatives goal by goal, in the order of their owners and codes: as the financing overview lists them.
CREATE INDEX initiative_by_goal ON picture.initiative (main_goal, committee, code, id);
