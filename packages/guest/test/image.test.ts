// The guest's images by port, board and architecture, and what is found in each by name.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { IMAGES, type Image, kernel } from "../src/images.ts";

const folder = new URL("../images/", import.meta.url);
const { images } = JSON.parse(readFileSync(new URL("images.json", folder), "utf8"));

const fileOf = ({ port, board, architecture }: Image): string =>
  `guest-${port === "native" ? "" : `${port}-`}${board}-${architecture}.elf`;

test.each(IMAGES)("the image for $architecture on $board, port $port", (image) => {
  const elf = readFileSync(new URL(fileOf(image), folder));
  expect(
    Buffer.from(kernel(image.board, image.architecture, image.port)).equals(elf),
    "is in the module byte for byte",
  ).toBe(true);
  // The linker lets a name share the end of a longer one.
  for (const name of ["kernel_main", "inspection", "system_calls"])
    expect(elf.includes(`${name}\0`), name).toBe(true);
});

test("images.json lists them all", () => {
  expect(Object.keys(images).sort()).toEqual(IMAGES.map(fileOf).sort());
});
