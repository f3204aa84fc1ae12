export {
  GraphQLCurrency as Currency,
  GraphQLDateTime as DateTime,
  GraphQLJSON as JsonValue,
  GraphQLLocalDate as LocalDate,
  GraphQLSafeInt as SafeInt,
} from "graphql-scalars";
