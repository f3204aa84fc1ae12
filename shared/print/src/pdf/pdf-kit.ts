import type PDFDocument from "pdfkit";

export type Pdf = InstanceType<typeof PDFDocument>;
export type Tag = ReturnType<Pdf["struct"]>;
