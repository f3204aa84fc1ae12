// Tests of one hub, in this order: those that only read come first, the one that moves the clock by a year comes last.
import "./barometer.testkit.js";
import "./federation.testkit.js";
import "./node.testkit.js";
import "./paging.testkit.js";
import "./questions.testkit.js";
import "./statements.testkit.js";
