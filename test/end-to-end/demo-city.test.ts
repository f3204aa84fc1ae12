// Stories of one hub, in this order: those that only ask come first, the one that lets a year pass last.
import "./barometer.record.js";
import "./federation.record.js";
import "./paging.record.js";
import "./questions.record.js";
import "./statements.record.js";
