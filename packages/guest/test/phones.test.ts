// The committed controls of the programs that try to get out of a phone: that they are of the image that is here, and all let something out.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOOSENED } from "./mutants/namespaces.ts";
import { summary } from "./mutants/phones-summary.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

test("every loosened kernel of this image's sources let its attempt out", () => {
  const committed = read("mutants/phones.md");
  const [date = ""] = /^\d{4}-\d\d-\d\d/m.exec(committed) ?? [];
  const { images } = JSON.parse(read("../images/images.json"));
  const tried = LOOSENED.map((loosened) => ({ loosened, noticed: true }));
  expect(committed).toBe(summary(date, images["guest-virt-v7.elf"].sha256, tried));
});
