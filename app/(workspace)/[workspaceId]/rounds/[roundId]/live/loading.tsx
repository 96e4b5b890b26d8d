export { default } from "../subject-loading";
