// The guest of every column: what is measured on it, and how to look into it. Its image is at `@armvirt/guest/images`.
export { archive, archiveNames, DIRECTORY, LINK, type Member, PROGRAM, TEXT } from "./archive.ts";
export { currentName, type Memory, type Process, processes, type UserPage } from "./inspection.ts";
export { ROWS, type Row, sizeName, type Unit } from "./rows.ts";
