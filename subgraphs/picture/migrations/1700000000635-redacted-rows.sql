-- The projector takes redacted texts out of what it has made of replies and of the council's decisions.
GRANT UPDATE (text) ON picture.remark_reply TO {{app}};
GRANT UPDATE (note) ON picture.budget_decision TO {{app}};
