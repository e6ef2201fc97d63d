// The boards that can be asked for by name.
import type { Board } from "./board.ts";
import { virt } from "./virt.ts";

export const BOARDS: readonly Board[] = [virt];
