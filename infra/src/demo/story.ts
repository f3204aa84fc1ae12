import { localDateOf } from "@hub/rules";
import { barometer, correctedBarometer } from "./barometer-steps.js";
import { adoption, exemptions, extension, remark, reply, talk } from "./coordinator-steps.js";
import { acknowledge, letters, successors, withdrawLetter } from "./letter-steps.js";
import { plan } from "./plan-steps.js";
import { budget, erratum, frozenReport, reportStep } from "./report-steps.js";
import { correctedStatement, statement, withdrawnStatement } from "./statement-steps.js";
import { type Day, day } from "./step.js";

/** The first year: the policy is adopted, two rounds of plans, and one committee that hands in no statement. */
const year2011: readonly Day[] = [
  day("2011-01-17T09:00:00Z", barometer(2011)),
  day("2011-01-27T19:00:00Z", adoption("2011-01-27")),
  day("2011-01-31T09:00:00Z", letters(2011)),
  day("2011-02-03T09:00:00Z", acknowledge("children", 2011)),
  day("2011-02-08T09:00:00Z", acknowledge("employment", 2011)),
  day("2011-02-10T09:00:00Z", acknowledge("social-services", 2011)),
  day("2011-03-07T09:00:00Z", plan("children", 1)),
  day("2011-03-10T09:00:00Z", plan("employment", 1)),
  day("2011-03-14T09:00:00Z", plan("social-services", 1)),
  day("2011-03-21T09:00:00Z", plan("culture", 1)),
  day("2011-04-26T08:00:00Z", plan("children", 2)),
  day("2011-04-27T08:00:00Z", plan("employment", 2)),
  day("2011-04-28T08:00:00Z", plan("social-services", 2)),
  day("2011-04-29T08:00:00Z", plan("culture", 2)),
  // The morning after the plans were due; where HUB_DEMO_UNTIL=2011-05-02 leaves the clock.
  day("2011-05-02T06:00:00Z"),
  day("2011-05-16T08:00:00Z", exemptions(2011)),
  day("2011-05-24T08:00:00Z", statement("children", 2011)),
  day("2011-05-26T08:00:00Z", statement("employment", 2011)),
  day("2011-05-30T08:00:00Z", statement("social-services", 2011)),
  day("2011-06-07T08:00:00Z", remark("leisure", 2011), remark("late-estimates", 2011)),
  day("2011-06-14T08:00:00Z", reply("leisure", 2011)),
  day("2011-06-21T12:00:00Z", talk("children", 2011)),
  day("2011-08-01T08:00:00Z", frozenReport(2011)),
  day("2011-08-22T15:00:00Z", reportStep(2011, "RECOMMENDED_BY_COORDINATOR", "2011-08-22")),
  day("2011-09-08T10:00:00Z", reportStep(2011, "BEFORE_COUNCIL", "2011-09-08")),
  day("2011-09-22T17:00:00Z", reportStep(2011, "NOTED_BY_COUNCIL", "2011-09-22")),
  day("2011-10-06T17:00:00Z", budget(2011)),
];

/** A barometer that is corrected, a statement withdrawn and published anew, and one that comes late. */
const year2012: readonly Day[] = [
  day("2012-01-16T09:00:00Z", barometer(2012)),
  day("2012-01-30T09:00:00Z", letters(2012)),
  day("2012-02-06T09:00:00Z", acknowledge("children", 2012), acknowledge("social-services", 2012)),
  day("2012-02-09T09:00:00Z", acknowledge("employment", 2012), acknowledge("culture", 2012)),
  day("2012-03-05T09:00:00Z", correctedBarometer(2012)),
  day("2012-04-19T08:00:00Z", plan("children", 3)),
  day("2012-04-24T08:00:00Z", plan("employment", 3)),
  day("2012-04-26T08:00:00Z", plan("social-services", 3)),
  day("2012-04-30T08:00:00Z", plan("culture", 3)),
  day("2012-05-14T08:00:00Z", exemptions(2012)),
  day("2012-05-16T08:00:00Z", statement("children", 2012)),
  day("2012-05-23T08:00:00Z", withdrawnStatement("children", 2012)),
  day("2012-05-24T08:00:00Z", statement("employment", 2012)),
  day("2012-05-29T08:00:00Z", correctedStatement("children", 2012)),
  day("2012-05-30T08:00:00Z", statement("culture", 2012)),
  day("2012-06-05T08:00:00Z", remark("girls", 2012)),
  // Twelve days late.
  day("2012-06-12T08:00:00Z", reply("girls", 2012), statement("social-services", 2012)),
  day("2012-06-14T08:00:00Z", remark("late", 2012)),
  day("2012-06-19T12:00:00Z", talk("employment", 2012), reply("late", 2012)),
  day("2012-06-20T12:00:00Z", talk("culture", 2012)),
  day("2012-08-01T08:00:00Z", frozenReport(2012)),
  day("2012-08-20T15:00:00Z", reportStep(2012, "RECOMMENDED_BY_COORDINATOR", "2012-08-20")),
  day("2012-09-06T10:00:00Z", reportStep(2012, "BEFORE_COUNCIL", "2012-09-06")),
  day("2012-09-20T17:00:00Z", reportStep(2012, "NOTED_BY_COUNCIL", "2012-09-20")),
  day("2012-10-04T17:00:00Z", budget(2012)),
];

/** A call letter with a successor, a slip of the pen mended, and a statement after the freeze that an erratum takes in. */
const year2013: readonly Day[] = [
  day("2013-01-14T09:00:00Z", barometer(2013)),
  day("2013-01-28T09:00:00Z", letters(2013)),
  day("2013-02-04T09:00:00Z", withdrawLetter("SOU", 2013)),
  day("2013-02-06T09:00:00Z", successors(2013)),
  day("2013-02-07T09:00:00Z", acknowledge("children", 2013), acknowledge("employment", 2013)),
  day("2013-02-11T09:00:00Z", acknowledge("social-services", 2013), acknowledge("culture", 2013)),
  day("2013-04-18T08:00:00Z", plan("children", 4)),
  day("2013-04-23T08:00:00Z", plan("employment", 4)),
  day("2013-04-25T08:00:00Z", plan("social-services", 4)),
  day("2013-04-30T08:00:00Z", plan("culture", 4)),
  day("2013-05-13T08:00:00Z", exemptions(2013)),
  day("2013-05-22T08:00:00Z", statement("children", 2013), statement("employment", 2013)),
  day("2013-05-27T08:00:00Z", correctedStatement("employment", 2013)),
  day("2013-05-30T08:00:00Z", statement("social-services", 2013)),
  day("2013-06-06T08:00:00Z", remark("managers", 2013)),
  day("2013-06-13T08:00:00Z", reply("managers", 2013)),
  day("2013-06-18T12:00:00Z", talk("social-services", 2013)),
  day("2013-08-01T08:00:00Z", frozenReport(2013)),
  day("2013-08-14T08:00:00Z", extension("culture", 2013)),
  day("2013-08-20T15:00:00Z", reportStep(2013, "RECOMMENDED_BY_COORDINATOR", "2013-08-20")),
  day("2013-08-22T08:00:00Z", statement("culture", 2013)),
  day("2013-08-26T08:00:00Z", erratum(2013)),
  day("2013-08-27T15:00:00Z", reportStep(2013, "RECOMMENDED_BY_COORDINATOR", "2013-08-27")),
  day("2013-09-05T10:00:00Z", reportStep(2013, "BEFORE_COUNCIL", "2013-09-05")),
  day("2013-09-19T17:00:00Z", reportStep(2013, "NOTED_BY_COUNCIL", "2013-09-19")),
  day("2013-10-03T17:00:00Z", budget(2013)),
];

/** The policy's last year, with an extension. */
const year2014: readonly Day[] = [
  day("2014-01-13T09:00:00Z", barometer(2014)),
  day("2014-01-27T09:00:00Z", letters(2014)),
  day("2014-02-03T09:00:00Z", acknowledge("children", 2014), acknowledge("culture", 2014)),
  day("2014-02-05T09:00:00Z", acknowledge("employment", 2014), acknowledge("social-services", 2014)),
  day("2014-04-10T08:00:00Z", plan("children", 5)),
  day("2014-04-24T08:00:00Z", plan("social-services", 5)),
  day("2014-04-25T08:00:00Z", plan("culture", 5)),
  day("2014-04-29T08:00:00Z", plan("employment", 5)),
  day("2014-05-12T08:00:00Z", exemptions(2014)),
  day("2014-05-21T08:00:00Z", statement("children", 2014)),
  day("2014-05-26T08:00:00Z", extension("employment", 2014)),
  day("2014-05-28T08:00:00Z", statement("social-services", 2014), statement("culture", 2014)),
  day("2014-06-05T08:00:00Z", remark("housing", 2014)),
  day("2014-06-11T08:00:00Z", statement("employment", 2014)),
  day("2014-06-12T08:00:00Z", reply("housing", 2014)),
  day("2014-06-17T12:00:00Z", talk("culture", 2014)),
  day("2014-08-01T08:00:00Z", frozenReport(2014)),
  day("2014-08-19T15:00:00Z", reportStep(2014, "RECOMMENDED_BY_COORDINATOR", "2014-08-19")),
  day("2014-09-04T10:00:00Z", reportStep(2014, "BEFORE_COUNCIL", "2014-09-04")),
  day("2014-09-18T17:00:00Z", reportStep(2014, "NOTED_BY_COUNCIL", "2014-09-18")),
  day("2014-10-02T17:00:00Z", budget(2014)),
  day("2014-11-01T08:00:00Z"),
];

/** Four years of the demo city, in the order of their moments. */
export const story: readonly Day[] = [...year2011, ...year2012, ...year2013, ...year2014];

/** The story up to the end of a day in Copenhagen. */
export function storyUntil(until: string | undefined): readonly Day[] {
  return until === undefined ? story : story.filter(({ on }) => localDateOf(new Date(on)) <= until);
}
