// Stories of one hub, in this order: those that only ask come first, the one that lets a year pass last.
import "./barometer.testkit.js";
import "./federation.testkit.js";
import "./paging.testkit.js";
import "./questions.testkit.js";
import "./statements.testkit.js";
