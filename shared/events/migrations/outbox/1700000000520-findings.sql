-- What the rules have found is `findings` in the answers kept for keys too.
UPDATE hub.command_answer SET answer = (answer - 'problems') || jsonb_build_object('findings', answer->'problems')
  WHERE answer ? 'problems';
