/** A request as a tool sends it, and where that is described. */
interface KnownRequest {
  readonly tool: string;
  readonly describedAt: string;
  readonly path: string;
  readonly method?: "HEAD" | "OPTIONS";
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

const POWER_QUERY = {
  accept:
    "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7",
  "odata-maxversion": "4.0",
  maxdataserviceversion: "3.0",
  "user-agent": "Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)",
};
const FEED = "https://learn.microsoft.com/power-query/connectors/odata-feed";
const FOLDING = "https://learn.microsoft.com/power-query/samples/trippin/10-tableview1/readme";
const AGGREGATION = "https://learn.microsoft.com/azure/devops/report/extend-analytics/aggregated-data-analytics";
const TABLEAU = "https://help.tableau.com/current/pro/desktop/en-us/examples_odata.htm";
const DELTAS = "https://learn.microsoft.com/power-bi/connect-data/incremental-refresh-overview";
const EXPANDING = "https://learn.microsoft.com/power-query/connectors/odata-feed#joins";
const DETECTING =
  "https://learn.microsoft.com/power-bi/connect-data/incremental-refresh-xmla#custom-queries-for-detect-data-changes";

/** What Excel, Power BI Desktop and Tableau are known to send. */
export const KNOWN_REQUESTS: readonly KnownRequest[] = [
  { tool: "Excel and Power BI: connecting", describedAt: FEED, path: "", headers: POWER_QUERY },
  { tool: "Excel and Power BI: the model", describedAt: FEED, path: "/$metadata", headers: POWER_QUERY },
  { tool: "Power BI: preview", describedAt: FOLDING, path: "/BudgetLines?$top=1000", headers: POWER_QUERY },
  {
    tool: "Power BI: chosen columns of filtered rows",
    describedAt: FOLDING,
    path: "/BudgetLines?$filter=year%20ge%202012%20and%20committeeCode%20eq%20%27BUU%27&$select=rowKey%2CcommitteeCode%2Cyear%2Camount",
    headers: POWER_QUERY,
  },
  {
    tool: "Power BI: sorted rows",
    describedAt: FOLDING,
    path: "/BudgetLines?$orderby=amount%20desc%2CrowKey&$top=20",
    headers: POWER_QUERY,
  },
  { tool: "Power BI: counted rows", describedAt: FOLDING, path: "/BudgetLines/$count", headers: POWER_QUERY },
  {
    tool: "Power BI: incremental refresh",
    describedAt: DELTAS,
    path: "/BudgetLines?$filter=publishedAt%20ge%202012-01-01T00:00:00Z%20and%20publishedAt%20lt%202013-01-01T00:00:00Z",
    headers: POWER_QUERY,
  },
  {
    tool: "Power BI: grouped rows",
    describedAt: AGGREGATION,
    path: "/BudgetLines?$apply=filter(year%20eq%202012)/groupby((committeeCode),aggregate(amount%20with%20sum%20as%20total,$count%20as%20n))",
    headers: POWER_QUERY,
  },
  {
    tool: "Power BI: an expanded column of rows",
    describedAt: EXPANDING,
    path: "/Initiatives?$select=rowKey,titleDa&$expand=budgetLines($select=year,amount)",
    headers: POWER_QUERY,
  },
  {
    tool: "Power BI: whether a partition has changed",
    describedAt: DETECTING,
    path: "/BudgetLines?$filter=year%20ge%202012%20and%20year%20lt%202013&$orderby=lastChangedAt%20desc&$select=lastChangedAt&$top=1",
    headers: POWER_QUERY,
  },
  {
    tool: "Tableau: connecting",
    describedAt: TABLEAU,
    path: "/",
    headers: { accept: "application/json;odata.metadata=minimal", "odata-maxversion": "4.0", "odata-version": "4.0" },
  },
  { tool: "Tableau: the model", describedAt: TABLEAU, path: "/$metadata", headers: { accept: "application/xml" } },
  {
    tool: "Tableau: rows with their number",
    describedAt: TABLEAU,
    path: "/BudgetLines?$count=true&$top=0&$format=json",
    headers: { accept: "application/json" },
  },
  {
    tool: "Tableau: pages",
    describedAt: TABLEAU,
    path: "/BudgetLines?$skip=2&$top=2",
    headers: { accept: "application/json", prefer: "odata.maxpagesize=1000" },
  },
  { tool: "a look whether it is there", describedAt: FEED, path: "/BudgetLines", method: "HEAD" },
  { tool: "a look what is allowed", describedAt: FEED, path: "/BudgetLines", method: "OPTIONS", status: 204 },
];
