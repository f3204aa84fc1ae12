import { catalogue } from "../../language/index.js";

export const PICTURE_TEXTS = catalogue({
  name: { da: "Billedet", en: "The picture" },
});
