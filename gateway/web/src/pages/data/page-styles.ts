import { documentStyles } from "../../layout/index.js";
import own from "./page.module.css";

export const styles = { ...documentStyles, ...own };
