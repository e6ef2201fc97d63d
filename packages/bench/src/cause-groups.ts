// The causes of cycles in few words: what `explain` says first.
import type { Cause } from "@armvirt/arm-core";

/** A group and what it means. */
export const GROUPS = {
  pipeline: "instructions and what they wait for in the pipeline",
  privilege: "exceptions, status and system registers, barriers",
  flush: "maintenance of caches, TLBs and predictor",
  refill: "caches that had to be filled, and stores that waited for them",
  walk: "translations that had to be found again",
  "refill after VMM": "what had to be found again because a VMM flushed it",
  device: "device accesses",
  idle: "WFI and WFE",
} as const;
export type Group = keyof typeof GROUPS;

export const GROUP_OF: Readonly<Record<Cause, Group>> = {
  issue: "pipeline",
  dependency: "pipeline",
  branch: "pipeline",
  exception: "privilege",
  status: "privilege",
  coprocessor: "privilege",
  barrier: "privilege",
  maintenance: "flush",
  "fetch L2": "refill",
  "fetch memory": "refill",
  "data L2": "refill",
  "data memory": "refill",
  "write buffer": "refill",
  unaligned: "pipeline",
  tlb: "walk",
  walk: "walk",
  "walk stage 2": "walk",
  "refill after VMM": "refill after VMM",
  device: "device",
  idle: "idle",
};

/** Cycles of each group that has some. */
export function grouped(causes: Readonly<Partial<Record<Cause, number>>>): Map<Group, number> {
  const sums = new Map<Group, number>();
  for (const [cause, cycles] of Object.entries(causes) as [Cause, number][])
    if (cycles !== 0) sums.set(GROUP_OF[cause], (sums.get(GROUP_OF[cause]) ?? 0) + cycles);
  return sums;
}
